import { useId, type ComponentProps } from 'react';

import { cn } from '@/components/ui/cn';

type FieldProps = ComponentProps<'input'> & { label: string };

export function Field({ label, className, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        className={cn(
          'h-12 w-full rounded-xl border border-line-strong bg-surface px-4 text-base',
          className,
        )}
        {...rest}
      />
    </div>
  );
}
