import { Link } from 'react-router';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Loading } from '@/components/ui/loading';
import { paths } from '@/config/paths';
import { useSearchSessions } from '@/features/conversation/api/search-sessions';
import { MarkedText } from '@/features/conversation/components/marked-text';
import { formatAgo } from '@/lib/format-time';
import type { SessionHit } from '@/types/coaching';

/** Where the searched words were said; each leads to that very message. */
export function SessionHits({ words }: { words: string }) {
  const found = useSearchSessions(words);
  if (found.isPending) {
    return <Loading label="Searching" />;
  }
  if (found.isError) {
    return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  }
  return (
    <>
      <p role="status" className="px-3 pb-2 text-xs text-muted">
        {countHits(found.data.length)} “{words}”
      </p>
      <ul className="space-y-0.5">
        {found.data.map((hit) => (
          <li key={hit.messageId ?? hit.sessionId}>
            <HitLink hit={hit} />
          </li>
        ))}
      </ul>
    </>
  );
}

function HitLink({ hit }: { hit: SessionHit }) {
  return (
    <Link
      to={addressOf(hit)}
      className="block rounded-xl px-3 py-2.5 transition-colors hover:bg-surface"
    >
      <span className="block truncate text-sm font-medium">{hit.title ?? 'New conversation'}</span>
      <span className="line-clamp-3 text-xs leading-relaxed wrap-anywhere text-muted">
        <MarkedText text={hit.snippet} ranges={hit.matches} />
      </span>
      <span className="mt-0.5 block text-xs text-faint">
        {SPEAKERS[hit.role]} · <time dateTime={hit.timestamp}>{formatAgo(hit.timestamp)}</time>
      </span>
    </Link>
  );
}

const SPEAKERS: Record<SessionHit['role'], string> = {
  user: 'You',
  assistant: 'AI coach',
  title: 'Title',
};

function addressOf({ sessionId, messageId, turnId }: SessionHit): string {
  return messageId !== null && turnId !== null
    ? paths.message(sessionId, { message: messageId, turn: turnId })
    : paths.conversation(sessionId);
}

function countHits(count: number): string {
  if (count === 0) {
    return 'Nothing found for';
  }
  return count === 1 ? '1 place with' : `${count} places with`;
}
