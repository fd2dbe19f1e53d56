import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';

import type { FakeCoach } from '@/testing/fake-coach';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';
import { TurnStream } from '@/testing/turn-stream';

const MESSAGE = '/api/coaching/session/s-1/message';
const ACCEPTED = { turnId: 't-1', messageId: 'q-1', seq: 3 };

/** Ends an answer as the server does: first the turn is stored, then the last event leaves. */
function finish(coach: FakeCoach, stream: TurnStream, question: string, answer: string) {
  const session = coach.session('s-1')!;
  coach.addMessage(session, { role: 'user', content: question, id: ACCEPTED.messageId });
  coach.addMessage(session, { role: 'assistant', content: answer, id: 'a-1', level: 'L0' });
  const state = 'COMPLETED';
  stream.send('done', { messageId: 'a-1', seq: 4, state, level: 'L0', contextSources: [] }).end();
}

function streamAnswer() {
  const stream = new TurnStream();
  server.use(http.post(MESSAGE, () => stream.response, { once: true }));
  return stream;
}

async function openConversation() {
  const app = renderApp({ at: '/c/s-1' });
  const box = await screen.findByLabelText('Message to the AI coach');
  const transcript = within(screen.getByRole('list', { name: 'Messages' }));
  return { ...app, box, transcript };
}

it('shows an answer as it is spoken, with its label and source, and keeps it', async () => {
  const stream = streamAnswer();
  const { user, box, transcript, coach } = await openConversation();

  await user.type(box, 'It felt easy.{Enter}');
  stream.send('turn.accepted', ACCEPTED).send('meta', { title: 'An easy moment' });
  stream.send('delta', { text: 'You found it easy. ' });
  expect(await transcript.findByText('You found it easy.')).toBeVisible();

  stream.send('delta', { text: 'What made it so?' });
  stream.send('citation', { n: 2, sourceId: 'doc-9', title: 'Thinking together', chunk: 0 });
  expect(
    await transcript.findByRole('button', { name: 'Source 2: Thinking together' }),
  ).toBeVisible();
  finish(coach, stream, 'It felt easy.', 'You found it easy. What made it so?');

  expect(await screen.findByText('AI coach is ready')).toBeVisible();
  expect(transcript.getByText('You found it easy. What made it so?')).toBeVisible();
  expect(transcript.getAllByRole('article', { name: 'AI coach' })).toHaveLength(2);
});

it('empties the box only once the message was accepted', async () => {
  const stream = streamAnswer();
  const { user, box } = await openConversation();

  await user.type(box, 'Hold this{Enter}');
  expect(box).toHaveValue('Hold this');
  stream.send('turn.accepted', ACCEPTED);

  await waitFor(() => {
    expect(box).toHaveValue('');
  });
});

it('announces finished sentences politely, also those of an answer that has ended', async () => {
  const stream = streamAnswer();
  const { user, box, container, coach } = await openConversation();

  await user.type(box, 'Hello{Enter}');
  stream.send('turn.accepted', ACCEPTED).send('delta', { text: 'One sentence. ' });
  stream.send('delta', { text: 'Another one.' });
  finish(coach, stream, 'Hello', 'One sentence. Another one.');

  await screen.findByText('AI coach is ready');
  const live = container.querySelector('[aria-live="polite"][aria-relevant="additions"]');
  expect(live).toHaveTextContent('AI coach says:One sentence. Another one.');
});

it('starts a new line with Shift and Enter and sends nothing', async () => {
  const { user, box } = await openConversation();

  await user.type(box, 'One{Shift>}{Enter}{/Shift}Two');

  expect(box).toHaveValue('One\nTwo');
});

it('stops an answer and keeps what was said', async () => {
  const stream = streamAnswer();
  let stops = 0;
  const { user, box, transcript, coach } = await openConversation();
  server.use(
    http.post('/api/coaching/session/s-1/stop', () => {
      stops += 1;
      finish(coach, stream, 'Go on', 'Only this much.');
      return HttpResponse.json({ success: true });
    }),
  );

  await user.type(box, 'Go on{Enter}');
  stream.send('turn.accepted', ACCEPTED).send('delta', { text: 'Only this much.' });
  await transcript.findByText('Only this much.');
  await user.click(screen.getByRole('button', { name: 'Stop' }));

  expect(await screen.findByRole('button', { name: 'Send' })).toBeVisible();
  expect(transcript.getByText('Only this much.')).toBeVisible();
  expect(stops).toBe(1);
});

it('lets go of a message that does not arrive and keeps its words', async () => {
  streamAnswer();
  const { user, box } = await openConversation();

  await user.type(box, 'Into silence{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Stop' }));

  expect(await screen.findByText('Your message was not sent')).toBeVisible();
  expect(box).toHaveValue('Into silence');
});

it('keeps the words of a failed message and repeats them under the same key', async () => {
  const keys: (string | null)[] = [];
  const { user, box, transcript, coach } = await openConversation();
  const stream = new TurnStream();
  server.use(
    http.post(MESSAGE, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? HttpResponse.error() : stream.response;
    }),
  );

  await user.type(box, 'Do not lose me{Enter}');
  expect(await screen.findByText('Your message was not sent')).toBeVisible();
  expect(box).toHaveValue('Do not lose me');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  stream.send('turn.accepted', ACCEPTED).send('delta', { text: 'Here.' });
  await transcript.findByText('Here.');
  finish(coach, stream, 'Do not lose me', 'Here.');

  expect(await screen.findByText('AI coach is ready')).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(transcript.getAllByText('Do not lose me')).toHaveLength(1);
});

it('keeps words and key of a failed message through a reload', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post(MESSAGE, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return HttpResponse.error();
    }),
  );
  const first = await openConversation();
  await first.user.type(first.box, 'Again{Enter}');
  await screen.findByText('Your message was not sent');
  first.unmount();

  const second = await openConversation();
  expect(second.box).toHaveValue('Again');
  await second.user.type(second.box, '{Enter}');

  await waitFor(() => {
    expect(keys).toHaveLength(2);
  });
  expect(keys[1]).toBe(keys[0]);
});

it('sends changed words under a new key', async () => {
  const keys: (string | null)[] = [];
  const { user, box } = await openConversation();
  server.use(
    http.post(MESSAGE, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return HttpResponse.error();
    }),
  );

  await user.type(box, 'First{Enter}');
  await screen.findByText('Your message was not sent');
  await user.type(box, ' and more{Enter}');

  await waitFor(() => {
    expect(keys).toHaveLength(2);
  });
  expect(keys[1]).not.toBe(keys[0]);
});

it('shows a failure in the middle of an answer and keeps what was said', async () => {
  const stream = streamAnswer();
  const { user, box, transcript } = await openConversation();

  await user.type(box, 'Tell me{Enter}');
  stream.send('turn.accepted', ACCEPTED).send('delta', { text: 'So far so good.' });
  stream.send('error', { code: 'MODEL_BUSY', status: 503, retryable: true, title: 'Busy' }).end();

  expect(await screen.findByText('The answer did not come through')).toBeVisible();
  expect(transcript.getByText('So far so good.')).toBeVisible();
  expect(screen.getByText('Your message itself is safe.')).toBeVisible();
});

it('counts down near the limit and does not send beyond it', async () => {
  const { user, box } = await openConversation();

  await user.click(box);
  await user.paste('😀'.repeat(3995));
  expect(screen.getByText('5 characters left')).toBeVisible();
  await user.paste('123456');

  expect(screen.getByText('1 characters too long')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
});
