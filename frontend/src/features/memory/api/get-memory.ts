import { queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import { MEMORY_KEY } from '@/lib/query-client';
import type { Memory } from '@/types/coaching';

/** Reads whether the coach remembers, and all it does remember; lines stay when it is off. */
export async function getMemory(): Promise<Memory> {
  return (await request<{ data: Memory }>('/api/coaching/memory')).data;
}

/** Cache key ['memory']. */
export const memoryQuery = queryOptions({ queryKey: MEMORY_KEY, queryFn: getMemory });

/** What the coach remembers of the member. */
export function useMemory() {
  return useQuery(memoryQuery);
}
