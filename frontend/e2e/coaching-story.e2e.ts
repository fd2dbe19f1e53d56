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
