import { queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';

/** What one use of the model may cost. */
export interface FeatureLimits {
  enabled: boolean;
  rateLimitPerHour: number;
  rateLimitPerDay: number;
  maxTokens: number;
  timeoutMs: number;
}

export interface FeatureConfig extends FeatureLimits {
  featureName: string;
  /** Where the values come from, such as a default or the database. */
  source?: string | null;
  updatedAt?: string | null;
}

export interface Provider {
  name: string;
  model?: string | null;
  state: string;
}

interface AiConfig {
  data: FeatureConfig[];
  /** Null when the offline coach answers alone. */
  provider: Provider | null;
}

/** Reads what each feature may use of the model, and who provides it. @throws ProblemError 403 */
export function getAiConfig(): Promise<AiConfig> {
  return request<AiConfig>('/api/admin/ai/config');
}

/** Cache key ['ai-config']. */
export const aiConfigQuery = queryOptions({ queryKey: ['ai-config'], queryFn: getAiConfig });

/** The settings of the model, for administrators. */
export function useAiConfig() {
  return useQuery(aiConfigQuery);
}
