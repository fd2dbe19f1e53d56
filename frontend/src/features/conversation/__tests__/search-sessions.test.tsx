import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';

import { sampleSession } from '@/testing/data';
import { FakeCoach } from '@/testing/fake-coach';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { SessionHit } from '@/types/coaching';

const hit: SessionHit = {
  sessionId: 's-1',
  title: 'A week of workshops',
  turnId: 'turn-1',
  messageId: 'msg-1',
  role: 'user',
  snippet: '... ran three workshops 🎉 and I am',
  matches: [
    [14, 23],
    [0, 99],
  ],
  timestamp: '2026-03-02T08:04:00Z',
};

function find(...data: SessionHit[]) {
  const asked: (string | null)[] = [];
  server.use(
    http.get('/api/coaching/sessions/search', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('q'));
      return HttpResponse.json({ success: true, data });
    }),
  );
  return asked;
}

it('marks what was found and opens the conversation at that message', async () => {
  const asked = find(hit);
  const { user } = renderApp();

  await user.type(await screen.findByLabelText('Search your conversations'), 'workshops');
  const link = await screen.findByRole('link', { name: /ran three workshops/ });
  expect(within(link).getByText('workshops', { selector: 'mark' })).toBeVisible();
  expect(asked).toEqual(['workshops']);
  await user.click(link);

  const message = await screen.findByText(/I am still thinking about the second one/);
  expect(message.closest('li')).toHaveFocus();
});

it('brings back the version that holds a message which is not shown', async () => {
  find({ ...hit, messageId: 'old-1', turnId: 'old-turn' });
  const coach = new FakeCoach();
  const { conversation } = sampleSession();
  coach.state.branches['old-turn'] = conversation.map((message, index) => ({
    ...message,
    id: `old-${index + 1}`,
    turnId: 'old-turn',
    content: `Earlier ${message.role}`,
  }));
  const { user } = renderApp({ coach });

  await user.type(await screen.findByLabelText('Search your conversations'), 'earlier');
  await user.click(await screen.findByRole('link', { name: /ran three workshops/ }));

  expect((await screen.findByText('Earlier user')).closest('li')).toHaveFocus();
});

it('opens a conversation whose title was found at its end', async () => {
  find({ ...hit, role: 'title', turnId: null, messageId: null });
  const { user } = renderApp();

  await user.type(await screen.findByLabelText('Search your conversations'), 'week');

  expect(await screen.findByRole('link', { name: /ran three workshops/ })).toHaveAttribute(
    'href',
    '/c/s-1',
  );
});

it('says when nothing was found and shows the list again after Escape', async () => {
  find();
  const { user } = renderApp();
  const list = within(await screen.findByRole('navigation', { name: 'Conversations' }));

  await user.type(await list.findByLabelText('Search your conversations'), 'zebra');
  expect(await list.findByText('Nothing found for “zebra”')).toBeVisible();
  await user.keyboard('{Escape}');

  expect(await list.findByRole('link', { name: /A week of workshops/ })).toBeVisible();
});
