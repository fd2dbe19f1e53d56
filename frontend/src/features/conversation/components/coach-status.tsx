import { cn } from '@/components/ui/cn';
import type { Reply } from '@/features/conversation/hooks/reply';
import { standingOf } from '@/features/conversation/hooks/transcript';
import type { Message } from '@/types/coaching';

interface Face {
  label: string;
  dot: string;
}

/** Whether the coach is ready, busy, out of reach, or answered by the simpler one. */
export function CoachStatus({ reply, last }: { reply: Reply | null; last: Message | undefined }) {
  const { label, dot } = faceOf(reply, last);
  return (
    <p className="flex items-center gap-2 text-xs text-muted" data-coach-status="">
      <span aria-hidden className={cn('size-2 rounded-full', dot)} />
      {label}
    </p>
  );
}

function faceOf(reply: Reply | null, last: Message | undefined): Face {
  switch (reply?.status) {
    case 'failed':
      return { label: 'AI coach not reached', dot: 'bg-danger' };
    case 'reconnecting':
      return { label: 'Reconnecting', dot: 'bg-warn' };
    case undefined:
      return last?.role === 'assistant' && standingOf(last) !== 'full'
        ? { label: 'Simpler AI coach is ready', dot: 'bg-warn' }
        : { label: 'AI coach is ready', dot: 'bg-good' };
    default:
      return { label: 'AI coach is writing', dot: 'bg-accent animate-[breathe_1.2s_infinite]' };
  }
}
