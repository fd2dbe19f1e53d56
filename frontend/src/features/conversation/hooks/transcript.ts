import type { Reply } from '@/features/conversation/hooks/reply';
import type { Message, Session } from '@/types/coaching';

/**
 * The messages to show above the turn under way. What the server has stored of that very turn is
 * left out, because the running reply shows it.
 */
export function messagesBefore(session: Session, reply: Reply | null): Message[] {
  const messages = session.conversation;
  if (!reply) {
    return messages;
  }
  const asked = reply.outgoing
    ? messages.findIndex(({ id }) => id === reply.outgoing?.messageId)
    : messages.findLastIndex(({ role }) => role === 'user');
  if (asked < 0) {
    return messages;
  }
  return messages.slice(0, reply.outgoing ? asked : asked + 1);
}

/** Whether the help card belongs on top: once a conversation touched a crisis, it stays there. */
export function touchesCrisis(session: Session, reply: Reply | null): boolean {
  return (
    reply?.crisis === true ||
    session.conversation.some(({ state, cardId }) => state === 'CRISIS' || Boolean(cardId))
  );
}

export type Standing = 'full' | 'words-only' | 'prepared' | 'fallback';

/** What stood behind an answer. Crisis answers and refusals are prepared on purpose: no note. */
export function standingOf({ state, level }: Pick<Message, 'state' | 'level'>): Standing {
  if (state === 'CRISIS' || state === 'REFUSED') {
    return 'full';
  }
  if (state === 'FALLBACK') {
    return 'fallback';
  }
  return level === 'L1' ? 'words-only' : level === 'L2' ? 'prepared' : 'full';
}
