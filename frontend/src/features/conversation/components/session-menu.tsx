import { Archive, ArchiveRestore, BookCheck, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';

import { Menu, type MenuItem } from '@/components/ui/menu';
import { useChangeSession, type SessionChange } from '@/features/conversation/api/change-session';
import { useCloseSession } from '@/features/conversation/api/close-session';
import { DeleteDialog } from '@/features/conversation/components/delete-dialog';
import { announce, tell, tellProblem } from '@/lib/announcements';
import type { SessionSummary } from '@/types/coaching';

interface SessionMenuProps {
  session: Pick<SessionSummary, 'id' | 'title' | 'pinned' | 'archived' | 'closedAt'>;
  messageCount: number;
  onRename: () => void;
  /** Where the cursor goes when the conversation and its button are gone. */
  focusAfter: () => HTMLElement | null;
  className?: string;
}

/** What a member may do with one conversation. */
export function SessionMenu(props: SessionMenuProps) {
  const { session, messageCount, focusAfter, className } = props;
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const items = useItems({
    ...props,
    onDelete: () => {
      setAsking(true);
    },
  });
  return (
    <>
      <Menu
        label={`Options for ${session.title ?? 'New conversation'}`}
        items={items}
        buttonRef={button}
        {...(className ? { className } : {})}
      />
      <DeleteDialog
        session={session}
        messageCount={messageCount}
        open={asking}
        onOpenChange={setAsking}
        returnFocusTo={() => button.current ?? focusAfter()}
      />
    </>
  );
}

const NOWHERE = () => null;

function useItems(props: SessionMenuProps & { onDelete: () => void }): MenuItem[] {
  const { session, messageCount, onRename, onDelete, focusAfter } = props;
  const changing = useChangeSession();
  const closing = useCloseSession();
  const change = async (wanted: SessionChange, done: string) => {
    try {
      await changing.mutateAsync({ sessionId: session.id, change: wanted });
      announce(done);
    } catch (error) {
      tellProblem(error);
    }
  };
  const wrapUp = async () => {
    tell('Wrapping up. This may take a moment.');
    try {
      await closing.mutateAsync(session.id);
      tell('Wrapped up. What it was about now stands in your list.');
    } catch (error) {
      tellProblem(error);
    }
  };
  const pin: MenuItem = session.pinned
    ? {
        label: 'Unpin',
        icon: PinOff,
        onSelect: () => void change({ pinned: false }, 'No longer pinned'),
      }
    : {
        label: 'Pin',
        icon: Pin,
        onSelect: () => void change({ pinned: true }, 'Pinned to the top'),
      };
  const archive: MenuItem = session.archived
    ? {
        label: 'Take out of the archive',
        icon: ArchiveRestore,
        focusNext: focusAfter,
        onSelect: () => void change({ archived: false }, 'Back among your conversations'),
      }
    : {
        label: 'Archive',
        icon: Archive,
        focusNext: focusAfter,
        onSelect: () => void change({ archived: true }, 'Moved to the archive'),
      };
  const close: MenuItem = { label: 'Wrap up', icon: BookCheck, onSelect: () => void wrapUp() };
  return [
    { label: 'Rename', icon: Pencil, focusNext: NOWHERE, onSelect: onRename },
    pin,
    ...(messageCount > 0 && !session.closedAt ? [close] : []),
    archive,
    { label: 'Delete', icon: Trash2, tone: 'danger', focusNext: NOWHERE, onSelect: onDelete },
  ];
}
