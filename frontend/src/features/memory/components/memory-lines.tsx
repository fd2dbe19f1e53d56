import { useRef, useState } from 'react';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useChangeLines, type LineChange } from '@/features/memory/api/change-lines';
import { LineForm } from '@/features/memory/components/line-form';
import { MemoryLineRow } from '@/features/memory/components/memory-line-row';
import { announce } from '@/lib/announcements';
import type { Memory } from '@/types/coaching';

const SAID: Record<LineChange['kind'], string> = {
  add: 'The line was added.',
  reword: 'The line was changed.',
  forget: 'The line was deleted.',
  'forget-all': 'Everything was deleted.',
};

/** All the coach remembers, line by line. */
export function MemoryLines({ memory }: { memory: Memory }) {
  const { enabled, lines } = memory;
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const changing = useChangeLines();
  const change = (wanted: LineChange, done: () => void) => {
    changing.mutate(wanted, {
      onSuccess: () => {
        announce(SAID[wanted.kind]);
        if (wanted.kind === 'forget') {
          heading.current?.focus();
        }
        done();
      },
    });
  };
  return (
    <section className="space-y-4">
      <h2 ref={heading} tabIndex={-1} className="w-fit rounded-sm font-serif text-xl font-medium">
        {lines.length === 0 ? 'Nothing is remembered' : 'What is remembered'}
      </h2>
      <p className="text-sm text-muted">{explain(memory)}</p>
      {lines.length > 0 && (
        <ul
          aria-label="Remembered lines"
          className="divide-y divide-line rounded-2xl border border-line bg-surface"
        >
          {lines.map((line) => (
            <li key={line.id} className="py-2.5 pr-2 pl-4">
              <MemoryLineRow line={line} busy={changing.isPending} onChange={change} />
            </li>
          ))}
        </ul>
      )}
      {changing.isError && <ProblemNotice error={changing.error} />}
      {enabled && (
        <LineForm
          label="Add a line the coach should remember"
          action="Add"
          busy={changing.isPending}
          onSave={(text, done) => {
            change({ kind: 'add', text }, done);
          }}
        />
      )}
      {lines.length > 0 && (
        <Button
          tone="danger"
          onClick={() => {
            setAsking(true);
          }}
        >
          Delete everything
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Delete all that is remembered?"
        action="Delete everything"
        busy={changing.isPending}
        error={changing.error}
        returnFocusTo={() => heading.current}
        onConfirm={() => {
          change({ kind: 'forget-all' }, () => {
            setAsking(false);
          });
        }}
      >
        <p>
          {lines.length === 1 ? 'The one line is' : `All ${lines.length} lines are`} deleted for
          good, those you wrote yourself too. Your conversations and reflections stay.
        </p>
      </ConfirmDialog>
    </section>
  );
}

function explain({ enabled, lines }: Memory): string {
  if (lines.length === 0) {
    return enabled
      ? 'The coach has noted nothing yet. Lines appear here after conversations, or when you add one yourself.'
      : 'Memory is off, and nothing is kept from before.';
  }
  return enabled
    ? 'The coach may use these lines in any conversation that is not temporary.'
    : 'Memory is off: the coach does not use these lines. They stay here until you delete them.';
}
