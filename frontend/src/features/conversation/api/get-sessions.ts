import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import type { SessionSummary } from '@/types/coaching';

interface SessionPage {
  data: SessionSummary[];
  nextCursor: string | null;
}

/** Reads one page of the member's own conversations, newest first, at most 50. */
export function getSessions(cursor: string | null): Promise<SessionPage> {
  const query = new URLSearchParams({ limit: '50', ...(cursor ? { cursor } : {}) });
  return request<SessionPage>(`/api/coaching/sessions?${query.toString()}`);
}

/** Cache key ['sessions']; pages follow the server's cursor. */
export const sessionsQuery = infiniteQueryOptions({
  queryKey: ['sessions'],
  queryFn: ({ pageParam }) => getSessions(pageParam),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** The member's conversations, newest first, one flat list over the pages read so far. */
export function useSessions() {
  return useInfiniteQuery({
    ...sessionsQuery,
    select: ({ pages }) => pages.flatMap((page) => page.data),
  });
}
