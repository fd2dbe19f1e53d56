import { z } from '@/config/zod';

const problemSchema = z.object({
  title: z.string().catch('Something went wrong'),
  status: z.number().catch(500),
  detail: z.string().nullish().catch(null),
  code: z.string().catch('UNKNOWN'),
  retryable: z.boolean().catch(false),
  action: z.string().nullish().catch(null),
});

/** A failure as the server names it. Features switch on {@code code}, never on a text. */
export type Problem = z.infer<typeof problemSchema>;

/** Thrown by every call of this app when it fails; nothing else is. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

/** The server could not be reached, or the line broke. A retry may help. */
export const UNREACHABLE: Problem = {
  title: 'The coach cannot be reached',
  status: 0,
  code: 'UNREACHABLE',
  retryable: true,
};

/** Reads a problem document that came in a body or an event; never throws. */
export function parseProblem(document: unknown, status = 500): Problem {
  const known = problemSchema.safeParse(
    typeof document === 'object' && document !== null ? { status, ...document } : { status },
  );
  return known.success
    ? known.data
    : { title: 'Something went wrong', status, code: 'UNKNOWN', retryable: false };
}

/** Turns anything that was caught into a problem; what is not ours counts as unreachable. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : UNREACHABLE;
}

const WORDS_BY_CODE: Partial<Record<string, string>> = {
  RATE_LIMITED: 'The coach is still busy. Wait a moment, then try again.',
  REPLY_NOT_STORED: 'The answer was interrupted and is being finished. Try again in a moment.',
  IDEMPOTENCY_KEY_REUSED: 'This message was sent before in other words. Change it, then send it.',
  CRISIS_TEXT:
    'This is not kept here. If you may need help, open “Get help now”: it names people you can reach at once.',
  MEMORY_FULL: 'There is no room for another line. Delete one that no longer matters first.',
  PAYLOAD_TOO_LARGE: 'This text is too long.',
};

/** Says in plain words what happened and what to do: by code, else by class of failure. */
export function explainProblem(problem: Problem): string {
  return WORDS_BY_CODE[problem.code] ?? explainStatus(problem);
}

function explainStatus(problem: Problem): string {
  switch (problem.status) {
    case 0:
      return 'We could not reach the coach. Check your connection, then try again.';
    case 401:
      return 'You were signed out. Sign in again and your words will still be here.';
    case 403:
      return 'This is not open to you.';
    case 404:
      return 'We could not find this. It may have been deleted.';
    case 409:
      return 'The coach is still busy with your last message. Give it a moment.';
    case 413:
    case 400:
      return 'This text could not be taken. It may be too long or hold unusual characters.';
    case 429:
      return 'You have sent a lot in a short time. Take a breath and try again in a minute.';
    case 503:
      return 'The coach is busy right now. Please try again in a moment.';
    default:
      return 'Something went wrong on our side. Nothing you wrote is lost.';
  }
}
