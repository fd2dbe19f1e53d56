import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { Button } from '@/components/ui/button';

const LONGEST = 300;

interface LineFormProps {
  label: string;
  action: string;
  original?: string;
  busy: boolean;
  onSave: (text: string, done: () => void) => void;
  onCancel?: () => void;
}

/** A line while it is written: Enter keeps it, Escape leaves it as it was. */
export function LineForm({ label, action, original = '', busy, onSave, onCancel }: LineFormProps) {
  const [text, setText] = useState(original);
  const field = useRef<HTMLTextAreaElement>(null);
  const words = text.trim();
  const canSave = words !== '' && words !== original && !busy;
  const isEdit = onCancel !== undefined;

  useEffect(() => {
    if (isEdit) {
      field.current?.focus();
    }
  }, [isEdit]);

  const save = () => {
    if (canSave) {
      onSave(words, () => {
        setText('');
      });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    }
    if (event.key === 'Escape' && onCancel) {
      onCancel();
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="flex flex-wrap items-end gap-2"
    >
      <textarea
        ref={field}
        aria-label={label}
        placeholder={original === '' ? 'I think best early in the morning.' : undefined}
        value={text}
        rows={1}
        maxLength={LONGEST}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        className="field-sizing-content min-h-10 min-w-52 flex-1 resize-none rounded-xl border border-line-strong bg-surface px-3 py-2 placeholder:text-faint"
      />
      <Button type="submit" disabled={!canSave}>
        {action}
      </Button>
      {onCancel && (
        <Button tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </form>
  );
}
