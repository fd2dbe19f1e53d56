import { OctagonX } from 'lucide-react';
import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field } from '@/components/ui/field';
import { useStopEverything } from '@/features/llm/api/stop-everything';
import { tell } from '@/lib/announcements';

/** Switches every use of the model off, after one question. */
export function EmergencyStop() {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const stopping = useStopEverything();
  return (
    <section className="flex flex-wrap items-center justify-between gap-4 rounded-2xl border border-danger/40 bg-surface p-5">
      <div className="min-w-56 flex-1">
        <h2 className="text-[0.9375rem] font-semibold">Emergency stop</h2>
        <p className="mt-0.5 text-sm text-muted">
          Turns the model off for everybody in your organisation within seconds. The simpler coach
          goes on answering.
        </p>
      </div>
      <Button
        tone="danger"
        onClick={() => {
          setAsking(true);
        }}
      >
        <OctagonX aria-hidden className="size-4" />
        Stop all AI
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Stop all AI now?"
        action="Stop all AI now"
        busy={stopping.isPending}
        error={stopping.error}
        onConfirm={() => {
          stopping.mutate(reason.trim(), {
            onSuccess: () => {
              setAsking(false);
              setReason('');
              tell('All AI features are off.');
            },
          });
        }}
      >
        <p>
          Every feature is turned off, for all members of your organisation. Nothing anybody wrote
          is lost: their messages are answered by the simpler coach. Turn features on again one by
          one.
        </p>
        <Field
          label="Reason (optional)"
          value={reason}
          maxLength={300}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </ConfirmDialog>
    </section>
  );
}
