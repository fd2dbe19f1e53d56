import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import type { KnowledgeHit } from '@/types/coaching';

interface SearchResult {
  data: KnowledgeHit[];
  /** The search by meaning was out of reach: these hits come from words alone. */
  degraded: boolean;
}

/** Finds at most 20 passages, best first; several may be of the same text. */
export function searchDocuments(words: string): Promise<SearchResult> {
  const query = new URLSearchParams({ q: words, limit: '20' });
  return request<SearchResult>(`/api/coaching/search/knowledge?${query.toString()}`);
}

/** Cache key ['documents', words]. */
export function searchQuery(words: string) {
  return queryOptions({
    queryKey: ['documents', words],
    queryFn: () => searchDocuments(words),
    placeholderData: keepPreviousData,
    enabled: words !== '',
  });
}

/** The search finds passages; a text is shown once, by its best one. */
function onePerText(result: SearchResult): SearchResult {
  const seen = new Set<string>();
  const data = result.data.filter(({ id }) => !seen.has(id) && seen.add(id));
  return { ...result, data };
}

/** What the knowledge base holds on some words; asks nothing for empty words. */
export function useSearchDocuments(words: string) {
  return useQuery({ ...searchQuery(words), select: onePerText });
}
