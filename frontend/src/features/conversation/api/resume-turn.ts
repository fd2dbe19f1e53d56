import { readTurn, type TurnEvent } from '@/features/conversation/api/turn-events';
import { send } from '@/lib/api-client';

interface Resuming {
  sessionId: string;
  turnId: string;
  /** The last event seen; null asks for the turn from its beginning. */
  lastEventId: string | null;
  signal: AbortSignal;
}

/**
 * Joins a turn that is running or has just ended and yields its events after the last one seen.
 *
 * @throws ProblemError 404 when the server no longer keeps the turn's events
 */
export async function* resumeTurn(resuming: Resuming): AsyncGenerator<TurnEvent> {
  const session = encodeURIComponent(resuming.sessionId);
  const turn = encodeURIComponent(resuming.turnId);
  const response = await send(`/api/coaching/session/${session}/turns/${turn}/stream`, {
    headers: {
      Accept: 'text/event-stream',
      ...(resuming.lastEventId === null ? {} : { 'Last-Event-ID': resuming.lastEventId }),
    },
    signal: resuming.signal,
  });
  yield* readTurn(response);
}
