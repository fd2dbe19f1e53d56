import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';

import { Button } from '@/components/ui/button';
import { paths } from '@/config/paths';
import type { LineChange } from '@/features/memory/api/change-lines';
import { LineForm } from '@/features/memory/components/line-form';
import { formatAgo } from '@/lib/format-time';
import type { MemoryLine } from '@/types/coaching';

interface MemoryLineRowProps {
  line: MemoryLine;
  busy: boolean;
  onChange: (change: LineChange, done: () => void) => void;
}

/** One line with where it comes from; it can be reworded and forgotten. */
export function MemoryLineRow({ line, busy, onChange }: MemoryLineRowProps) {
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const stopEditing = () => {
    setEditing(false);
    setTimeout(() => editButton.current?.focus());
  };
  if (editing) {
    return (
      <LineForm
        label="Change this line"
        action="Save"
        original={line.text}
        busy={busy}
        onSave={(text) => {
          onChange({ kind: 'reword', id: line.id, text }, stopEditing);
        }}
        onCancel={stopEditing}
      />
    );
  }
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1 pt-1.5">
        <p className="wrap-anywhere">{line.text}</p>
        <p className="text-xs text-muted">
          <Origin line={line} /> ·{' '}
          <time dateTime={line.updatedAt}>{formatAgo(line.updatedAt)}</time>
        </p>
      </div>
      <Button
        ref={editButton}
        tone="quiet"
        size="icon"
        aria-label={`Change: ${line.text}`}
        onClick={() => {
          setEditing(true);
        }}
      >
        <Pencil aria-hidden className="size-4" />
      </Button>
      <Button
        tone="quiet"
        size="icon"
        aria-label={`Delete: ${line.text}`}
        disabled={busy}
        onClick={() => {
          onChange({ kind: 'forget', id: line.id }, () => undefined);
        }}
      >
        <Trash2 aria-hidden className="size-4" />
      </Button>
    </div>
  );
}

function Origin({ line }: { line: MemoryLine }) {
  if (line.origin === 'member') {
    return 'Written by you';
  }
  return line.sessionId ? (
    <>
      Noted by the coach from{' '}
      <Link
        to={paths.conversation(line.sessionId)}
        className="rounded-sm text-accent-ink underline underline-offset-2"
      >
        a conversation
      </Link>
    </>
  ) : (
    'Noted by the coach'
  );
}
