import { readTurn, type TurnEvent } from '@/features/conversation/api/turn-events';
import { send } from '@/lib/api-client';
import { ProblemError, UNREACHABLE } from '@/lib/problem';

interface Sending {
  sessionId: string;
  text: string;
  /** Names this message for good: the same key sent again never asks the coach twice. */
  key: string;
  signal: AbortSignal;
}

/**
 * Sends one message and yields the turn's events as they arrive.
 *
 * @throws ProblemError before the first event when the message was not taken; anything thrown later
 *     means that the line broke and the turn goes on without us
 */
export async function* sendMessage(sending: Sending): AsyncGenerator<TurnEvent> {
  const response = await send(
    `/api/coaching/session/${encodeURIComponent(sending.sessionId)}/message`,
    {
      method: 'POST',
      body: { message: sending.text },
      headers: { Accept: 'text/event-stream', 'Idempotency-Key': sending.key },
      signal: sending.signal,
    },
  );
  if (!response.headers.get('Content-Type')?.includes('text/event-stream')) {
    throw new ProblemError(UNREACHABLE);
  }
  yield* readTurn(response);
}
