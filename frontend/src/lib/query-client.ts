import { QueryClient } from '@tanstack/react-query';

import { onSignedOut } from '@/lib/api-client';
import { problemOf } from '@/lib/problem';

/** Cache key of the signed-in member: null once known to be signed out. */
export const MEMBER_KEY = ['member'] as const;

/** Cache key of what the coach remembers; ending a conversation may add to it. */
export const MEMORY_KEY = ['memory'] as const;

/** Makes the one cache of server state. Only failures worth repeating are repeated, once. */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 1 && problemOf(error).status >= 500,
        retryDelay: 500,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
  onSignedOut(() => {
    queryClient.setQueryData(MEMBER_KEY, null);
  });
  return queryClient;
}
