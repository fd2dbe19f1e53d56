import { Pin } from 'lucide-react';
import { useState } from 'react';
import { NavLink } from 'react-router';

import { cn } from '@/components/ui/cn';
import { paths } from '@/config/paths';
import { RenameField } from '@/features/conversation/components/rename-field';
import { SessionMenu } from '@/features/conversation/components/session-menu';
import { sessionTypes } from '@/features/conversation/components/session-types';
import { formatAgo } from '@/lib/format-time';
import type { SessionSummary } from '@/types/coaching';

interface SessionRowProps {
  session: SessionSummary;
  focusAfter: () => HTMLElement | null;
}

/** One conversation of the list: the way into it, and what can be done with it. */
export function SessionRow({ session, focusAfter }: SessionRowProps) {
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <div className="p-1">
        <RenameField
          session={session}
          onDone={() => {
            setRenaming(false);
          }}
        />
      </div>
    );
  }
  return (
    <div className="relative">
      <NavLink
        to={paths.conversation(session.id)}
        className={({ isActive }) =>
          cn(
            'block rounded-xl py-2.5 pr-11 pl-3 transition-colors',
            isActive ? 'bg-accent-soft text-ink' : 'hover:bg-surface',
          )
        }
      >
        <RowText session={session} />
      </NavLink>
      <SessionMenu
        session={session}
        messageCount={session.messageCount}
        onRename={() => {
          setRenaming(true);
        }}
        focusAfter={focusAfter}
        className="absolute top-1.5 right-1"
      />
    </div>
  );
}

function RowText({ session }: { session: SessionSummary }) {
  const { title, pinned, summary, topics, updatedAt } = session;
  const kind = sessionTypes.find(({ type }) => type === session.sessionType)?.name;
  return (
    <>
      <span className="flex items-center gap-1.5 text-sm font-medium">
        {pinned && (
          <Pin aria-label="Pinned" role="img" className="size-3.5 shrink-0 text-accent-ink" />
        )}
        <span className="truncate">{title ?? 'New conversation'}</span>
      </span>
      <span className="block truncate text-xs text-muted">
        {kind && `${kind} · `}
        <time dateTime={updatedAt}>{formatAgo(updatedAt)}</time>
      </span>
      {summary && <span className="mt-1 line-clamp-2 text-xs text-muted">{summary}</span>}
      {topics && topics.length > 0 && (
        <span className="mt-0.5 block truncate text-xs text-faint">{topics.join(' · ')}</span>
      )}
    </>
  );
}
