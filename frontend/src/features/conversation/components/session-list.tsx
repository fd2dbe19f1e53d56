import { NavLink } from 'react-router';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Loading } from '@/components/ui/loading';
import { paths } from '@/config/paths';
import { useSessions } from '@/features/conversation/api/get-sessions';
import { sessionTypes } from '@/features/conversation/components/session-types';
import { formatAgo } from '@/lib/format-time';
import type { SessionSummary } from '@/types/coaching';

export function SessionList() {
  const sessions = useSessions();
  if (sessions.isPending) {
    return <Loading label="Loading your conversations" />;
  }
  if (sessions.isError) {
    return <ProblemNotice error={sessions.error} onRetry={() => void sessions.refetch()} />;
  }
  if (sessions.data.length === 0) {
    return <p className="px-3 text-sm text-muted">Your conversations will be listed here.</p>;
  }
  return (
    <>
      <ul className="space-y-0.5">
        {sessions.data.map((session) => (
          <li key={session.id}>
            <SessionLink session={session} />
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

function SessionLink({ session }: { session: SessionSummary }) {
  const kind = sessionTypes.find(({ type }) => type === session.sessionType)?.name;
  return (
    <NavLink
      to={paths.conversation(session.id)}
      className={({ isActive }) =>
        cn(
          'block rounded-xl px-3 py-2.5 transition-colors',
          isActive ? 'bg-accent-soft text-ink' : 'hover:bg-sunken',
        )
      }
    >
      <span className="block truncate text-sm font-medium">
        {session.title ?? 'New conversation'}
      </span>
      <span className="block truncate text-xs text-muted">
        {kind && `${kind} · `}
        <time dateTime={session.updatedAt}>{formatAgo(session.updatedAt)}</time>
      </span>
    </NavLink>
  );
}
