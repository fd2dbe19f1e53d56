import { ChevronLeft, ChevronRight, type LucideIcon } from 'lucide-react';

import { versionOf } from '@/features/conversation/hooks/transcript';
import type { Message } from '@/types/coaching';

interface VersionSwitchProps {
  message: Message;
  disabled: boolean;
  onShow: (turnId: string) => void;
}

/** "2 of 3" with a way to the versions before and after; nothing when there is only one. */
export function VersionSwitch({ message, disabled, onShow }: VersionSwitchProps) {
  const version = versionOf(message);
  if (!version) {
    return null;
  }
  const { index, count, previous, next } = version;
  return (
    <div role="group" aria-label="Versions of this message" className="flex items-center">
      <Step
        icon={ChevronLeft}
        label="Previous version"
        turnId={disabled ? null : previous}
        onShow={onShow}
      />
      <span className="px-0.5 text-xs text-muted tabular-nums">
        {index + 1} of {count}
      </span>
      <Step
        icon={ChevronRight}
        label="Next version"
        turnId={disabled ? null : next}
        onShow={onShow}
      />
    </div>
  );
}

interface StepProps {
  icon: LucideIcon;
  label: string;
  /** Null at the end of the row; the button stays, so that it keeps the cursor. */
  turnId: string | null;
  onShow: (turnId: string) => void;
}

function Step({ icon: Icon, label, turnId, onShow }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={turnId === null}
      onClick={() => {
        if (turnId !== null) {
          onShow(turnId);
        }
      }}
      className="grid size-8 place-items-center rounded-lg text-faint hover:bg-sunken hover:text-ink aria-disabled:cursor-not-allowed aria-disabled:opacity-40"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
