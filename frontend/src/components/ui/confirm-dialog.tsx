import type { ReactNode } from 'react';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What the button that does it says, such as "Delete for good". */
  action: string;
  onConfirm: () => void;
  busy?: boolean;
  error?: unknown;
  /** Where the cursor goes on closing when what opened the dialog is gone. */
  returnFocusTo?: () => HTMLElement | null;
  /** What happens, in plain words. */
  children: ReactNode;
}

/** Asks before something that cannot be undone. The safe answer comes first. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, action, open, onOpenChange, onConfirm, busy = false, error, children } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      {...(props.returnFocusTo ? { returnFocusTo: props.returnFocusTo } : {})}
    >
      <div className="space-y-5 overflow-y-auto px-6 pt-3 pb-6">
        <div className="space-y-2 text-muted">{children}</div>
        {Boolean(error) && <ProblemNotice error={error} />}
        <div className="flex flex-wrap gap-3">
          <Button
            tone="plain"
            onClick={() => {
              onOpenChange(false);
            }}
          >
            Keep it as it is
          </Button>
          <Button tone="danger" disabled={busy} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
