import { Hourglass } from 'lucide-react';

import { Button } from '@/components/ui/button';
import { useEndTemporary } from '@/features/conversation/api/close-session';
import { tell, tellProblem } from '@/lib/announcements';

/** Says that nothing of this conversation is kept, and ends it on request. */
export function TemporaryBanner({ sessionId }: { sessionId: string }) {
  const ending = useEndTemporary();
  const end = async () => {
    try {
      await ending.mutateAsync(sessionId);
      tell('The conversation has ended. Nothing of it was kept.');
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <section
      aria-label="Temporary conversation"
      className="border-b border-line bg-accent-soft px-5 py-2.5"
    >
      <div className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex min-w-56 flex-1 items-start gap-2.5 text-sm">
          <Hourglass aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
          <span>
            <strong className="font-semibold">Temporary conversation.</strong> Nothing is kept when
            it ends. Once you leave this page, it will be gone.
          </span>
        </p>
        <Button tone="plain" size="small" disabled={ending.isPending} onClick={() => void end()}>
          End and forget
        </Button>
      </div>
    </section>
  );
}
