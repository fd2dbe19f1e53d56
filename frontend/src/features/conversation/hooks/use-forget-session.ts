import { useQueryClient } from '@tanstack/react-query';
import { useMatch, useNavigate } from 'react-router';

import { paths } from '@/config/paths';
import { sessionQuery } from '@/features/conversation/api/get-session';
import { SESSIONS_KEY } from '@/features/conversation/api/get-sessions';
import { SEARCH_KEY } from '@/features/conversation/api/search-sessions';
import { useConversationStores } from '@/features/conversation/hooks/conversation-context';

/** Leaves a conversation that is no more and removes what this page and browser keep of it. */
export function useForgetSession() {
  const queryClient = useQueryClient();
  const { drafts, replies } = useConversationStores();
  const navigate = useNavigate();
  const open = useMatch(paths.anyConversation)?.params.sessionId;
  return async (sessionId: string) => {
    const { queryKey } = sessionQuery(sessionId);
    const messages = queryClient.getQueryData(queryKey)?.conversation ?? [];
    drafts.forget(
      sessionId,
      messages.map(({ id }) => id),
    );
    replies.forget(sessionId);
    if (open === sessionId) {
      await navigate(paths.home, { replace: true, flushSync: true });
    }
    queryClient.removeQueries({ queryKey });
    queryClient.removeQueries({ queryKey: SEARCH_KEY });
    await queryClient.invalidateQueries({ queryKey: SESSIONS_KEY });
  };
}
