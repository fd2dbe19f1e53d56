import { Ellipsis, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef, type Ref } from 'react';

import { cn } from '@/components/ui/cn';

export interface MenuItem {
  label: string;
  icon: LucideIcon;
  onSelect: () => void;
  /** Where the cursor goes instead of back to the button; null leaves it to what the item opens. */
  focusNext?: () => HTMLElement | null;
  tone?: 'danger';
}

interface MenuProps {
  /** What the button is called, such as "Options for A week of workshops". */
  label: string;
  items: MenuItem[];
  buttonRef?: Ref<HTMLButtonElement>;
  className?: string;
}

/** A button with three dots and the list of things it offers. */
export function Menu({ label, items, buttonRef, className }: MenuProps) {
  const focusNext = useRef<MenuItem['focusNext']>(undefined);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        ref={buttonRef}
        aria-label={label}
        className={cn(
          'grid size-9 shrink-0 place-items-center rounded-lg text-faint hover:bg-surface hover:text-ink data-[state=open]:bg-surface data-[state=open]:text-ink',
          className,
        )}
      >
        <Ellipsis aria-hidden className="size-4.5" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            if (focusNext.current) {
              event.preventDefault();
              focusNext.current()?.focus();
            }
            focusNext.current = undefined;
          }}
          className="rise z-60 min-w-48 rounded-2xl border border-line bg-surface p-1.5 shadow-soft"
        >
          {items.map(({ label: text, icon: Icon, onSelect, focusNext: next, tone }) => (
            <DropdownMenu.Item
              key={text}
              onSelect={() => {
                focusNext.current = next;
                onSelect();
              }}
              className={cn(
                'flex min-h-10 items-center gap-2.5 rounded-lg px-3 text-sm outline-none data-highlighted:bg-accent-soft',
                tone === 'danger' && 'text-danger',
              )}
            >
              <Icon aria-hidden className="size-4" />
              {text}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
