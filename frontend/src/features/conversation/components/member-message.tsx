import { useId, type ReactNode } from 'react';

import { cn } from '@/components/ui/cn';
import { formatClock } from '@/lib/format-time';

interface MemberMessageProps {
  text: string;
  timestamp: string;
  pending?: boolean;
  /** What can be done with it, below the words. */
  children?: ReactNode;
}

export function MemberMessage(props: MemberMessageProps) {
  const { text, timestamp, pending = false, children } = props;
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
      {children && <div className="flex flex-wrap items-center justify-end">{children}</div>}
    </article>
  );
}
