import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';

interface MessageActionProps {
  icon: LucideIcon;
  onClick: () => void;
  disabled?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** One of the small buttons below a message. */
export function MessageAction(props: MessageActionProps) {
  const { icon: Icon, onClick, disabled = false, buttonRef, children } = props;
  return (
    <button
      type="button"
      ref={buttonRef}
      disabled={disabled}
      onClick={onClick}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-lg px-2 text-xs font-medium text-faint enabled:hover:bg-sunken enabled:hover:text-ink disabled:cursor-not-allowed disabled:opacity-50"
    >
      <Icon aria-hidden className="size-3.5" />
      {children}
    </button>
  );
}
