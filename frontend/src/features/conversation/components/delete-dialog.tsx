import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useDeleteSession } from '@/features/conversation/api/delete-session';

interface DeleteDialogProps {
  session: { id: string; title: string | null };
  messageCount: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  returnFocusTo: () => HTMLElement | null;
}

/** Asks before a conversation is deleted, and says what goes with it. */
export function DeleteDialog({ session, messageCount, ...dialog }: DeleteDialogProps) {
  const deletion = useDeleteSession();
  return (
    <ConfirmDialog
      {...dialog}
      title="Delete this conversation?"
      action="Delete for good"
      busy={deletion.isPending}
      error={deletion.error}
      onConfirm={() => {
        deletion.mutate(session.id, {
          onSuccess: () => {
            dialog.onOpenChange(false);
          },
        });
      }}
    >
      <p className="wrap-anywhere">
        “{session.title ?? 'New conversation'}” is deleted with {countMessages(messageCount)}, every
        version of them, its summary, and what the coach noted from it. This cannot be undone.
      </p>
      <p>Your reflections stay as they are.</p>
    </ConfirmDialog>
  );
}

function countMessages(count: number): string {
  if (count === 0) {
    return 'all its messages';
  }
  return count === 1 ? 'its message' : `its ${count} messages`;
}
