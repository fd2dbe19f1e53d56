import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';

export const TIMEFRAMES = ['hour', 'day', 'week', 'month'] as const;

export type Timeframe = (typeof TIMEFRAMES)[number];

/** What one feature used. A figure of too few people is null: it could say something about one. */
export interface FeatureUsage {
  featureName: string;
  calls: number | null;
  failedCalls: number | null;
  tokens: number | null;
  averageMs: number | null;
  people: number | null;
}

/** Reads what the model was used for. @throws ProblemError 403 */
export async function getUsage(timeframe: Timeframe): Promise<FeatureUsage[]> {
  const answer = await request<{ data: FeatureUsage[] }>(
    `/api/admin/ai/usage/stats?timeframe=${timeframe}`,
  );
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
