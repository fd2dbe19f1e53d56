import { readTurn, type TurnEvent } from '@/features/conversation/api/turn-events';
import { send } from '@/lib/api-client';
import { ProblemError, UNREACHABLE } from '@/lib/problem';

/** What the coach is asked to answer; the text is what the member said. */
export type Ask =
  | { kind: 'message'; text: string }
  /** The same place in the conversation, in other words. */
  | { kind: 'edit'; text: string; messageId: string }
  /** Another answer to the message that stands there. */
  | { kind: 'again'; text: string; messageId: string; turnId: string | null };

interface Sending {
  sessionId: string;
  ask: Ask;
  /** Names this wish for good: the same key sent again never asks the coach twice. */
  key: string;
  signal: AbortSignal;
}

/**
 * Sends a message, an edit or the wish for another answer, and yields the turn's events as they
 * arrive.
 *
 * @throws ProblemError before the first event when it was not taken; anything thrown later means
 *     that the line broke and the turn goes on without us
 */
export async function* sendMessage(sending: Sending): AsyncGenerator<TurnEvent> {
  const { route, body } = requestOf(sending.ask);
  const response = await send(
    `/api/coaching/session/${encodeURIComponent(sending.sessionId)}/${route}`,
    {
      method: 'POST',
      body,
      headers: { Accept: 'text/event-stream', 'Idempotency-Key': sending.key },
      signal: sending.signal,
    },
  );
  if (!response.headers.get('Content-Type')?.includes('text/event-stream')) {
    throw new ProblemError(UNREACHABLE);
  }
  yield* readTurn(response);
}

function requestOf(ask: Ask): { route: string; body: Record<string, string> } {
  switch (ask.kind) {
    case 'message':
      return { route: 'message', body: { message: ask.text } };
    case 'edit':
      return { route: 'message', body: { message: ask.text, edits: ask.messageId } };
    case 'again':
      return { route: 'regenerate', body: ask.turnId ? { turnId: ask.turnId } : {} };
  }
}
