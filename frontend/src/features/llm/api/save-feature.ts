import { useMutation, useQueryClient } from '@tanstack/react-query';

import { aiConfigQuery, type FeatureLimits } from '@/features/llm/api/get-ai-config';
import { request } from '@/lib/api-client';

interface Saving {
  featureName: string;
  change: Partial<FeatureLimits>;
}

/** Changes what is named of one feature. @throws ProblemError 400 for a value out of range */
export async function saveFeature({ featureName, change }: Saving): Promise<void> {
  await request(`/api/admin/ai/config/${encodeURIComponent(featureName)}`, {
    method: 'PUT',
    body: change,
  });
}

/** Changes one feature; done once the new settings are there. */
export function useSaveFeature() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: saveFeature,
    onSettled: () => queryClient.invalidateQueries({ queryKey: aiConfigQuery.queryKey }),
  });
}
