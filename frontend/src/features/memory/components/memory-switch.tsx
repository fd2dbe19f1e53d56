import { ProblemNotice } from '@/components/errors/problem-notice';
import { SwitchRow } from '@/components/ui/switch-row';
import { useSwitchMemory } from '@/features/memory/api/switch-memory';
import { announce } from '@/lib/announcements';

/** Whether the coach may remember, and what that means. */
export function MemorySwitch({ enabled }: { enabled: boolean }) {
  const change = useSwitchMemory();
  return (
    <section className="space-y-3 rounded-2xl border border-line bg-surface p-5">
      <SwitchRow
        label="Let the coach remember"
        checked={enabled}
        onChange={(on) => {
          change.mutate(on, {
            onSuccess: () => {
              announce(on ? 'The coach remembers from now on.' : 'The coach no longer remembers.');
            },
          });
        }}
      >
        <p>
          {enabled
            ? 'When you wrap up a conversation, or leave it for a while, the coach notes a few short lines below. Later conversations may use them.'
            : 'Off: the coach starts every conversation without the ones before. When it is on, it notes a few short lines once you wrap up a conversation or leave it for a while, and may use them later.'}
        </p>
        <p className="mt-1">
          Only you see these lines, and you can change or delete each of them. Names of colleagues
          are left out. Temporary conversations are never remembered.
        </p>
      </SwitchRow>
      {change.isError && <ProblemNotice error={change.error} />}
    </section>
  );
}
