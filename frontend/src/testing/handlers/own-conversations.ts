import { http, HttpResponse, type HttpHandler } from 'msw';

import type { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';
import type { Session, SessionHit } from '@/types/coaching';

type Change = Partial<Pick<Session, 'title' | 'pinned' | 'archived'>>;

const MISSING = () => problem(404, 'RESOURCE_NOT_FOUND');

/** Lists, search and everything that is done with a whole conversation. */
export function ownConversationHandlers(coach: FakeCoach): HttpHandler[] {
  return [
    http.get('/api/coaching/sessions', ({ request }) => {
      const archived = new URL(request.url).searchParams.get('archived') === 'true';
      const listed = coach.state.sessions
        .filter((session) => !session.temporary && session.archived === archived)
        .sort((a, b) => Number(b.pinned) - Number(a.pinned));
      return HttpResponse.json({ success: true, data: listed.map(summaryOf), nextCursor: null });
    }),
    http.get('/api/coaching/sessions/search', ({ request }) => {
      const words = new URL(request.url).searchParams.get('q')?.toLowerCase() ?? '';
      const data = coach.state.sessions.flatMap((session) => hitsIn(session, words));
      return HttpResponse.json({ success: true, data });
    }),
    http.patch<{ id: string }, Change>('/api/coaching/session/:id', async ({ params, request }) => {
      const session = coach.session(params.id);
      if (!session) {
        return MISSING();
      }
      const change = await request.json();
      coach.change(() => {
        Object.assign(session, change);
      });
      return HttpResponse.json({ success: true, data: summaryOf(session) });
    }),
    http.delete<{ id: string }>('/api/coaching/session/:id', ({ params }) => {
      const known = coach.session(params.id) !== undefined;
      coach.change((state) => {
        state.sessions = state.sessions.filter(({ id }) => id !== params.id);
      });
      return known ? HttpResponse.json({ success: true }) : MISSING();
    }),
    http.post<{ id: string }>('/api/coaching/session/:id/close', ({ params }) => {
      const session = coach.session(params.id);
      if (!session) {
        return MISSING();
      }
      coach.change((state) => {
        if (session.temporary) {
          state.sessions = state.sessions.filter(({ id }) => id !== session.id);
        } else {
          session.summary = 'You looked at a moment that went well.';
          session.topics = ['flow', 'listening'];
          session.closedAt = new Date().toISOString();
        }
      });
      return HttpResponse.json({ success: true, data: session.temporary ? null : session });
    }),
    http.post<{ id: string }, { turnId: string }>(
      '/api/coaching/session/:id/branch',
      async ({ params, request }) => {
        const session = coach.session(params.id);
        const { turnId } = await request.json();
        return session && coach.showBranch(session, turnId)
          ? HttpResponse.json({ success: true, data: session })
          : MISSING();
      },
    ),
  ];
}

function summaryOf({ conversation, ...session }: Session) {
  return { ...session, messageCount: conversation.length };
}

function hitsIn(session: Session, words: string): SessionHit[] {
  return session.conversation.flatMap(({ id, turnId, role, content, timestamp }) => {
    const start = content.toLowerCase().indexOf(words);
    return start < 0
      ? []
      : [
          {
            sessionId: session.id,
            title: session.title,
            turnId: turnId ?? null,
            messageId: id,
            role,
            snippet: content,
            matches: [[start, start + words.length] as [number, number]],
            timestamp,
          },
        ];
  });
}
