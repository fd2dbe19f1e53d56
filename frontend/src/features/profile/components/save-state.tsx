import {
  CloudCheck,
  CloudOff,
  Files,
  LoaderCircle,
  PencilLine,
  type LucideIcon,
} from 'lucide-react';

import { cn } from '@/components/ui/cn';
import type { DraftState, DraftStatus } from '@/features/profile/hooks/reflection-draft';
import { formatAgo, formatClock } from '@/lib/format-time';

interface Face {
  icon: LucideIcon;
  label: string;
  look: string;
}

const FACES: Record<Exclude<DraftStatus, 'untouched'>, Face> = {
  typing: { icon: PencilLine, label: 'Not saved yet', look: 'text-muted' },
  saving: { icon: LoaderCircle, label: 'Saving', look: 'text-accent-ink [&_svg]:animate-spin' },
  saved: { icon: CloudCheck, label: 'Saved', look: 'text-good' },
  conflict: { icon: Files, label: 'Two versions: please choose', look: 'text-warn' },
  failed: { icon: CloudOff, label: 'Not saved, kept in this browser', look: 'text-danger' },
};

/** Where the words are now. Only outcomes are announced, never each key or each attempt. */
export function SaveState({ state }: { state: DraftState }) {
  const { status, savedAt } = state;
  if (status === 'untouched') {
    return (
      <p className="text-sm text-faint">
        {savedAt ? `Saved ${formatAgo(savedAt)}` : 'Nothing written yet'}
      </p>
    );
  }
  const { icon: Icon, label, look } = FACES[status];
  const outcome = status !== 'typing' && status !== 'saving';
  return (
    <p
      data-save-state={status}
      aria-live={outcome ? 'polite' : 'off'}
      className={cn('flex items-center gap-2 text-sm font-medium', look)}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {status === 'saved' && savedAt ? `Saved at ${formatClock(savedAt)}` : label}
    </p>
  );
}
