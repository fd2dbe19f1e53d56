import { useMutation, useQueryClient } from '@tanstack/react-query';

import { sessionQuery } from '@/features/conversation/api/get-session';
import { SESSIONS_KEY } from '@/features/conversation/api/get-sessions';
import { useForgetSession } from '@/features/conversation/hooks/use-forget-session';
import { request } from '@/lib/api-client';
import { MEMORY_KEY } from '@/lib/query-client';

/** Ends a conversation: an ordinary one is summed up, a temporary one forgotten. @throws ProblemError */
export async function closeSession(sessionId: string): Promise<void> {
  await request(`/api/coaching/session/${encodeURIComponent(sessionId)}/close`, {
    method: 'POST',
    body: {},
  });
}

/** Ends an ordinary conversation and shows what it was summed up as. */
export function useCloseSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: closeSession,
    onSuccess: (_data, sessionId) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey }),
        queryClient.invalidateQueries({ queryKey: SESSIONS_KEY }),
        queryClient.invalidateQueries({ queryKey: MEMORY_KEY }),
      ]),
  });
}

/** Ends a temporary conversation and forgets it in this page too. */
export function useEndTemporary() {
  const forget = useForgetSession();
  return useMutation({ mutationFn: closeSession, onSuccess: (_data, id) => forget(id) });
}
