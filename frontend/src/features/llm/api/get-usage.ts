import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';

export const TIMEFRAMES = ['hour', 'day', 'week', 'month'] as const;

export type Timeframe = (typeof TIMEFRAMES)[number];

/** What one feature used, or all of them under the name 'global'. */
export interface FeatureUsage {
  featureName: string;
  totalCalls: number;
  successfulCalls: number;
  /** Those that failed or came late; cancelled ones are in neither. */
  failedCalls: number;
  totalTokens: number;
  /** Milliseconds; null without calls. */
  avgResponseTime: number | null;
  /** Null when no call has a known price. */
  totalEstimatedCost: number | null;
  uniqueUsers: number | null;
  /** The people are not counted because they are too few to stay unknown. */
  suppressed: boolean;
}

export interface Usage {
  /** Three capital letters. */
  currency: string;
  total: FeatureUsage;
  /** Those that were used at all. */
  features: FeatureUsage[];
}

/** Reads what the model was used for. @throws ProblemError 403 */
export async function getUsage(timeframe: Timeframe): Promise<Usage> {
  const answer = await request<{ data: Usage }>(`/api/admin/ai/usage/stats?timeframe=${timeframe}`);
  return answer.data;
}

/** Cache key ['ai-usage', timeframe]. */
export function usageQuery(timeframe: Timeframe) {
  return queryOptions({
    queryKey: ['ai-usage', timeframe],
    queryFn: () => getUsage(timeframe),
    placeholderData: keepPreviousData,
  });
}

/** The use of the model over a span of time, by feature. */
export function useUsage(timeframe: Timeframe) {
  return useQuery(usageQuery(timeframe));
}
