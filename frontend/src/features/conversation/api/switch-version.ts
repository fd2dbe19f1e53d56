import { useMutation, useQueryClient } from '@tanstack/react-query';

import { sessionQuery } from '@/features/conversation/api/get-session';
import { request } from '@/lib/api-client';
import type { Session } from '@/types/coaching';

interface Switching {
  sessionId: string;
  turnId: string;
}

/** Goes on from another version of a message. @throws ProblemError 404 when the turn is unknown */
export async function switchVersion({ sessionId, turnId }: Switching): Promise<Session> {
  const answer = await request<{ data: Session }>(
    `/api/coaching/session/${encodeURIComponent(sessionId)}/branch`,
    { method: 'POST', body: { turnId } },
  );
  return answer.data;
}

/** Shows another version of a conversation. */
export function useSwitchVersion() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: switchVersion,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery(session.id).queryKey, session);
    },
  });
}
