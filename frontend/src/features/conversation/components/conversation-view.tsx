import { ArrowDown } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';

import { HelpStrip } from '@/components/ui/help-strip';
import { AnswerAnnouncer } from '@/features/conversation/components/answer-announcer';
import { CoachStatus } from '@/features/conversation/components/coach-status';
import { Composer } from '@/features/conversation/components/composer';
import { MessageList } from '@/features/conversation/components/message-list';
import { RunningTurn } from '@/features/conversation/components/running-turn';
import { useConversationStores } from '@/features/conversation/hooks/conversation-context';
import { messagesBefore, touchesCrisis } from '@/features/conversation/hooks/transcript';
import { useDraft } from '@/features/conversation/hooks/use-draft';
import { useReply } from '@/features/conversation/hooks/use-reply';
import { useStickToBottom } from '@/features/conversation/hooks/use-stick-to-bottom';
import type { Citation, Session } from '@/types/coaching';

interface ConversationViewProps {
  session: Session;
  /** Puts the cursor into the message box at once. */
  startsWriting: boolean;
  onOpenSource: (citation: Citation) => void;
  onCopyOwnWords?: (text: string) => void;
  /** Controls of the page around, shown at the end of the header. */
  actions?: ReactNode;
}

export function ConversationView(props: ConversationViewProps) {
  const { session, startsWriting, onOpenSource, onCopyOwnWords } = props;
  const { replies } = useConversationStores();
  const { reply, send, stop, retry, dismiss } = useReply(session.id);
  const [draft, setDraft] = useDraft(session.id);
  const { box, content, away, jump } = useStickToBottom();
  const input = useRef<HTMLTextAreaElement>(null);
  const runningTurnId = session.runningTurn?.turnId;

  useEffect(() => {
    if (runningTurnId) {
      void replies.join(session.id, runningTurnId);
    }
  }, [replies, session.id, runningTurnId]);

  useEffect(() => {
    if (startsWriting) {
      input.current?.focus();
    }
  }, [startsWriting]);

  return (
    <section aria-label="Conversation" className="flex h-full min-h-0 min-w-0 flex-col">
      <header className="flex min-h-16 items-center gap-3 border-b border-line px-5 py-2">
        <div className="min-w-0 flex-1">
          <h1 className="truncate font-serif text-lg leading-snug font-medium">
            {reply?.title ?? session.title ?? 'New conversation'}
          </h1>
          <CoachStatus reply={reply} last={session.conversation.at(-1)} />
        </div>
        {props.actions}
      </header>
      {touchesCrisis(session, reply) && <HelpStrip />}
      <div className="relative min-h-0 flex-1">
        <div
          ref={box}
          tabIndex={0}
          role="region"
          aria-label="Transcript"
          className="h-full overflow-y-auto px-5"
        >
          <div ref={content} className="mx-auto max-w-3xl py-7">
            <MessageList
              messages={messagesBefore(session, reply)}
              onOpenSource={onOpenSource}
              onCopyOwnWords={onCopyOwnWords}
            >
              {reply && (
                <RunningTurn
                  reply={reply}
                  onOpenSource={onOpenSource}
                  onRetry={() => void retry()}
                  onDismiss={dismiss}
                />
              )}
            </MessageList>
          </div>
        </div>
        {away && <JumpToLatest onJump={jump} />}
      </div>
      <AnswerAnnouncer sessionId={session.id} />
      <div className="px-4 pt-1 pb-3">
        <Composer
          text={draft.text}
          onChange={setDraft}
          onSend={(text) => {
            void send(text);
            jump();
          }}
          onStop={() => void stop()}
          sending={reply?.status === 'sending'}
          answering={reply !== null && reply.status !== 'failed' && reply.status !== 'sending'}
          inputRef={input}
        />
      </div>
    </section>
  );
}

function JumpToLatest({ onJump }: { onJump: () => void }) {
  return (
    <button
      type="button"
      onClick={onJump}
      className="rise absolute bottom-3 left-1/2 inline-flex min-h-10 -translate-x-1/2 items-center gap-2 rounded-full border border-line bg-surface px-4 text-sm font-medium shadow-soft hover:border-line-strong"
    >
      <ArrowDown aria-hidden className="size-4" />
      Jump to latest
    </button>
  );
}
