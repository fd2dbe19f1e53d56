import { replacedBy, type Reply } from '@/features/conversation/hooks/reply';
import type { Message, Session } from '@/types/coaching';

/** Characters of a message, counted as the server counts them. */
export const LONGEST_MESSAGE = 4000;

/**
 * The messages to show above the turn under way. What the server has stored of that very turn is
 * left out, because the running reply shows it; so is all that an edit or another answer replaces.
 */
export function messagesBefore(session: Session, reply: Reply | null): Message[] {
  const messages = session.conversation;
  if (!reply) {
    return messages;
  }
  const { outgoing } = reply;
  if (!outgoing) {
    const asked = messages.findLastIndex(({ role }) => role === 'user');
    return asked < 0 ? messages : messages.slice(0, asked + 1);
  }
  const own = [outgoing.messageId, replacedBy(reply)];
  const asked = messages.findIndex(({ id }) => own.includes(id));
  return asked < 0 ? messages : messages.slice(0, asked);
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

/** Which version of a message is shown, from 0, and its neighbours; null when there is only one. */
export function versionOf(message: Message) {
  const turnIds = message.alternatives?.turnIds ?? [];
  if (turnIds.length < 2) {
    return null;
  }
  const found = message.turnId ? turnIds.indexOf(message.turnId) : -1;
  const index = found < 0 ? (message.alternatives?.index ?? 0) : found;
  return {
    index,
    count: turnIds.length,
    previous: turnIds[index - 1] ?? null,
    next: turnIds[index + 1] ?? null,
  };
}
