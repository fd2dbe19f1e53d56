import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';

import { sampleSession } from '@/testing/data';
import { problem } from '@/testing/handlers/problem';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';
import { TurnStream } from '@/testing/turn-stream';

const QUESTION = sampleSession().conversation[0]!.content;
const FIRST_ANSWER = sampleSession().conversation[1]!.content;
const MESSAGE = '/api/coaching/session/s-1/message';
const AGAIN = '/api/coaching/session/s-1/regenerate';

async function openConversation() {
  const app = renderApp({ at: '/c/s-1' });
  const transcript = within(await screen.findByRole('list', { name: 'Messages' }));
  return { ...app, transcript };
}

it('asks again and moves between both answers', async () => {
  const { user, transcript } = await openConversation();

  await user.click(transcript.getByRole('button', { name: 'Ask again' }));
  expect(await transcript.findByText('2 of 2')).toBeVisible();
  expect(transcript.queryByText(FIRST_ANSWER)).not.toBeInTheDocument();
  expect(transcript.getAllByText(QUESTION)).toHaveLength(1);

  const previous = transcript.getByRole('button', { name: 'Previous version' });
  await user.click(previous);
  expect(await transcript.findByText(FIRST_ANSWER)).toBeVisible();
  expect(transcript.getByText('1 of 2')).toBeVisible();
  expect(previous).toHaveFocus();
  expect(previous).toHaveAttribute('aria-disabled', 'true');

  await user.click(transcript.getByRole('button', { name: 'Next version' }));
  expect(await transcript.findByText('2 of 2')).toBeVisible();
});

it('shows the same version after the page is opened again', async () => {
  const first = await openConversation();
  await first.user.click(first.transcript.getByRole('button', { name: 'Ask again' }));
  await first.transcript.findByText('2 of 2');
  first.unmount();

  renderApp({ at: '/c/s-1', coach: first.coach });

  expect(await screen.findByText('2 of 2')).toBeVisible();
  expect(screen.queryByText(FIRST_ANSWER)).not.toBeInTheDocument();
});

it('names the turn it asks again about, once, under a key', async () => {
  const asked: unknown[] = [];
  const stream = new TurnStream();
  server.use(
    http.post(AGAIN, async ({ request }) => {
      asked.push(await request.json(), request.headers.get('Idempotency-Key'));
      return stream.response;
    }),
  );
  const { user, transcript } = await openConversation();

  await user.click(transcript.getByRole('button', { name: 'Ask again' }));
  stream.send('turn.accepted', { turnId: 't-2', messageId: 'q-2', seq: 3 });

  expect(await transcript.findByText('The AI coach is writing')).toBeInTheDocument();
  expect(asked).toEqual([{ turnId: 'turn-1' }, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});

it('changes a message in place and keeps the earlier version', async () => {
  const { user, transcript, coach } = await openConversation();

  await user.click(transcript.getByRole('button', { name: 'Edit' }));
  const field = transcript.getByRole('textbox', { name: 'Edit your message' });
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, 'Last week I ran two.{Enter}');

  expect(await transcript.findByText('2 of 2')).toBeVisible();
  expect(transcript.getByText('Last week I ran two.')).toBeVisible();
  expect(transcript.queryByText(QUESTION)).not.toBeInTheDocument();
  expect(coach.session('s-1')?.conversation).toHaveLength(2);
});

it('leaves a message alone after Escape and gives the cursor back', async () => {
  const { user, transcript } = await openConversation();

  await user.click(transcript.getByRole('button', { name: 'Edit' }));
  await user.type(transcript.getByRole('textbox'), ' and more{Escape}');

  expect(await transcript.findByText(QUESTION)).toBeVisible();
  await waitFor(() => {
    expect(transcript.getByRole('button', { name: 'Edit' })).toHaveFocus();
  });
});

it('keeps the changed words when they could not be sent', async () => {
  server.use(http.post(MESSAGE, () => problem(503, 'SERVICE_UNAVAILABLE')));
  const { user, transcript } = await openConversation();

  await user.click(transcript.getByRole('button', { name: 'Edit' }));
  await user.clear(transcript.getByRole('textbox'));
  await user.type(transcript.getByRole('textbox'), 'Other words{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Change my words first' }));

  expect(transcript.getByRole('textbox', { name: 'Edit your message' })).toHaveValue('Other words');
  expect(transcript.getByText(FIRST_ANSWER)).toBeVisible();
});

it('gives the earlier answer back when asking again fails', async () => {
  server.use(http.post(AGAIN, () => problem(429, 'RATE_LIMITED', true)));
  const { user, transcript } = await openConversation();

  await user.click(transcript.getByRole('button', { name: 'Ask again' }));
  expect(await screen.findByText('The answer you had is kept.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Leave it as it was' }));

  expect(await transcript.findByText(FIRST_ANSWER)).toBeVisible();
});

it('offers neither asking again nor editing while an answer is under way, but stopping', async () => {
  const stream = new TurnStream();
  server.use(http.post(MESSAGE, () => stream.response));
  const { user, transcript } = await openConversation();

  await user.type(screen.getByLabelText('Message to the AI coach'), 'Go on{Enter}');
  stream.send('turn.accepted', { turnId: 't-2', messageId: 'q-2', seq: 3 });

  expect(await screen.findByRole('button', { name: 'Stop' })).toBeEnabled();
  expect(transcript.getByRole('button', { name: 'Ask again' })).toBeDisabled();
  expect(transcript.getByRole('button', { name: 'Edit' })).toBeDisabled();
});

it('offers no other words for an answer that was written beforehand', async () => {
  const { conversation, ...session } = sampleSession();
  const data = {
    ...session,
    conversation: [conversation[0], { ...conversation[1], state: 'CRISIS' }],
  };
  server.use(
    http.get('/api/coaching/session/s-1', () => HttpResponse.json({ success: true, data })),
  );
  const { transcript } = await openConversation();

  expect(transcript.getAllByRole('button', { name: 'Copy' })).toHaveLength(2);
  expect(transcript.queryByRole('button', { name: 'Ask again' })).not.toBeInTheDocument();
  expect(transcript.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
});

it('copies a message and says so', async () => {
  const { user, transcript } = await openConversation();

  await user.click(transcript.getAllByRole('button', { name: 'Copy' })[0]!);

  expect(await transcript.findByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(QUESTION);
});
