import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import type { SessionSummary } from '@/types/coaching';

interface SessionPage {
  data: SessionSummary[];
  nextCursor: string | null;
}

/** Every list of conversations is kept below this key. */
export const SESSIONS_KEY = ['sessions'] as const;

/** Reads one page of the member's own conversations: pinned first, then newest, at most 50. */
export function getSessions(archived: boolean, cursor: string | null): Promise<SessionPage> {
  const query = new URLSearchParams({
    limit: '50',
    archived: String(archived),
    ...(cursor ? { cursor } : {}),
  });
  return request<SessionPage>(`/api/coaching/sessions?${query.toString()}`);
}

/** Cache key ['sessions', 'kept' or 'archived']; pages follow the server's cursor. */
export function sessionsQuery(archived: boolean) {
  return infiniteQueryOptions({
    queryKey: [...SESSIONS_KEY, archived ? 'archived' : 'kept'],
    queryFn: ({ pageParam }) => getSessions(archived, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The member's conversations as one flat list over the pages read so far. */
export function useSessions(archived: boolean) {
  return useInfiniteQuery({
    ...sessionsQuery(archived),
    select: ({ pages }) => pages.flatMap((page) => page.data),
  });
}
