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
  /** 'default', or 'organisation' once an administrator changed something. */
  source?: string | null;
  updatedAt?: string | null;
}

/** The provider as one server sees it; without a name when none is connected. */
export interface Provider {
  name?: string | null;
  model?: string | null;
  /** 'closed' works, 'open' is left alone after failures, 'half-open' is tried again, or 'off'. */
  state: string;
}

interface AiConfig {
  data: FeatureConfig[];
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
