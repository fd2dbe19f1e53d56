import { standingOf } from '@/features/conversation/hooks/transcript';
import { useAllowance } from '@/features/conversation/hooks/use-reply';
import type { Allowance, Message } from '@/types/coaching';

const LOW = 10;

/** What is left of the messages with the full coach, once it is little; nothing otherwise. */
export function AllowanceNote({ last }: { last: Message | undefined }) {
  const allowance = useAllowance();
  const words = allowance && wordsFor(allowance, last);
  return (
    <p
      role="status"
      className="mx-auto w-full max-w-3xl px-4 pb-1.5 text-xs text-muted empty:hidden"
    >
      {words}
    </p>
  );
}

function wordsFor({ hour, day }: Allowance, last: Message | undefined): string | null {
  if (hour === 0 || day === 0) {
    const why =
      day === 0
        ? 'The full coach is not available for now'
        : 'The messages with the full coach are used up for this hour';
    const simpler = last?.role === 'assistant' && standingOf(last) !== 'full';
    return simpler
      ? `${why}, so the simpler coach answered. You can go on with it.`
      : `${why}. The simpler coach answers next.`;
  }
  if (hour === null || hour > LOW) {
    return null;
  }
  return `${hour} ${hour === 1 ? 'message' : 'messages'} with the full coach left this hour.`;
}
