import { Switch } from 'radix-ui';
import { useId, type ReactNode } from 'react';

interface SwitchRowProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** What it means to turn it on, below the label. */
  children?: ReactNode;
}

/** A choice between on and off with its explanation. */
export function SwitchRow({ label, checked, onChange, disabled, children }: SwitchRowProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <label htmlFor={id} className="text-[0.9375rem] font-semibold">
          {label}
        </label>
        {children && (
          <div id={`${id}-meaning`} className="mt-0.5 text-sm text-muted">
            {children}
          </div>
        )}
      </div>
      <Switch.Root
        id={id}
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={onChange}
        {...(children ? { 'aria-describedby': `${id}-meaning` } : {})}
        className="relative mt-0.5 h-6 w-11 shrink-0 rounded-full border border-line-strong bg-sunken transition-colors disabled:cursor-not-allowed disabled:opacity-55 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Switch.Thumb className="block size-4.5 translate-x-0.5 rounded-full bg-line-strong transition-transform data-[state=checked]:translate-x-5.5 data-[state=checked]:bg-white" />
      </Switch.Root>
    </div>
  );
}
