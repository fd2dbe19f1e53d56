import { queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import type { Session } from '@/types/coaching';

/** Reads one conversation with its transcript. @throws ProblemError 404 when it is not one's own */
export async function getSession(sessionId: string): Promise<Session> {
  const answer = await request<{ data: Session }>(
    `/api/coaching/session/${encodeURIComponent(sessionId)}`,
  );
  return answer.data;
}

/** Cache key ['session', id]. */
export function sessionQuery(sessionId: string) {
  return queryOptions({
    queryKey: ['session', sessionId],
    queryFn: () => getSession(sessionId),
  });
}

/** One conversation; messages in the order they were said. */
export function useSession(sessionId: string) {
  return useQuery(sessionQuery(sessionId));
}
