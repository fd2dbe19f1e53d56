import { http, HttpResponse, type HttpHandler } from 'msw';

import type { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';
import { TurnStream } from '@/testing/turn-stream';
import type { Citation, Session, SessionType } from '@/types/coaching';

const CITED: Citation = {
  n: 1,
  sourceId: 'doc-7',
  title: 'Noticing when flow begins',
  chunk: 1,
};

export function conversationHandlers(coach: FakeCoach): HttpHandler[] {
  return [
    http.post<never, { sessionType: SessionType; temporary: boolean }>(
      '/api/coaching/session',
      async ({ request }) => {
        const { sessionType, temporary } = await request.json();
        const now = new Date().toISOString();
        const session: Session = {
          id: coach.nextId(),
          title: null,
          sessionType,
          pinned: false,
          archived: false,
          temporary,
          summary: null,
          topics: [],
          createdAt: now,
          updatedAt: now,
          conversation: [],
          runningTurn: null,
        };
        coach.change((state) => {
          state.sessions.unshift(session);
        });
        return HttpResponse.json({ success: true, data: session });
      },
    ),
    http.get('/api/coaching/session/:id', ({ params }) => {
      const session = coach.session(params.id);
      return session
        ? HttpResponse.json({ success: true, data: session })
        : problem(404, 'CONVERSATION_NOT_FOUND');
    }),
    http.post<{ id: string }, { message: string; edits?: string }>(
      '/api/coaching/session/:id/message',
      async ({ params, request }) => {
        const session = coach.session(params.id);
        if (!session) {
          return problem(404, 'CONVERSATION_NOT_FOUND');
        }
        const { message, edits } = await request.json();
        const stream = new TurnStream();
        void answer(coach, session, { message, replaced: edits ?? null }, stream);
        return stream.response;
      },
    ),
    http.post<{ id: string }, { turnId?: string }>(
      '/api/coaching/session/:id/regenerate',
      async ({ params, request }) => {
        const { turnId } = await request.json();
        const session = coach.session(params.id);
        const asked = session?.conversation.findLast(
          ({ role, ...message }) => role === 'user' && (!turnId || message.turnId === turnId),
        );
        if (!session || !asked) {
          return problem(404, 'CONVERSATION_NOT_FOUND');
        }
        const stream = new TurnStream();
        void answer(coach, session, { message: asked.content, replaced: asked.id }, stream);
        return stream.response;
      },
    ),
    http.post('/api/coaching/session/:id/stop', () => HttpResponse.json({ success: true })),
  ];
}

interface Asked {
  message: string;
  /** The message whose place it takes. */
  replaced: string | null;
}

async function answer(coach: FakeCoach, session: Session, asked: Asked, stream: TurnStream) {
  const { message, replaced } = asked;
  const turnId = `turn-${coach.nextId()}`;
  const alternatives = replaced === null ? null : coach.branchOff(session, replaced, turnId);
  const question = coach.addMessage(session, {
    role: 'user',
    content: message,
    turnId,
    alternatives,
  });
  const turn = Math.floor(session.conversation.length / 2) + (alternatives?.index ?? 0);
  session.title ??= message.slice(0, 48);
  session.updatedAt = question.timestamp;
  stream.send('turn.accepted', { turnId, messageId: question.id, seq: question.seq });
  stream.send('meta', { sessionId: session.id, title: session.title, disclosure: 'AI' });
  const crisis = message.includes('kill myself');
  if (crisis) {
    stream.send('safety', { category: 'CRISIS', cardId: 'help' });
  }
  const sentences = coach.reply(turn);
  for (const text of sentences) {
    await coach.pause();
    stream.send('delta', { text });
  }
  stream.send('citation', CITED);
  const reply = coach.addMessage(session, {
    role: 'assistant',
    content: sentences.join(''),
    turnId,
    state: crisis ? 'CRISIS' : 'COMPLETED',
    level: 'L0',
    aiGenerated: true,
    citations: [CITED],
  });
  const { seq, state, level } = reply;
  stream.send('usage', { remaining: coach.remaining });
  stream.send('done', { messageId: reply.id, seq, state, level, contextSources: [] });
  stream.end();
}
