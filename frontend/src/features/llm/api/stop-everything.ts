import { useMutation, useQueryClient } from '@tanstack/react-query';

import { aiConfigQuery } from '@/features/llm/api/get-ai-config';
import { request } from '@/lib/api-client';

/** Switches every use of the model off, everywhere, within seconds. @throws ProblemError */
export async function stopEverything(reason: string): Promise<void> {
  await request('/api/admin/ai/emergency-disable', {
    method: 'POST',
    body: reason === '' ? {} : { reason },
  });
}

/** Switches everything off; done once the new settings are there. */
export function useStopEverything() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: stopEverything,
    onSettled: () => queryClient.invalidateQueries({ queryKey: aiConfigQuery.queryKey }),
  });
}
