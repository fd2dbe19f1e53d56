import { useMutation, useQueryClient } from '@tanstack/react-query';

import { memoryQuery } from '@/features/memory/api/get-memory';
import { request } from '@/lib/api-client';

/** Turns remembering on or off; the lines stay. @throws ProblemError */
export async function switchMemory(enabled: boolean): Promise<void> {
  await request('/api/coaching/memory', { method: 'PUT', body: { enabled } });
}

/** Turns remembering on or off and shows it at once; a failure shows the server's word again. */
export function useSwitchMemory() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: switchMemory,
    onMutate: async (enabled) => {
      await queryClient.cancelQueries({ queryKey: memoryQuery.queryKey });
      queryClient.setQueryData(memoryQuery.queryKey, (memory) => memory && { ...memory, enabled });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: memoryQuery.queryKey }),
  });
}
