import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';

import { sampleSession } from '@/testing/data';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';
import { TurnStream } from '@/testing/turn-stream';
import type { Message, Session } from '@/types/coaching';

function serve(session: Partial<Session>) {
  const data = { ...sampleSession(), ...session };
  server.use(
    http.get('/api/coaching/session/s-1', () => HttpResponse.json({ success: true, data })),
  );
}

function answer(change: Partial<Message>): Partial<Session> {
  const { conversation } = sampleSession();
  return { conversation: [conversation[0]!, { ...conversation[1]!, ...change }] };
}

it('shows text as text, whoever wrote it', async () => {
  const hostile = '<img src=x onerror="alert(1)"> **not bold**';
  const { conversation } = sampleSession();
  serve({ conversation: conversation.map((message) => ({ ...message, content: hostile })) });

  const { container } = renderApp({ at: '/c/s-1' });

  expect(await screen.findAllByText(hostile)).toHaveLength(2);
  expect(container.querySelector('img')).toBeNull();
});

it('labels every answer as written by AI and gives each message its time', async () => {
  renderApp({ at: '/c/s-1' });

  const list = within(await screen.findByRole('list', { name: 'Messages' }));
  const coach = list.getByRole('article', { name: 'AI coach' });
  expect(within(coach).getByText('AI coach')).toBeVisible();
  expect(coach.querySelector('time')).toHaveAttribute('datetime', '2026-03-02T08:05:00Z');
  expect(list.getByRole('article', { name: 'You' })).toBeVisible();
});

it('says when the simpler coach has answered', async () => {
  serve(answer({ state: 'FALLBACK', level: 'L2' }));

  renderApp({ at: '/c/s-1' });

  expect(await screen.findByText(/comes from the simpler coach/)).toBeVisible();
  expect(screen.getByText('Simpler AI coach is ready')).toBeVisible();
});

it('says which simpler coach has answered, and nothing for the full one', async () => {
  serve(answer({ state: 'COMPLETED', level: 'L1' }));
  const view = renderApp({ at: '/c/s-1' });
  expect(await screen.findByText(/search the sources by words only/)).toBeVisible();
  view.unmount();

  serve(answer({ state: 'REFUSED', level: 'L2' }));
  renderApp({ at: '/c/s-1' });
  expect(await screen.findByText('AI coach is ready')).toBeVisible();
  expect(screen.queryByText(/simpler coach/i)).not.toBeInTheDocument();
});

it('pins the help contacts to an answer that carries a help card', async () => {
  serve(answer({ state: 'COMPLETED', level: 'L2', cardId: 'help-en' }));

  renderApp({ at: '/c/s-1' });

  expect(await screen.findByRole('region', { name: 'Help from people' })).toBeVisible();
});

it('pins the help contacts to a conversation that touched a crisis', async () => {
  serve(answer({ state: 'CRISIS', level: 'L0' }));

  renderApp({ at: '/c/s-1' });

  const help = within(await screen.findByRole('region', { name: 'Help from people' }));
  expect(help.getByRole('link', { name: /988/ })).toHaveAttribute('href', 'tel:988');
  expect(help.getByText(/I am an AI, not a/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Copy my words/ })).not.toBeInTheDocument();
});

it('opens the passage behind a numbered source and closes it with Escape', async () => {
  const { user } = renderApp({ at: '/c/s-1' });

  await user.click(await screen.findByRole('button', { name: /Noticing when flow begins/ }));
  const sheet = await screen.findByRole('dialog', { name: 'Noticing when flow begins' });
  expect(await within(sheet).findByText(/Flow often begins quietly/)).toBeVisible();
  await user.keyboard('{Escape}');

  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('copies the own words of the member into the reflection, never those of the coach', async () => {
  const { user } = renderApp({ at: '/c/s-1' });

  const copies = await screen.findAllByRole('button', { name: /Copy my words/ });
  await screen.findByLabelText(/your Thinking strength/);
  await user.click(copies[0]!);

  expect(copies).toHaveLength(1);
  expect(screen.getByLabelText(/your Thinking strength/)).toHaveValue(
    sampleSession().conversation[0]!.content,
  );
});

it('joins a turn that is still running when the page is opened', async () => {
  const stream = new TurnStream();
  const asked: (string | null)[] = [];
  const { conversation } = sampleSession();
  serve({
    conversation: [conversation[0]!],
    runningTurn: { turnId: 't-9', messageId: 'msg-1' },
  });
  server.use(
    http.get('/api/coaching/session/s-1/turns/t-9/stream', ({ request }) => {
      asked.push(request.headers.get('Last-Event-ID'));
      return stream.response;
    }),
  );

  renderApp({ at: '/c/s-1' });
  const list = within(await screen.findByRole('list', { name: 'Messages' }));
  stream.send('turn.accepted', { turnId: 't-9', messageId: 'msg-1', seq: 1 });
  stream.send('delta', { text: 'Welcome back to it.' });

  expect(await list.findByText('Welcome back to it.')).toBeVisible();
  expect(list.getAllByRole('article', { name: 'You' })).toHaveLength(1);
  expect(asked).toEqual([null]);
});

it('says so when a conversation does not exist', async () => {
  renderApp({ at: '/c/unknown' });

  expect(await screen.findByText(/could not find this/)).toBeVisible();
});
