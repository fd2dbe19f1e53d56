import { useMutation } from '@tanstack/react-query';

import { useForgetSession } from '@/features/conversation/hooks/use-forget-session';
import { announce } from '@/lib/announcements';
import { send } from '@/lib/api-client';

/** Deletes one conversation with all its messages, for good. @throws ProblemError */
export async function deleteSession(sessionId: string): Promise<void> {
  await send(`/api/coaching/session/${encodeURIComponent(sessionId)}`, {
    method: 'DELETE',
    body: {},
  });
}

/** Deletes a conversation and forgets it in this page too. */
export function useDeleteSession() {
  const forget = useForgetSession();
  return useMutation({
    mutationFn: deleteSession,
    onSuccess: async (_data, sessionId) => {
      await forget(sessionId);
      announce('The conversation is deleted.');
    },
  });
}
