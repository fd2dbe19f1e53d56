import {
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';

import { sessionQuery } from '@/features/conversation/api/get-session';
import { SESSIONS_KEY } from '@/features/conversation/api/get-sessions';
import { SEARCH_KEY } from '@/features/conversation/api/search-sessions';
import { request } from '@/lib/api-client';
import type { SessionSummary } from '@/types/coaching';

export type SessionChange = Partial<Pick<SessionSummary, 'title' | 'pinned' | 'archived'>>;

interface Changing {
  sessionId: string;
  change: SessionChange;
}

/**
 * Renames, pins or puts away one conversation; what is not named stays.
 *
 * @throws ProblemError 404 when it is gone, 400 for a title that cannot be taken
 */
export async function changeSession({ sessionId, change }: Changing): Promise<void> {
  await request(`/api/coaching/session/${encodeURIComponent(sessionId)}`, {
    method: 'PATCH',
    body: change,
  });
}

/** Changes a conversation and shows it at once; a failure shows the server's copy again. */
export function useChangeSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: changeSession,
    onMutate: async ({ sessionId, change }) => {
      await queryClient.cancelQueries({ queryKey: SESSIONS_KEY });
      writeChange(queryClient, sessionId, change);
    },
    onSettled: (_data, _error, { sessionId }) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: SESSIONS_KEY }),
        queryClient.invalidateQueries({ queryKey: SEARCH_KEY }),
        queryClient.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey }),
      ]),
  });
}

function writeChange(queryClient: QueryClient, sessionId: string, change: SessionChange): void {
  queryClient.setQueryData(
    sessionQuery(sessionId).queryKey,
    (session) => session && { ...session, ...change },
  );
  queryClient.setQueriesData<InfiniteData<{ data: SessionSummary[] }>>(
    { queryKey: SESSIONS_KEY },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          data: page.data.flatMap((session) => changed(session, sessionId, change)),
        })),
      },
  );
}

/** The entry as it is shown now: none once it has moved to the other list. */
function changed(session: SessionSummary, id: string, change: SessionChange): SessionSummary[] {
  if (session.id !== id) {
    return [session];
  }
  const moves = change.archived !== undefined && change.archived !== session.archived;
  return moves ? [] : [{ ...session, ...change }];
}
