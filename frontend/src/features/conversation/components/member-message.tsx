import { NotebookPen } from 'lucide-react';
import { useId, type ReactNode } from 'react';

import { cn } from '@/components/ui/cn';
import { formatClock } from '@/lib/format-time';

interface MemberMessageProps {
  text: string;
  timestamp: string;
  pending?: boolean;
  onCopyOwnWords?: ((text: string) => void) | undefined;
  children?: ReactNode;
}

export function MemberMessage(props: MemberMessageProps) {
  const { text, timestamp, pending = false, onCopyOwnWords, children } = props;
  const labelId = useId();
  return (
    <article aria-labelledby={labelId} className="ml-auto max-w-[min(36rem,92%)] space-y-1">
      <p className="flex items-baseline justify-end gap-2.5 text-sm">
        <span id={labelId} className="sr-only">
          You
        </span>
        <time dateTime={timestamp} className="text-xs text-faint">
          {formatClock(timestamp)}
        </time>
      </p>
      <div
        className={cn(
          'ml-auto w-fit rounded-2xl rounded-tr-md bg-accent-soft px-4 py-3 leading-relaxed wrap-anywhere whitespace-pre-wrap transition-opacity',
          pending && 'opacity-60',
        )}
      >
        {text}
      </div>
      {onCopyOwnWords && (
        <div className="flex justify-end">
          <button
            type="button"
            onClick={() => {
              onCopyOwnWords(text);
            }}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-lg px-2 text-xs font-medium text-faint hover:bg-sunken hover:text-ink"
          >
            <NotebookPen aria-hidden className="size-3.5" />
            Copy my words to the reflection
          </button>
        </div>
      )}
      {children}
    </article>
  );
}
