import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { CoachMessage } from '@/features/conversation/components/coach-message';
import { MemberMessage } from '@/features/conversation/components/member-message';
import type { Reply } from '@/features/conversation/hooks/reply';
import { explainProblem, type Problem } from '@/lib/problem';
import { useLater } from '@/lib/use-later';
import type { Citation } from '@/types/coaching';

const INDICATOR_AFTER_MILLIS = 400;

interface RunningTurnProps {
  reply: Reply;
  onOpenSource: (citation: Citation) => void;
  onRetry: () => void;
  onDismiss: () => void;
}

export function RunningTurn({ reply, onOpenSource, onRetry, onDismiss }: RunningTurnProps) {
  const { outgoing, sentences, citations, status, problem } = reply;
  const saysSomething = sentences.length > 0;
  const silent = !saysSomething && status !== 'failed';
  const showsIndicator = useLater(silent, INDICATOR_AFTER_MILLIS);

  return (
    <>
      {outgoing && (
        <li>
          <MemberMessage
            text={outgoing.ask.text}
            timestamp={outgoing.sentAt}
            pending={status === 'sending'}
          />
        </li>
      )}
      {(saysSomething || showsIndicator) && (
        <li>
          <CoachMessage
            message={{ content: sentences.join(''), citations }}
            onOpenSource={onOpenSource}
          >
            {status !== 'failed' && <TypingIndicator status={status} />}
          </CoachMessage>
        </li>
      )}
      {problem && (
        <li>
          <TurnFailure problem={problem} reply={reply} onRetry={onRetry} onDismiss={onDismiss} />
        </li>
      )}
    </>
  );
}

function TypingIndicator({ status }: { status: Reply['status'] }) {
  const label = {
    reconnecting: 'The line broke. Reconnecting',
    stopping: 'Stopping',
  }[status as string];
  return (
    <p className="flex items-center gap-1.5 text-sm text-muted" data-typing="">
      {[0, 1, 2].map((dot) => (
        <span
          key={dot}
          aria-hidden
          className="size-1.5 animate-[breathe_1.2s_infinite] rounded-full bg-accent-ink"
          style={{ animationDelay: `${dot * 160}ms` }}
        />
      ))}
      <span className={label ? 'pl-1.5' : 'sr-only'}>{label ?? 'The AI coach is writing'}</span>
    </p>
  );
}

interface TurnFailureProps extends Pick<RunningTurnProps, 'reply' | 'onRetry' | 'onDismiss'> {
  problem: Problem;
}

function TurnFailure({ problem, reply, onRetry, onDismiss }: TurnFailureProps) {
  const kind = reply.outgoing?.ask.kind ?? 'message';
  const arrived = reply.turnId !== null;
  return (
    <Notice tone="warn" className="ml-auto w-full max-w-xl space-y-3">
      <div role="alert">
        <p className="font-semibold">
          {arrived || kind === 'again'
            ? 'The answer did not come through'
            : 'Your message was not sent'}
        </p>
        <p>{explainProblem(problem)}</p>
        {arrived && reply.outgoing && <p>Your message itself is safe.</p>}
        {kind === 'again' && <p>The answer you had is kept.</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button tone="plain" size="small" onClick={onRetry}>
          Try again
        </Button>
        {reply.outgoing && (
          <Button tone="quiet" size="small" onClick={onDismiss}>
            {kind === 'again' ? 'Leave it as it was' : 'Change my words first'}
          </Button>
        )}
      </div>
    </Notice>
  );
}
