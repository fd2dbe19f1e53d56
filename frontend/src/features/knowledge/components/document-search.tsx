import { Search } from 'lucide-react';
import type { SubmitEvent } from 'react';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Button } from '@/components/ui/button';
import { Loading } from '@/components/ui/loading';
import { Notice } from '@/components/ui/notice';
import { useSearchDocuments } from '@/features/knowledge/api/search-documents';
import type { KnowledgeHit } from '@/types/coaching';

interface DocumentSearchProps {
  /** The words searched for now; they live in the address. */
  words: string;
  onSearch: (words: string) => void;
  onOpen: (hit: KnowledgeHit) => void;
}

export function DocumentSearch({ words, onSearch, onOpen }: DocumentSearchProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get('q');
    onSearch(typeof entered === 'string' ? entered.trim() : '');
  };
  return (
    <div className="space-y-6">
      <form role="search" aria-label="Knowledge base" onSubmit={submit} className="flex gap-2">
        <label className="relative flex-1">
          <span className="sr-only">Search the knowledge base</span>
          <Search aria-hidden className="absolute top-3.5 left-4 size-5 text-faint" />
          <input
            key={words}
            name="q"
            type="search"
            defaultValue={words}
            placeholder="Strengths, flow, working with others"
            className="h-12 w-full rounded-xl border border-line-strong bg-surface pr-3 pl-12 text-base placeholder:text-faint"
          />
        </label>
        <Button type="submit" size="large">
          Search
        </Button>
      </form>
      {words !== '' && <Hits words={words} onOpen={onOpen} />}
    </div>
  );
}

function Hits({ words, onOpen }: Pick<DocumentSearchProps, 'words' | 'onOpen'>) {
  const found = useSearchDocuments(words);
  if (found.isPending) {
    return <Loading label="Searching" />;
  }
  if (found.isError) {
    return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  }
  const { data: hits, degraded } = found.data;
  return (
    <div className="space-y-4">
      <p role="status" className="text-sm text-muted">
        {countHits(hits.length)} for “{words}”
      </p>
      {degraded && (
        <Notice tone="warn">
          The full search is not available right now. These results match your words only.
        </Notice>
      )}
      <ul className="space-y-3">
        {hits.map((hit) => (
          <li key={hit.id}>
            <button
              type="button"
              onClick={() => {
                onOpen(hit);
              }}
              className="block w-full rounded-2xl border border-line bg-surface p-5 text-left transition-colors hover:border-line-strong"
            >
              <span className="block font-serif text-lg font-medium">{hit.title}</span>
              <span className="mt-1 line-clamp-3 text-[0.9375rem] text-muted">{hit.snippet}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function countHits(count: number): string {
  if (count === 0) {
    return 'Nothing found';
  }
  return count === 1 ? '1 text' : `${count} texts`;
}
