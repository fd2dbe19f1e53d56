import { queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import type { WorkshopProfile } from '@/types/coaching';

/** Reads the member's own workshop results; empty lists and nulls where nothing was taken yet. */
export async function getWorkshopProfile(): Promise<WorkshopProfile> {
  return (await request<{ data: WorkshopProfile }>('/api/coaching/profile/workshop')).data;
}

/** Cache key ['workshop-profile']. */
export const workshopProfileQuery = queryOptions({
  queryKey: ['workshop-profile'],
  queryFn: getWorkshopProfile,
  staleTime: 5 * 60_000,
});

/** The member's workshop results. */
export function useWorkshopProfile() {
  return useQuery(workshopProfileQuery);
}
