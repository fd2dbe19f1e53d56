import { Archive, ArrowLeft, Search } from 'lucide-react';
import { useRef, useState } from 'react';

import { Button } from '@/components/ui/button';
import { SessionHits } from '@/features/conversation/components/session-hits';
import { SessionList } from '@/features/conversation/components/session-list';
import { useDebounced } from '@/lib/use-debounced';

const PAUSE_MILLIS = 250;
const SHORTEST = 2;

/** All conversations of the member: searched, archived or as they stand. */
export function SessionBrowser() {
  const [entered, setEntered] = useState('');
  const [archived, setArchived] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const settled = useDebounced(entered.trim(), PAUSE_MILLIS);
  const searching = entered.trim().length >= SHORTEST && settled.length >= SHORTEST;

  return (
    <>
      <div role="search" aria-label="Your conversations" className="relative mx-1 mb-3">
        <Search aria-hidden className="absolute top-2.5 left-3 size-4 text-faint" />
        <input
          type="search"
          {...(entered === '' ? {} : { 'data-own-escape': '' })}
          aria-label="Search your conversations"
          placeholder="Search"
          value={entered}
          onChange={(event) => {
            setEntered(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              setEntered('');
            }
          }}
          className="h-9 w-full rounded-xl border border-line bg-surface pr-2 pl-9 text-sm placeholder:text-faint"
        />
      </div>
      {searching ? (
        <SessionHits words={settled} />
      ) : (
        <>
          <h2
            ref={heading}
            tabIndex={-1}
            className="rounded-sm px-3 pb-2 text-xs font-medium text-faint"
          >
            {archived ? 'Archived' : 'Conversations'}
          </h2>
          <SessionList archived={archived} focusAfter={() => heading.current} />
          <Button
            tone="quiet"
            size="small"
            className="mt-3 w-full justify-start"
            onClick={() => {
              setArchived(!archived);
              heading.current?.focus();
            }}
          >
            {archived ? (
              <ArrowLeft aria-hidden className="size-4" />
            ) : (
              <Archive aria-hidden className="size-4" />
            )}
            {archived ? 'Back to your conversations' : 'Archived'}
          </Button>
        </>
      )}
    </>
  );
}
