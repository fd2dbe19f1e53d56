import type { TurnEvent } from '@/features/conversation/api/turn-events';
import { replacedBy, type Reply } from '@/features/conversation/hooks/reply';
import { messagesBefore } from '@/features/conversation/hooks/transcript';
import type { Alternatives, Message, Session } from '@/types/coaching';

type Done = Extract<TurnEvent, { type: 'done' }>['data'];

/** The conversation with a finished turn written into it; the server's own copy follows. */
export function writeTurn(session: Session, reply: Reply, done: Done): Session {
  const answer: Message = {
    ...done,
    id: done.messageId,
    turnId: reply.turnId,
    role: 'assistant',
    content: reply.sentences.join(''),
    timestamp: new Date().toISOString(),
    aiGenerated: true,
    citations: reply.citations,
  };
  const turn = [...questionOf(session, reply), answer];
  const ids = new Set(turn.map(({ id }) => id));
  return {
    ...session,
    title: reply.title ?? session.title,
    conversation: [...messagesBefore(session, reply).filter(({ id }) => !ids.has(id)), ...turn],
    runningTurn: null,
  };
}

function questionOf(session: Session, reply: Reply): Message[] {
  const { outgoing, turnId } = reply;
  return outgoing?.messageId
    ? [
        {
          id: outgoing.messageId,
          seq: outgoing.seq,
          turnId,
          role: 'user',
          content: outgoing.ask.text,
          timestamp: outgoing.sentAt,
          alternatives: versionsOf(session, reply),
        },
      ]
    : [];
}

/** The versions of the replaced message with the new one at their end. */
function versionsOf(session: Session, reply: Reply): Alternatives | null {
  const replaced = session.conversation.find(({ id }) => id === replacedBy(reply));
  if (!replaced?.turnId || !reply.turnId) {
    return null;
  }
  const known = replaced.alternatives?.turnIds ?? [replaced.turnId];
  const turnIds = known.includes(reply.turnId) ? known : [...known, reply.turnId];
  return { index: turnIds.indexOf(reply.turnId), turnIds };
}
