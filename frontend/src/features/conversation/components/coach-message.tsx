import { Info, Sparkle } from 'lucide-react';
import { useId, type ReactNode } from 'react';

import { cn } from '@/components/ui/cn';
import { CitationChips } from '@/features/conversation/components/citation-chips';
import { standingOf, type Standing } from '@/features/conversation/hooks/transcript';
import { formatClock } from '@/lib/format-time';
import type { Citation, Message } from '@/types/coaching';

interface CoachMessageProps {
  message: Pick<Message, 'content' | 'citations' | 'state' | 'level'> & { timestamp?: string };
  onOpenSource: (citation: Citation) => void;
  /** What can be done with it, below everything else. */
  actions?: ReactNode;
  children?: ReactNode;
}

export function CoachMessage({ message, onOpenSource, actions, children }: CoachMessageProps) {
  const labelId = useId();
  return (
    <article aria-labelledby={labelId} className="flex gap-3 sm:gap-4">
      <span
        aria-hidden
        className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink"
      >
        <Sparkle className="size-4" />
      </span>
      <div className="min-w-0 flex-1 space-y-1.5">
        <p className="flex flex-wrap items-baseline gap-x-2.5 pt-1 text-sm leading-7">
          <span id={labelId} data-ai-label="" className="font-semibold">
            AI coach
          </span>
          {message.timestamp && (
            <time dateTime={message.timestamp} className="text-xs text-faint">
              {formatClock(message.timestamp)}
            </time>
          )}
        </p>
        {message.content !== '' && (
          <div className="text-[1.0313rem] leading-[1.7] wrap-anywhere whitespace-pre-wrap">
            {message.content}
          </div>
        )}
        {children}
        <CitationChips citations={message.citations ?? []} onOpen={onOpenSource} />
        <SimplerCoachNote standing={standingOf(message)} />
        {actions}
      </div>
    </article>
  );
}

const NOTES: Record<Exclude<Standing, 'full'>, string> = {
  'words-only': 'A simpler coach answered: it could search the sources by words only.',
  prepared: 'The simpler coach answered. It works with prepared questions.',
  fallback:
    'The full coach was not available. This answer comes from the simpler coach, which works with prepared questions.',
};

function SimplerCoachNote({ standing }: { standing: Standing }) {
  if (standing === 'full') {
    return null;
  }
  return (
    <p
      className={cn(
        'flex items-start gap-2 text-sm',
        standing === 'fallback'
          ? 'mt-3 rounded-xl bg-warn-soft px-3.5 py-2.5 text-warn'
          : 'text-muted',
      )}
    >
      <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
      {NOTES[standing]}
    </p>
  );
}
