import { useMutation, useQueryClient } from '@tanstack/react-query';

import { request } from '@/lib/api-client';
import { MEMBER_KEY } from '@/lib/query-client';
import { forgetWords } from '@/lib/storage';

/** Ends the web session. @throws ProblemError when the server did not confirm it */
export async function signOut(): Promise<void> {
  await request('/api/auth/logout', { method: 'POST', body: {} });
}

/** Signs out, then forgets the cache and every draft kept in this browser. */
export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      forgetWords();
      queryClient.setQueryData(MEMBER_KEY, null);
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== MEMBER_KEY[0] });
    },
  });
}
