import { QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';

import { sessionQuery } from '@/features/conversation/api/get-session';
import { DraftStore } from '@/features/conversation/hooks/draft-store';
import { ReplyStore } from '@/features/conversation/hooks/reply-store';
import { sampleSession } from '@/testing/data';
import { server } from '@/testing/server';
import { TurnStream } from '@/testing/turn-stream';

const RESUME = '/api/coaching/session/s-1/turns/t-1/stream';
const DONE = { messageId: 'a-1', seq: 4, state: 'COMPLETED', level: 'L0' };

let queryClient: QueryClient;
let drafts: DraftStore;
let replies: ReplyStore;
let first: TurnStream;

beforeEach(() => {
  queryClient = new QueryClient();
  queryClient.setQueryData(sessionQuery('s-1').queryKey, sampleSession());
  drafts = new DraftStore('m-1');
  replies = new ReplyStore({ queryClient, drafts, rejoinMillis: [0, 0] });
  first = new TurnStream();
  server.use(http.post('/api/coaching/session/s-1/message', () => first.response));
});

function said(): string[] {
  return queryClient
    .getQueryData(sessionQuery('s-1').queryKey)!
    .conversation.map(({ content }) => content);
}

it('takes up a broken answer after the last event it saw', async () => {
  const asked: (string | null)[] = [];
  const second = new TurnStream().after(2);
  server.use(
    http.get(RESUME, ({ request }) => {
      asked.push(request.headers.get('Last-Event-ID'));
      return second.response;
    }),
  );
  const sending = replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');
  first.send('turn.accepted', { turnId: 't-1', messageId: 'q-1', seq: 3 });
  first.send('delta', { text: 'One. ' });
  await vi.waitFor(() => {
    expect(replies.read('s-1')?.sentences).toEqual(['One. ']);
  });

  first.breakOff();
  second.send('delta', { text: 'Two.' }).send('done', DONE).end();
  await sending;

  expect(asked).toEqual(['2']);
  expect(said().at(-1)).toBe('One. Two.');
});

it('shows no sentence twice when a stream repeats events', async () => {
  const sending = replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');
  first.send('turn.accepted', { turnId: 't-1', messageId: 'q-1', seq: 3 });
  first.send('delta', { text: 'Once.' });
  first.after(1).send('delta', { text: 'Once.' });
  first.send('done', DONE).end();
  await sending;

  expect(said().at(-1)).toBe('Once.');
});

it('gives up after the last attempt and says why', async () => {
  let attempts = 0;
  server.use(
    http.get(RESUME, () => {
      attempts += 1;
      return HttpResponse.error();
    }),
  );
  const sending = replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');
  first.send('turn.accepted', { turnId: 't-1', messageId: 'q-1', seq: 3 }).end();
  await sending;

  expect(attempts).toBe(2);
  expect(replies.read('s-1')).toMatchObject({
    status: 'failed',
    problem: { code: 'UNREACHABLE' },
  });
});

it('joins the turn again on request after it had given up', async () => {
  const second = new TurnStream().after(1);
  server.use(http.get(RESUME, () => HttpResponse.error()));
  const sending = replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');
  first.send('turn.accepted', { turnId: 't-1', messageId: 'q-1', seq: 3 }).end();
  await sending;
  server.use(http.get(RESUME, () => second.response));

  const retrying = replies.retry('s-1');
  second.send('delta', { text: 'Here it is.' }).send('done', DONE).end();
  await retrying;

  expect(said().at(-1)).toBe('Here it is.');
});

it('leaves words typed meanwhile alone when it sends an earlier message again', async () => {
  server.use(http.post('/api/coaching/session/s-1/message', () => HttpResponse.error()));
  await replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');
  drafts.write('s-1', { text: 'Something new', key: null });

  await replies.retry('s-1');

  expect(drafts.read('s-1').text).toBe('Something new');
});

it('sends nothing while an answer is under way', async () => {
  const sending = replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');

  await replies.ask('s-1', { kind: 'message', text: 'Hello again' }, 'key-2');
  first.send('turn.accepted', { turnId: 't-1', messageId: 'q-1', seq: 3 });
  first.send('done', DONE).end();
  await sending;

  expect(said()).not.toContain('Hello again');
  expect(said()).toContain('Hello');
});

it('comes back after the time a restarting server asks for, and loses no sentence', async () => {
  const asked: (string | null)[] = [];
  const second = new TurnStream().after(2);
  server.use(
    http.get(RESUME, ({ request }) => {
      asked.push(request.headers.get('Last-Event-ID'));
      return second.response;
    }),
  );
  const sending = replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');
  first.send('turn.accepted', { turnId: 't-1', messageId: 'q-1', seq: 3 });
  first.send('delta', { text: 'One. ' });
  first.raw('event: server.draining\ndata: {"retryMs": 20}\n\n');
  await vi.waitFor(() => {
    expect(replies.read('s-1')?.status).toBe('reconnecting');
  });

  second.send('delta', { text: 'Two.' }).send('done', DONE).end();
  await sending;

  expect(asked).toEqual(['2']);
  expect(said().at(-1)).toBe('One. Two.');
});

it('sends again under the same key when the server restarts before it took the message', async () => {
  const keys: (string | null)[] = [];
  const second = new TurnStream();
  server.use(
    http.post('/api/coaching/session/s-1/message', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? first.response : second.response;
    }),
  );
  const sending = replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');
  first.raw('event: server.draining\ndata: {"retryMs": 0}\n\n');
  second.send('turn.accepted', { turnId: 't-1', messageId: 'q-1', seq: 3 });
  second.send('delta', { text: 'Here.' }).send('done', DONE).end();
  await sending;

  expect(keys).toEqual(['key-1', 'key-1']);
  expect(said().at(-1)).toBe('Here.');
});

it('notes what is left after an answer', async () => {
  const sending = replies.ask('s-1', { kind: 'message', text: 'Hello' }, 'key-1');
  first.send('turn.accepted', { turnId: 't-1', messageId: 'q-1', seq: 3 });
  first.send('usage', { input: 10, output: 5, remaining: { hour: 4, day: null } });
  first.send('done', DONE).end();
  await sending;

  expect(replies.readAllowance()).toEqual({ hour: 4, day: null });
});
