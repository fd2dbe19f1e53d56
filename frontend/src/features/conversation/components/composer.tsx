import { ArrowUp, Square } from 'lucide-react';
import { useId, type KeyboardEvent, type Ref, type SubmitEvent } from 'react';

import { cn } from '@/components/ui/cn';
import { LONGEST_MESSAGE } from '@/features/conversation/hooks/transcript';
import { countCharacters } from '@/lib/count-characters';

const COUNT_FROM = 3600;

interface ComposerProps {
  text: string;
  onChange: (text: string) => void;
  onSend: (text: string) => void;
  onStop?: () => void;
  /** The words are on their way and must not change until they have arrived. */
  sending: boolean;
  answering: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}

export function Composer(props: ComposerProps) {
  const { text, sending, answering, inputRef, onStop } = props;
  const hintId = useId();
  const length = countCharacters(text);
  const tooLong = length > LONGEST_MESSAGE;
  const canSend = text.trim() !== '' && !tooLong && !sending && !answering;

  const submit = (event: SubmitEvent | KeyboardEvent) => {
    event.preventDefault();
    if (canSend) {
      props.onSend(text.trim());
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      submit(event);
    }
  };

  return (
    <form onSubmit={submit} className="mx-auto w-full max-w-3xl">
      <div
        className={cn(
          'flex items-end gap-2 rounded-2xl border bg-surface p-2 pl-4 shadow-soft transition-colors focus-within:border-accent-ink',
          tooLong ? 'border-danger' : 'border-line-strong',
        )}
      >
        <textarea
          aria-label="Message to the AI coach"
          aria-describedby={hintId}
          aria-invalid={tooLong}
          ref={inputRef}
          rows={1}
          placeholder="Write what is on your mind"
          value={text}
          readOnly={sending}
          onChange={(event) => {
            props.onChange(event.target.value);
          }}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-56 min-h-10 w-full resize-none bg-transparent py-2 text-base outline-none placeholder:text-faint read-only:opacity-60"
        />
        {(sending || answering) && onStop ? (
          <button
            type="button"
            onClick={onStop}
            className="inline-flex h-10 shrink-0 items-center gap-2 rounded-xl border border-line-strong px-3 text-sm font-medium text-ink hover:bg-sunken"
          >
            <Square aria-hidden className="size-3.5 fill-current" />
            Stop
          </button>
        ) : (
          <button
            type="submit"
            aria-label="Send"
            disabled={!canSend}
            className="grid size-10 shrink-0 place-items-center rounded-xl bg-accent text-white transition-colors enabled:hover:bg-accent-hover disabled:cursor-not-allowed disabled:bg-sunken disabled:text-faint"
          >
            <ArrowUp aria-hidden className="size-5" />
          </button>
        )}
      </div>
      <div id={hintId} className="flex justify-between gap-4 px-4 pt-2 text-xs text-faint">
        <p>
          <span className="max-sm:hidden">Enter sends, Shift and Enter starts a new line. </span>
          Replies are written by AI.
        </p>
        {length >= COUNT_FROM && (
          <p role="status" className={cn('tabular-nums', tooLong && 'font-semibold text-danger')}>
            {tooLong
              ? `${length - LONGEST_MESSAGE} characters too long`
              : `${LONGEST_MESSAGE - length} characters left`}
          </p>
        )}
      </div>
    </form>
  );
}
