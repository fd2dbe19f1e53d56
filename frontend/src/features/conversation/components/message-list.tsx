import { RotateCcw } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';

import { cn } from '@/components/ui/cn';
import { CoachMessage } from '@/features/conversation/components/coach-message';
import { CopyAction } from '@/features/conversation/components/copy-action';
import { MessageAction } from '@/features/conversation/components/message-action';
import { OwnMessage } from '@/features/conversation/components/own-message';
import { elementIdOf } from '@/features/conversation/hooks/use-show-message';
import { formatDay } from '@/lib/format-time';
import type { Citation, Message } from '@/types/coaching';

interface MessageListProps {
  messages: Message[];
  /** The message a search has led to. */
  markedId: string | null;
  /** An answer is under way: nothing can be asked or changed. */
  busy: boolean;
  onAskAgain: (question: Message) => void;
  onEdit: (message: Message, text: string) => void;
  onShowVersion: (turnId: string) => void;
  onOpenSource: (citation: Citation) => void;
  onCopyOwnWords?: ((text: string) => void) | undefined;
  /** The turn under way, as further list items. */
  children?: ReactNode;
}

export function MessageList(props: MessageListProps) {
  const { messages, markedId, children } = props;
  return (
    <ol aria-label="Messages" className="space-y-7">
      {messages.map((message, index) => (
        <Fragment key={placeOf(message)}>
          {startsDay(message, messages[index - 1]) && (
            <li className="flex items-center gap-4 text-xs font-medium text-faint">
              <span aria-hidden className="h-px flex-1 bg-line" />
              {formatDay(message.timestamp)}
              <span aria-hidden className="h-px flex-1 bg-line" />
            </li>
          )}
          <li
            id={elementIdOf(message.id)}
            tabIndex={-1}
            className={cn(
              'rounded-2xl',
              message.id === markedId && 'outline-2 outline-offset-8 outline-accent-ink/60',
            )}
          >
            <Item {...props} index={index} />
          </li>
        </Fragment>
      ))}
      {children}
    </ol>
  );
}

function Item(props: MessageListProps & { index: number }) {
  const { messages, index, busy, onEdit, onShowVersion, onCopyOwnWords } = props;
  const message = messages[index];
  if (!message) {
    return null;
  }
  if (message.role === 'user') {
    return (
      <OwnMessage
        message={message}
        inCrisis={messages[index + 1]?.state === 'CRISIS'}
        disabled={busy}
        onEdit={(text) => {
          onEdit(message, text);
        }}
        onShowVersion={onShowVersion}
        onCopyOwnWords={onCopyOwnWords}
      />
    );
  }
  const question = messages[index - 1];
  return (
    <CoachMessage
      message={message}
      onOpenSource={props.onOpenSource}
      actions={
        <div className="-ml-2 flex flex-wrap items-center">
          <CopyAction text={message.content} />
          {question && index === messages.length - 1 && mayAskAgain(message) && (
            <MessageAction
              icon={RotateCcw}
              disabled={busy}
              onClick={() => {
                props.onAskAgain(question);
              }}
            >
              Ask again
            </MessageAction>
          )}
        </div>
      }
    />
  );
}

/** Help texts and refusals are written beforehand: asking again would bring the same words. */
function mayAskAgain({ state }: Message): boolean {
  return state !== 'CRISIS' && state !== 'REFUSED';
}

/** The same for all versions of a message, so that the cursor stays where it is between them. */
function placeOf({ id, alternatives }: Message): string {
  return alternatives?.turnIds[0] ?? id;
}

function startsDay(message: Message, previous: Message | undefined): boolean {
  return !previous || formatDay(message.timestamp) !== formatDay(previous.timestamp);
}
