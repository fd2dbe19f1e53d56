import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';

import { sampleSession } from '@/testing/data';
import { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const TITLE = 'A week of workshops';

function coachWithTwo(): FakeCoach {
  const coach = new FakeCoach();
  coach.state.sessions.push({ ...sampleSession(), id: 's-2', title: 'Quiet mornings' });
  return coach;
}

async function openList(coach = coachWithTwo(), at = '/') {
  const app = renderApp({ coach, at });
  const list = within(await screen.findByRole('navigation', { name: 'Conversations' }));
  await list.findByRole('link', { name: /Quiet mornings/ });
  const choose = async (title: string, item: string) => {
    await app.user.click(list.getByRole('button', { name: `Options for ${title}` }));
    await app.user.click(await screen.findByRole('menuitem', { name: item }));
  };
  const titles = () =>
    list.getAllByRole('link').map((link) => link.querySelector('.truncate')?.textContent);
  return { ...app, list, choose, titles };
}

it('renames a conversation in place by keyboard', async () => {
  const { user, list, coach } = await openList();

  list.getByRole('button', { name: `Options for ${TITLE}` }).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('menuitem', { name: 'Rename' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const field = await list.findByRole('textbox', { name: 'Title of the conversation' });
  await waitFor(() => {
    expect(field).toHaveFocus();
  });
  await user.clear(field);
  await user.keyboard('Three workshops{Enter}');

  expect(await list.findByRole('link', { name: /Three workshops/ })).toBeVisible();
  expect(coach.session('s-1')?.title).toBe('Three workshops');
});

it('leaves the title alone after Escape', async () => {
  const { user, list, choose, coach } = await openList();

  await choose(TITLE, 'Rename');
  await user.type(await list.findByRole('textbox'), ' and more{Escape}');

  expect(await list.findByRole('link', { name: new RegExp(TITLE) })).toBeVisible();
  expect(coach.session('s-1')?.title).toBe(TITLE);
});

it('says where help is when a title speaks of a crisis', async () => {
  server.use(http.patch('/api/coaching/session/s-1', () => problem(422, 'CRISIS_TEXT')));
  const { user, list, choose } = await openList();

  await choose(TITLE, 'Rename');
  await user.type(await list.findByRole('textbox'), ' now{Enter}');

  expect(await screen.findByText(/open “Get help now”/)).toBeVisible();
});

it('moves a pinned conversation to the top and back', async () => {
  const { choose, titles, list } = await openList();
  expect(titles()).toEqual([TITLE, 'Quiet mornings']);

  await choose('Quiet mornings', 'Pin');
  await waitFor(() => {
    expect(titles()).toEqual(['Quiet mornings', TITLE]);
  });
  expect(list.getByRole('img', { name: 'Pinned' })).toBeVisible();

  await choose('Quiet mornings', 'Unpin');
  await waitFor(() => {
    expect(titles()).toEqual([TITLE, 'Quiet mornings']);
  });
});

it('archives a conversation and brings it back', async () => {
  const { user, list, choose } = await openList();

  await choose(TITLE, 'Archive');
  await waitFor(() => {
    expect(list.queryByRole('link', { name: new RegExp(TITLE) })).not.toBeInTheDocument();
  });
  expect(list.getByRole('heading', { name: 'Conversations' })).toHaveFocus();

  await user.click(list.getByRole('button', { name: 'Archived' }));
  expect(await list.findByRole('link', { name: new RegExp(TITLE) })).toBeVisible();
  await choose(TITLE, 'Take out of the archive');
  expect(await list.findByText(/Nothing is archived/)).toBeVisible();
  await user.click(list.getByRole('button', { name: 'Back to your conversations' }));

  expect(await list.findByRole('link', { name: new RegExp(TITLE) })).toBeVisible();
});

it('shows a conversation again where it was when the server refuses a change', async () => {
  server.use(http.patch('/api/coaching/session/s-1', () => problem(503, 'SERVICE_UNAVAILABLE')));
  const { list, choose } = await openList();

  await choose(TITLE, 'Archive');

  expect(await screen.findByText(/The coach is busy right now/)).toBeVisible();
  expect(await list.findByRole('link', { name: new RegExp(TITLE) })).toBeVisible();
});

it('deletes a conversation only after saying what is lost, and leaves its page', async () => {
  const { user, list, choose, router, coach } = await openList(coachWithTwo(), '/c/s-1');

  await choose(TITLE, 'Delete');
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete this conversation?' }));
  expect(dialog.getByText(/its 2 messages, every version of them, its summary/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Delete for good' }));

  expect(await screen.findByRole('heading', { level: 1, name: /Good .+, Maya/ })).toBeVisible();
  expect(router.state.location.pathname).toBe('/');
  expect(coach.session('s-1')).toBeUndefined();
  await waitFor(() => {
    expect(list.queryByRole('link', { name: new RegExp(TITLE) })).not.toBeInTheDocument();
  });
});

it('keeps a conversation and the cursor when the question is answered with no', async () => {
  const { user, list, choose, coach } = await openList();

  await choose(TITLE, 'Delete');
  await user.click(await screen.findByRole('button', { name: 'Keep it as it is' }));

  await waitFor(() => {
    expect(list.getByRole('button', { name: `Options for ${TITLE}` })).toHaveFocus();
  });
  expect(coach.session('s-1')).toBeDefined();
});

it('wraps up a conversation and shows what it was about', async () => {
  const { list, choose } = await openList();

  await choose(TITLE, 'Wrap up');

  expect(await list.findByText('You looked at a moment that went well.')).toBeVisible();
  expect(list.getByText('flow · listening')).toBeVisible();
});
