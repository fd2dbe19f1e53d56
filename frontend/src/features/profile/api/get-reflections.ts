import { queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import type { Reflection } from '@/types/coaching';

/** Reads all reflections of the workshop, written or not, in the order of its steps. */
export async function getReflections(): Promise<Reflection[]> {
  return (await request<{ data: Reflection[] }>('/api/coaching/reflections')).data;
}

/** Cache key ['reflections']; a saved text is written into it, so it needs no refetch. */
export const reflectionsQuery = queryOptions({
  queryKey: ['reflections'],
  queryFn: getReflections,
});

/** All reflections of the member. */
export function useReflections() {
  return useQuery(reflectionsQuery);
}
