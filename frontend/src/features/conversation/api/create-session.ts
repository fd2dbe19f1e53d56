import { useMutation, useQueryClient } from '@tanstack/react-query';

import { sessionQuery } from '@/features/conversation/api/get-session';
import { SESSIONS_KEY } from '@/features/conversation/api/get-sessions';
import { request } from '@/lib/api-client';
import type { Session, SessionType } from '@/types/coaching';

interface Opening {
  sessionType: SessionType;
  /** Nothing of it is kept when it ends. */
  temporary: boolean;
}

/** Opens an empty conversation. Not repeatable: each call opens another one. */
export async function createSession({ sessionType, temporary }: Opening): Promise<Session> {
  const answer = await request<{ data: Session }>('/api/coaching/session', {
    method: 'POST',
    body: { sessionType, temporary },
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
      void queryClient.invalidateQueries({ queryKey: SESSIONS_KEY });
    },
  });
}
