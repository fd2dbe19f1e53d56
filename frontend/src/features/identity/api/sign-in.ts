import { useMutation, useQueryClient } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import { MEMBER_KEY } from '@/lib/query-client';
import type { Member } from '@/types/coaching';

interface Credentials {
  username: string;
  password: string;
}

/**
 * Opens a web session; the cookie comes with the answer.
 *
 * @throws ProblemError 401 for a wrong name or password, 429 after too many attempts
 */
export async function signIn(credentials: Credentials): Promise<Member> {
  const answer = await request<{ user: Member }>('/api/auth/login', {
    method: 'POST',
    body: credentials,
  });
  return answer.user;
}

/** Signs in and starts with an empty cache, so nothing of an earlier member can show. */
export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: (member) => {
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== MEMBER_KEY[0] });
      queryClient.setQueryData(MEMBER_KEY, member);
    },
  });
}
