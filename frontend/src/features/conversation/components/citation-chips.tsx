import type { Citation } from '@/types/coaching';

export function CitationChips(props: {
  citations: Citation[];
  onOpen: (citation: Citation) => void;
}) {
  if (props.citations.length === 0) {
    return null;
  }
  return (
    <ul aria-label="Sources" className="flex flex-wrap gap-2 pt-1">
      {props.citations.map((citation) => (
        <li key={`${citation.n}-${citation.sourceId}`} className="max-w-full">
          <button
            type="button"
            onClick={() => {
              props.onOpen(citation);
            }}
            className="flex min-h-8 max-w-full items-center gap-2 rounded-full border border-line bg-surface py-0.5 pr-3.5 pl-1.5 text-sm text-muted hover:border-line-strong hover:text-ink"
          >
            <span className="sr-only">{`Source ${citation.n}: ${citation.title}`}</span>
            <span
              aria-hidden
              className="grid size-5 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink"
            >
              {citation.n}
            </span>
            <span aria-hidden className="truncate">
              {citation.title}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
