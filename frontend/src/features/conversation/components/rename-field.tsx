import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { useChangeSession } from '@/features/conversation/api/change-session';
import { announce, tellProblem } from '@/lib/announcements';

const LONGEST = 120;

interface RenameFieldProps {
  session: { id: string; title: string | null };
  onDone: () => void;
}

/** The title of a conversation while it is changed: Enter and leaving keep it, Escape does not. */
export function RenameField({ session, onDone }: RenameFieldProps) {
  const [title, setTitle] = useState(session.title ?? '');
  const input = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  const { mutateAsync } = useChangeSession();

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const rename = async (entered: string) => {
    try {
      await mutateAsync({ sessionId: session.id, change: { title: entered } });
      announce(`Renamed to ${entered}`);
    } catch (error) {
      tellProblem(error);
    }
  };
  const finish = (keep: boolean) => {
    if (over.current) {
      return;
    }
    over.current = true;
    const entered = title.trim();
    if (keep && entered !== '' && entered !== session.title) {
      void rename(entered);
    }
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      finish(true);
    }
    if (event.key === 'Escape') {
      finish(false);
    }
  };

  return (
    <input
      ref={input}
      data-own-escape=""
      aria-label="Title of the conversation"
      value={title}
      maxLength={LONGEST}
      onChange={(event) => {
        setTitle(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        finish(true);
      }}
      className="h-10 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-sm font-medium"
    />
  );
}
