import { useMutation, useQueryClient } from '@tanstack/react-query';

import { sessionQuery } from '@/features/conversation/api/get-session';
import { sessionsQuery } from '@/features/conversation/api/get-sessions';
import { request } from '@/lib/api-client';
import type { Session, SessionType } from '@/types/coaching';

/** Opens an empty conversation. Not repeatable: each call opens another one. */
export async function createSession(sessionType: SessionType): Promise<Session> {
  const answer = await request<{ data: Session }>('/api/coaching/session', {
    method: 'POST',
    body: { sessionType },
  });
  return answer.data;
}

/** Opens a conversation and puts it into the cache, so that its page opens without waiting. */
export function useCreateSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: createSession,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery(session.id).queryKey, session);
      void queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
}
