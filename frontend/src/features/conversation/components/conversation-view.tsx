import { ArrowDown } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { HelpStrip } from '@/components/ui/help-strip';
import type { Ask } from '@/features/conversation/api/send-message';
import { useSwitchVersion } from '@/features/conversation/api/switch-version';
import { AllowanceNote } from '@/features/conversation/components/allowance-note';
import { AnswerAnnouncer } from '@/features/conversation/components/answer-announcer';
import { Composer } from '@/features/conversation/components/composer';
import { ConversationHeader } from '@/features/conversation/components/conversation-header';
import { MessageList } from '@/features/conversation/components/message-list';
import { RunningTurn } from '@/features/conversation/components/running-turn';
import { SessionSummaryNote } from '@/features/conversation/components/session-summary';
import { TemporaryBanner } from '@/features/conversation/components/temporary-banner';
import { useConversationStores } from '@/features/conversation/hooks/conversation-context';
import { messagesBefore, touchesCrisis } from '@/features/conversation/hooks/transcript';
import { useDraft } from '@/features/conversation/hooks/use-draft';
import { useFarewell } from '@/features/conversation/hooks/use-farewell';
import { useReply } from '@/features/conversation/hooks/use-reply';
import { useShowMessage, type MessagePlace } from '@/features/conversation/hooks/use-show-message';
import { useStickToBottom } from '@/features/conversation/hooks/use-stick-to-bottom';
import { announce, tellProblem } from '@/lib/announcements';
import type { Citation, Session } from '@/types/coaching';

interface ConversationViewProps {
  session: Session;
  /** Puts the cursor into the message box at once. */
  startsWriting: boolean;
  /** Opens the conversation at this message rather than at its end. */
  place: MessagePlace | null;
  onOpenSource: (citation: Citation) => void;
  onCopyOwnWords?: (text: string) => void;
  memoryNote?: ReactNode;
  /** Controls of the page around, shown at the end of the header. */
  actions?: ReactNode;
}

export function ConversationView(props: ConversationViewProps) {
  const { session, place, onOpenSource, onCopyOwnWords } = props;
  const { reply, ask, stop, retry, dismiss } = useReply(session.id);
  const [draft, setDraft] = useDraft(session.id);
  const { box, content, away, jump, stay } = useStickToBottom();
  const inCrisis = useCrisisMark(touchesCrisis(session, reply));
  const version = useVersions(session);
  const input = useFirstFocus(props.startsWriting && place === null);
  const underWay = reply !== null && reply.status !== 'failed';
  useRunningTurn(session);
  useFarewell(session);
  useShowMessage(session, place, stay);

  const askFor = (wanted: Ask) => {
    void ask(wanted);
    jump();
  };

  return (
    <section aria-label="Conversation" className="flex h-full min-h-0 min-w-0 flex-col">
      <ConversationHeader
        session={session}
        reply={reply}
        memoryNote={props.memoryNote}
        actions={props.actions}
      />
      {inCrisis && <HelpStrip />}
      {session.temporary && <TemporaryBanner sessionId={session.id} />}
      <SessionSummaryNote session={session} />
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
              markedId={place?.messageId ?? null}
              busy={underWay || version.switching}
              onAskAgain={({ id, content: text, turnId = null }) => {
                announce('Asking the coach again');
                askFor({ kind: 'again', text, messageId: id, turnId });
              }}
              onEdit={({ id }, text) => {
                askFor({ kind: 'edit', text, messageId: id });
              }}
              onShowVersion={version.show}
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
        <AllowanceNote last={session.conversation.at(-1)} />
        <Composer
          text={draft.text}
          onChange={setDraft}
          onSend={(text) => {
            askFor({ kind: 'message', text });
          }}
          onStop={() => void stop()}
          sending={reply?.status === 'sending'}
          answering={underWay && reply.status !== 'sending'}
          inputRef={input}
        />
      </div>
    </section>
  );
}

/** Once help was offered it stays in reach, also when an edit takes the message out of sight. */
function useCrisisMark(touched: boolean): boolean {
  const [marked, setMarked] = useState(touched);
  if (touched && !marked) {
    setMarked(true);
  }
  return marked;
}

function useRunningTurn({ id, runningTurn }: Session): void {
  const { replies } = useConversationStores();
  const turnId = runningTurn?.turnId;
  useEffect(() => {
    if (turnId) {
      void replies.join(id, turnId);
    }
  }, [replies, id, turnId]);
}

function useFirstFocus(wanted: boolean) {
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wanted) {
      input.current?.focus();
    }
  }, [wanted]);
  return input;
}

function useVersions({ id }: Session) {
  const { mutate, isPending } = useSwitchVersion();
  const show = (turnId: string) => {
    mutate(
      { sessionId: id, turnId },
      {
        onSuccess: () => {
          announce('Another version of the conversation is shown.');
        },
        onError: tellProblem,
      },
    );
  };
  return { show, switching: isPending };
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
