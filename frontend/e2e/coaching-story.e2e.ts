import { expect, test, type Page } from '@playwright/test';

import { expectAccessible, expectNoSidewaysScroll, watchForTrouble } from './checks';

const RUN = new Date().toISOString();

const MESSAGES = [
  `Last week I helped two colleagues to understand each other (${RUN}).`,
  'I listened first and then drew what each of them meant.',
  'It felt easy, and the hour was gone before I noticed.',
];

const REFLECTION = `I use this strength when I listen first and then draw what I heard (${RUN}).`;

async function signIn(page: Page) {
  await page.goto('/');
  await page.getByLabel('User name').fill(process.env.COACH_USER ?? 'member1');
  await page.getByLabel('Password').fill(process.env.COACH_PASSWORD ?? 'coach-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible();
}

async function say(page: Page, text: string, answers: number) {
  const box = page.getByLabel('Message to the AI coach');
  await box.fill(text);
  await box.press('Enter');
  await expect(page.getByRole('article', { name: 'AI coach' })).toHaveCount(answers);
  await expect(page.getByRole('article', { name: 'AI coach' }).last()).toBeInViewport();
  await expect(page.getByText(/AI coach is ready/)).toBeVisible();
}

function reflectionBox(page: Page) {
  return page.getByRole('complementary', { name: 'Reflection' }).getByRole('textbox');
}

async function expectWholeStory(page: Page) {
  for (const message of MESSAGES) {
    await expect(
      page.getByRole('article', { name: 'You' }).filter({ hasText: message }),
    ).toHaveCount(1);
  }
  await expect(page.getByRole('article', { name: 'AI coach' })).toHaveCount(MESSAGES.length);
  await expect(page.locator('[data-ai-label]')).toHaveCount(MESSAGES.length);
  await expect(reflectionBox(page)).toHaveValue(REFLECTION);
}

async function startTemporary(page: Page, text: string) {
  await page.goto('/');
  await page.getByRole('switch', { name: 'Temporary conversation' }).click();
  const box = page.getByLabel('Message to the AI coach');
  await box.fill(text);
  await box.press('Enter');
  await expect(page.getByRole('region', { name: 'Temporary conversation' })).toBeVisible();
  await expect(page.getByText(/AI coach is ready/)).toBeVisible();
}

test('a member is coached, writes a reflection and finds it all again', async ({
  page,
  baseURL,
}) => {
  const troubles = watchForTrouble(page, new URL(baseURL ?? '').origin);

  await test.step('signs in', async () => {
    await page.goto('/sign-in');
    await expect(page.getByLabel('User name')).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/01-sign-in.png' });
    await signIn(page);
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/02-home.png' });
  });

  await test.step('sends three messages and reads labelled answers', async () => {
    for (const [index, message] of MESSAGES.entries()) {
      await say(page, message, index + 1);
    }
    await expect(page.locator('[data-ai-label]')).toHaveCount(MESSAGES.length);
    await page.screenshot({ path: 'test-results/03-conversation.png' });
  });

  await test.step('opens a source where an answer names one', async () => {
    const source = page.getByRole('list', { name: 'Sources' }).getByRole('button').first();
    if ((await source.count()) > 0) {
      await source.click();
      await expect(page.getByRole('region', { name: 'Text of the source' })).not.toBeEmpty();
      await expect(page.getByText('Opening the source')).toBeHidden();
      await expectAccessible(page);
      await page.screenshot({ path: 'test-results/04-source.png' });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  await test.step('writes a reflection and sees it saved', async () => {
    await reflectionBox(page).fill(REFLECTION);
    await expect(page.locator('[data-save-state=saved]')).toBeVisible();
    await page.screenshot({ path: 'test-results/05-reflection.png' });
  });

  await test.step('finds everything after a reload', async () => {
    await page.reload();
    await expectWholeStory(page);
    await expectAccessible(page);
  });

  await test.step('reaches help without leaving', async () => {
    await page.getByRole('button', { name: 'Get help now' }).click();
    await expect(page.getByRole('link', { name: 'Call or text 988' })).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/06-help.png' });
    await page.keyboard.press('Escape');
  });

  await test.step('uses the same pages on a small, dark screen', async () => {
    const conversation = page.url();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const [name, address] of [
      ['conversation', conversation],
      ['home', '/'],
      ['reflections', '/reflections'],
      ['knowledge', '/knowledge?q=flow'],
      ['about-ai', '/about-ai'],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.screenshot({ path: `test-results/07-small-${name}.png` });
    }
  });

  expect(troubles).toEqual([]);
});

test('a member keeps house: own titles, versions, search, memory and what is not kept', async ({
  page,
  baseURL,
}) => {
  const troubles = watchForTrouble(page, new URL(baseURL ?? '').origin);
  const conversations = page.getByRole('navigation', { name: 'Conversations' });
  const title = `Three workshops ${RUN}`;
  await signIn(page);

  await test.step('renames a conversation in place', async () => {
    await say(page, `The second workshop of the week stayed with me (${RUN}, again).`, 1);
    const current = conversations
      .getByRole('listitem')
      .filter({ has: page.locator('[aria-current=page]') });
    await current.getByRole('button', { name: /^Options for/ }).click();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Title of the conversation' }).fill(title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  await test.step('asks again and moves between both answers', async () => {
    await page.getByRole('button', { name: 'Ask again' }).click();
    await expect(page.getByText('2 of 2')).toBeVisible();
    await expect(page.getByText(/AI coach is ready/)).toBeVisible();
    await page.screenshot({ path: 'test-results/08-versions.png' });
    await page.getByRole('button', { name: 'Previous version' }).click();
    await expect(page.getByText('1 of 2')).toBeVisible();
    await page.reload();
    await expect(page.getByText('1 of 2')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('finds its own words and opens that message', async () => {
    await page.goto('/');
    await conversations.getByLabel('Search your conversations').fill(`${RUN}, again`);
    const hit = conversations
      .getByRole('link')
      .filter({ has: page.locator('mark') })
      .first();
    await expect(hit).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/09-search.png' });
    await hit.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('article', { name: 'You' }).first()).toBeInViewport();
  });

  await test.step('ends a temporary conversation, and it is nowhere', async () => {
    await startTemporary(page, `Nobody is to keep this (${RUN}).`);
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/10-temporary.png' });
    const address = page.url();
    await page.getByRole('button', { name: 'End and forget' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible();
    await expect(conversations.getByText('Nobody is to keep this')).toHaveCount(0);
    const { status } = await page.evaluate(
      async (path) => {
        const answer = await fetch(path);
        return { status: answer.status };
      },
      new URL(address).pathname.replace('/c/', '/api/coaching/session/'),
    );
    expect(status).toBe(404);
  });

  await test.step('turns memory on and adds a line', async () => {
    await page.getByRole('link', { name: 'Memory' }).click();
    const memory = page.getByRole('switch', { name: 'Let the coach remember' });
    await expect(memory).not.toBeChecked();
    await memory.click();
    await page
      .getByLabel('Add a line the coach should remember')
      .fill(`I like questions (${RUN}).`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Remembered lines' })).toContainText(RUN);
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/11-memory.png' });
  });

  await test.step('does the same on a small, dark screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open your conversations' }).click();
    await conversations.getByRole('button', { name: `Options for ${title}` }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expectAccessible(page);
    await page.screenshot({ path: 'test-results/12-small-delete.png' });
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(conversations.getByRole('button', { name: `Options for ${title}` })).toHaveCount(
      0,
    );
  });

  expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
});
