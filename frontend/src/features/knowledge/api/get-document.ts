import { queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import type { KnowledgeDocument } from '@/types/coaching';

/** Reads one published document. @throws ProblemError 404 when it was withdrawn */
export async function getDocument(sourceId: string): Promise<KnowledgeDocument> {
  const answer = await request<{ data: KnowledgeDocument }>(
    `/api/coaching/knowledge-base/${encodeURIComponent(sourceId)}`,
  );
  return answer.data;
}

/** Cache key ['document', id]. */
export function documentQuery(sourceId: string) {
  return queryOptions({
    queryKey: ['document', sourceId],
    queryFn: () => getDocument(sourceId),
    staleTime: 10 * 60_000,
  });
}

/** One document of the knowledge base. */
export function useDocument(sourceId: string) {
  return useQuery(documentQuery(sourceId));
}
