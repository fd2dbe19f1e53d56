import { queryOptions, useQuery } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import { ProblemError } from '@/lib/problem';
import { MEMBER_KEY } from '@/lib/query-client';
import type { Member } from '@/types/coaching';

/**
 * Reads who is signed in.
 *
 * @returns null when nobody is (401 is an answer here, not a failure)
 * @throws ProblemError for every other failure
 */
export async function getMember(): Promise<Member | null> {
  try {
    return (await request<{ user: Member }>('/api/auth/me')).user;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) {
      return null;
    }
    throw error;
  }
}

/** Cache key ['member']; kept for the whole visit, replaced by sign-in, sign-out and any 401. */
export const memberQuery = queryOptions({
  queryKey: MEMBER_KEY,
  queryFn: getMember,
  staleTime: Infinity,
});

/** The signed-in member, or null. Fails only when the server cannot be reached. */
export function useMember() {
  return useQuery(memberQuery);
}

/** Whether a member may see the pages of administrators; the server decides again. */
export function isAdmin({ roles }: Member): boolean {
  return roles?.includes('admin') ?? false;
}
