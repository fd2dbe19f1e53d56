import type { Ask } from '@/features/conversation/api/send-message';
import type { TurnEvent } from '@/features/conversation/api/turn-events';
import type { Problem } from '@/lib/problem';
import type { Citation } from '@/types/coaching';

export type ReplyStatus =
  'sending' | 'waiting' | 'answering' | 'stopping' | 'reconnecting' | 'failed';

interface Outgoing {
  ask: Ask;
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

export function newReply(ask: Ask, key: string): Reply {
  const sentAt = new Date().toISOString();
  return {
    ...emptyReply,
    status: 'sending',
    outgoing: { ask, key, sentAt, messageId: null, seq: 0 },
  };
}

export function joinedReply(turnId: string): Reply {
  return { ...emptyReply, status: 'waiting', turnId };
}

/** The message whose place the turn takes, with all that followed it; null for a new message. */
export function replacedBy({ outgoing }: Reply): string | null {
  return outgoing && outgoing.ask.kind !== 'message' ? outgoing.ask.messageId : null;
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
        outgoing: reply.outgoing && {
          ...reply.outgoing,
          messageId: event.data.messageId,
          seq: event.data.seq,
        },
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
