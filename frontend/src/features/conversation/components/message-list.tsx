import { Fragment, type ReactNode } from 'react';

import { CoachMessage } from '@/features/conversation/components/coach-message';
import { MemberMessage } from '@/features/conversation/components/member-message';
import { formatDay } from '@/lib/format-time';
import type { Citation, Message } from '@/types/coaching';

interface MessageListProps {
  messages: Message[];
  onOpenSource: (citation: Citation) => void;
  onCopyOwnWords?: ((text: string) => void) | undefined;
  /** The turn under way, as further list items. */
  children?: ReactNode;
}

export function MessageList({
  messages,
  onOpenSource,
  onCopyOwnWords,
  children,
}: MessageListProps) {
  return (
    <ol aria-label="Messages" className="space-y-7">
      {messages.map((message, index) => (
        <Fragment key={message.id}>
          {startsDay(message, messages[index - 1]) && (
            <li className="flex items-center gap-4 text-xs font-medium text-faint">
              <span aria-hidden className="h-px flex-1 bg-line" />
              {formatDay(message.timestamp)}
              <span aria-hidden className="h-px flex-1 bg-line" />
            </li>
          )}
          <li>
            {message.role === 'user' ? (
              <MemberMessage
                text={message.content}
                timestamp={message.timestamp}
                onCopyOwnWords={
                  messages[index + 1]?.state === 'CRISIS' ? undefined : onCopyOwnWords
                }
              />
            ) : (
              <CoachMessage message={message} onOpenSource={onOpenSource} />
            )}
          </li>
        </Fragment>
      ))}
      {children}
    </ol>
  );
}

function startsDay(message: Message, previous: Message | undefined): boolean {
  return !previous || formatDay(message.timestamp) !== formatDay(previous.timestamp);
}
