import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

const SHAPES = {
  center:
    'top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 rounded-2xl border',
  right: 'inset-y-0 right-0 w-full max-w-xl border-l',
  left: 'inset-y-0 left-0 w-[min(20rem,calc(100vw-3rem))] border-r',
};

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Leaves the title to screen readers, where the content shows its own heading. */
  hidesTitle?: boolean;
  shape?: keyof typeof SHAPES;
  /** Where the cursor goes on closing; without it, to what had it before. */
  returnFocusTo?: () => HTMLElement | null;
  children: ReactNode;
}

/** A window above the page. A field with {@code data-own-escape} keeps the Escape key to itself. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, shape, hidesTitle, returnFocusTo, children } = props;
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="overlay fixed inset-0 z-50" />
        <Radix.Content
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-own-escape]')) {
              event.preventDefault();
            }
          }}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const next = returnFocusTo ? returnFocusTo() : opener.current;
            if (next instanceof HTMLElement) {
              next.focus();
            }
          }}
          className={cn(
            'fixed z-50 flex flex-col overflow-hidden border-line bg-surface shadow-soft',
            SHAPES[shape ?? 'center'],
          )}
        >
          <div
            className={cn(
              'flex items-start justify-between gap-4 px-6 pt-5',
              hidesTitle && 'absolute top-0 right-0 px-3 pt-3',
            )}
          >
            <Radix.Title className={cn('font-serif text-xl font-medium', hidesTitle && 'sr-only')}>
              {title}
            </Radix.Title>
            <Radix.Close asChild>
              <Button tone="quiet" size="icon" aria-label="Close" className="-mt-1 -mr-2">
                <X aria-hidden className="size-5" />
              </Button>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
