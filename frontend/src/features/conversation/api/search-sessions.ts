import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import type { SessionHit } from '@/types/coaching';

export const SEARCH_KEY = ['session-search'] as const;

/** Finds words in the member's own conversations, archived ones too; at most 20 places, best first. */
export async function searchSessions(words: string): Promise<SessionHit[]> {
  const query = new URLSearchParams({ q: words, limit: '20' });
  const answer = await request<{ data: SessionHit[] }>(
    `/api/coaching/sessions/search?${query.toString()}`,
  );
  return answer.data;
}

/** Cache key ['session-search', words]. */
export function searchQuery(words: string) {
  return queryOptions({
    queryKey: [...SEARCH_KEY, words],
    queryFn: () => searchSessions(words),
    placeholderData: keepPreviousData,
    enabled: words !== '',
  });
}

/** Where some words were said; asks nothing for empty words. */
export function useSearchSessions(words: string) {
  return useQuery(searchQuery(words));
}
