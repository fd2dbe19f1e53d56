import { ProblemNotice } from '@/components/errors/problem-notice';
import { Button } from '@/components/ui/button';
import { Loading } from '@/components/ui/loading';
import { useSessions } from '@/features/conversation/api/get-sessions';
import { SessionRow } from '@/features/conversation/components/session-row';

interface SessionListProps {
  archived: boolean;
  /** Where the cursor goes when its conversation has left the list. */
  focusAfter: () => HTMLElement | null;
}

export function SessionList({ archived, focusAfter }: SessionListProps) {
  const sessions = useSessions(archived);
  if (sessions.isPending) {
    return <Loading label="Loading your conversations" />;
  }
  if (sessions.isError) {
    return <ProblemNotice error={sessions.error} onRetry={() => void sessions.refetch()} />;
  }
  if (sessions.data.length === 0) {
    return (
      <p className="px-3 text-sm text-muted">
        {archived
          ? 'Nothing is archived. Archived conversations leave the list and stay findable here.'
          : 'Your conversations will be listed here.'}
      </p>
    );
  }
  return (
    <>
      <ul className="space-y-0.5">
        {sessions.data.map((session) => (
          <li key={session.id}>
            <SessionRow session={session} focusAfter={focusAfter} />
          </li>
        ))}
      </ul>
      {sessions.hasNextPage && (
        <Button
          tone="quiet"
          size="small"
          className="mt-2 w-full"
          disabled={sessions.isFetchingNextPage}
          onClick={() => void sessions.fetchNextPage()}
        >
          Show earlier conversations
        </Button>
      )}
    </>
  );
}
