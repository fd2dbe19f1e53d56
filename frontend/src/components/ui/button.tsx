import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';

import { cn } from '@/components/ui/cn';

const button = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-xl font-medium whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-55',
  {
    variants: {
      tone: {
        primary: 'bg-accent text-white enabled:hover:bg-accent-hover [a]:hover:bg-accent-hover',
        plain: 'border border-line bg-surface text-ink hover:border-line-strong',
        quiet: 'text-muted hover:bg-sunken hover:text-ink',
        danger:
          'border border-danger/50 bg-surface text-danger enabled:hover:border-danger enabled:hover:bg-danger/8',
        soft: 'bg-accent-soft text-accent-ink hover:brightness-97 dark:hover:brightness-115',
      },
      size: {
        small: 'min-h-8 px-3 text-sm',
        medium: 'min-h-10 px-4 text-sm',
        large: 'min-h-12 px-5 text-base',
        icon: 'size-10',
      },
    },
    defaultVariants: { tone: 'primary', size: 'medium' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof button> & { asChild?: boolean };

export function Button({ tone, size, asChild = false, className, type, ...rest }: ButtonProps) {
  const Element = asChild ? Slot.Root : 'button';
  return (
    <Element
      {...(asChild ? {} : { type: type ?? 'button' })}
      className={cn(button({ tone, size }), className)}
      {...rest}
    />
  );
}
