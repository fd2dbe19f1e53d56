import type { TurnEvent } from '@/features/conversation/api/turn-events';
import type { Problem } from '@/lib/problem';
import type { Citation, Message, Session } from '@/types/coaching';

export type ReplyStatus =
  'sending' | 'waiting' | 'answering' | 'stopping' | 'reconnecting' | 'failed';

interface Outgoing {
  text: string;
  key: string;
  sentAt: string;
  messageId: string | null;
  seq: number;
}

/** One turn as this page sees it: what was sent, what has been said so far, and how it stands. */
export interface Reply {
  status: ReplyStatus;
  /** Null when the page joined a turn that was already running. */
  outgoing: Outgoing | null;
  turnId: string | null;
  lastEventId: string | null;
  sentences: string[];
  citations: Citation[];
  crisis: boolean;
  title: string | null;
  problem: Problem | null;
}

export function newReply(text: string, key: string): Reply {
  const sentAt = new Date().toISOString();
  return {
    ...emptyReply,
    status: 'sending',
    outgoing: { text, key, sentAt, messageId: null, seq: 0 },
  };
}

export function joinedReply(turnId: string): Reply {
  return { ...emptyReply, status: 'waiting', turnId };
}

/** The reply after one more event. Events seen before (a resumed stream may repeat) change nothing. */
export function applyEvent(reply: Reply, event: TurnEvent): Reply {
  if (isRepeat(reply, event.id)) {
    return reply;
  }
  const next = { ...reply, lastEventId: event.id ?? reply.lastEventId };
  switch (event.type) {
    case 'turn.accepted':
      return {
        ...next,
        status: 'waiting',
        turnId: event.data.turnId,
        outgoing: reply.outgoing && { ...reply.outgoing, ...event.data },
      };
    case 'meta':
      return { ...next, title: event.data.title ?? null };
    case 'safety':
      return { ...next, crisis: true };
    case 'delta':
      return {
        ...next,
        status: reply.status === 'stopping' ? 'stopping' : 'answering',
        sentences: [...reply.sentences, event.data.text],
      };
    case 'citation':
      return { ...next, citations: [...reply.citations, event.data] };
    case 'error':
      return { ...next, status: 'failed', problem: event.data };
    default:
      return next;
  }
}

/** The conversation with a finished turn written into it; the server's own copy follows. */
export function writeTurn(
  session: Session,
  reply: Reply,
  done: Extract<TurnEvent, { type: 'done' }>['data'],
): Session {
  const answer: Message = {
    ...done,
    id: done.messageId,
    role: 'assistant',
    content: reply.sentences.join(''),
    timestamp: new Date().toISOString(),
    aiGenerated: true,
    citations: reply.citations,
  };
  const turn = [...questionOf(reply), answer];
  const ids = new Set(turn.map(({ id }) => id));
  return {
    ...session,
    title: reply.title ?? session.title,
    conversation: [...session.conversation.filter(({ id }) => !ids.has(id)), ...turn],
    runningTurn: null,
  };
}

function questionOf({ outgoing }: Reply): Message[] {
  return outgoing?.messageId
    ? [
        {
          id: outgoing.messageId,
          seq: outgoing.seq,
          role: 'user',
          content: outgoing.text,
          timestamp: outgoing.sentAt,
        },
      ]
    : [];
}

function isRepeat(reply: Reply, id: string | null): boolean {
  return id !== null && reply.lastEventId !== null && Number(id) <= Number(reply.lastEventId);
}

const emptyReply: Reply = {
  status: 'waiting',
  outgoing: null,
  turnId: null,
  lastEventId: null,
  sentences: [],
  citations: [],
  crisis: false,
  title: null,
  problem: null,
};
