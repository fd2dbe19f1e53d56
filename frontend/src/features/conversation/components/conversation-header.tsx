import { useRef, useState, type ReactNode } from 'react';

import { CoachStatus } from '@/features/conversation/components/coach-status';
import { RenameField } from '@/features/conversation/components/rename-field';
import { SessionMenu } from '@/features/conversation/components/session-menu';
import type { Reply } from '@/features/conversation/hooks/reply';
import type { Session } from '@/types/coaching';

interface ConversationHeaderProps {
  session: Session;
  reply: Reply | null;
  /** Whether the coach uses what it remembers, beside its own state. */
  memoryNote?: ReactNode;
  actions?: ReactNode;
}

/** What the conversation is called, how the coach stands, and what can be done with all of it. */
export function ConversationHeader(props: ConversationHeaderProps) {
  const { session, reply, memoryNote, actions } = props;
  const [renaming, setRenaming] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = reply?.title ?? session.title;
  return (
    <header className="flex min-h-16 items-center gap-2 border-b border-line py-2 pr-3 pl-5">
      <div className="min-w-0 flex-1">
        <h1
          ref={heading}
          tabIndex={-1}
          className={
            renaming ? 'sr-only' : 'truncate rounded-sm font-serif text-lg leading-snug font-medium'
          }
        >
          {title ?? 'New conversation'}
        </h1>
        {renaming ? (
          <RenameField
            session={{ id: session.id, title }}
            onDone={() => {
              setRenaming(false);
            }}
          />
        ) : (
          <div className="flex flex-wrap items-center gap-x-3">
            <CoachStatus reply={reply} last={session.conversation.at(-1)} />
            {memoryNote}
          </div>
        )}
      </div>
      {!session.temporary && (
        <SessionMenu
          session={{ ...session, title }}
          messageCount={session.conversation.length}
          onRename={() => {
            setRenaming(true);
          }}
          focusAfter={() => heading.current}
        />
      )}
      {actions}
    </header>
  );
}
