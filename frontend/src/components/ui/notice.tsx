import type { ReactNode } from 'react';

import { cn } from '@/components/ui/cn';

const TONES = {
  plain: 'border-line bg-sunken text-muted',
  warn: 'border-transparent bg-warn-soft text-warn',
  danger: 'border-danger/40 bg-surface text-danger',
  care: 'border-care-line bg-care text-care-ink',
};

export function Notice(props: {
  tone?: keyof typeof TONES;
  className?: string;
  children: ReactNode;
}) {
  const { tone = 'plain', className, children } = props;
  return (
    <div className={cn('rounded-xl border px-4 py-3 text-sm', TONES[tone], className)}>
      {children}
    </div>
  );
}
