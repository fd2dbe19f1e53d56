import { useEffect, useId, useRef, type KeyboardEvent } from 'react';

import { Button } from '@/components/ui/button';
import { editDraft } from '@/features/conversation/hooks/draft-store';
import { LONGEST_MESSAGE } from '@/features/conversation/hooks/transcript';
import { useEdit } from '@/features/conversation/hooks/use-draft';
import { countCharacters } from '@/lib/count-characters';

interface EditMessageProps {
  message: { id: string; content: string };
  /** An answer is under way, so the words have to wait. */
  disabled: boolean;
  onSend: (text: string) => void;
  onCancel: () => void;
}

/** The words of a message while they are changed. Escape leaves them as they were. */
export function EditMessage({ message, disabled, onSend, onCancel }: EditMessageProps) {
  const [text, setText, forget] = useEdit(editDraft(message.id), message.content);
  const box = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const tooLong = countCharacters(text) > LONGEST_MESSAGE;
  const canSend = !disabled && !tooLong && text.trim() !== '' && text.trim() !== message.content;

  useEffect(() => {
    const field = box.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  const cancel = () => {
    forget();
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      cancel();
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (canSend) {
        onSend(text.trim());
      }
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text.trim());
      }}
      className="ml-auto w-full max-w-xl space-y-2 rounded-2xl border border-line-strong bg-surface p-3"
    >
      <textarea
        ref={box}
        aria-label="Edit your message"
        aria-describedby={hintId}
        aria-invalid={tooLong}
        value={text}
        rows={2}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-72 w-full resize-none bg-transparent px-1 leading-relaxed outline-none"
      />
      <p id={hintId} className="px-1 text-xs text-faint">
        {tooLong
          ? 'This is too long to send.'
          : 'The coach answers anew from here. The conversation as it is stays as another version.'}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="quiet" size="small" onClick={cancel}>
          Cancel
        </Button>
        <Button type="submit" size="small" disabled={!canSend}>
          Send
        </Button>
      </div>
    </form>
  );
}
