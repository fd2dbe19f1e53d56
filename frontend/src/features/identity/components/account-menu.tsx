import { Check, LogOut, Sparkles } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { Link } from 'react-router';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { paths } from '@/config/paths';
import { useSignOut } from '@/features/identity/api/sign-out';
import { chooseTheme, readTheme, type ThemeChoice } from '@/lib/theme';
import type { Member } from '@/types/coaching';

const THEMES: { value: ThemeChoice; label: string }[] = [
  { value: 'system', label: 'Same as device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const ITEM =
  'flex min-h-10 items-center gap-2.5 rounded-lg px-3 text-sm outline-none data-highlighted:bg-accent-soft';

interface AccountMenuProps {
  member: Member;
  /** Whether words would be lost by signing out now. */
  hasUnsaved: () => boolean;
}

export function AccountMenu({ member, hasUnsaved }: AccountMenuProps) {
  const signOut = useSignOut();
  const [asking, setAsking] = useState(false);
  const [theme, setTheme] = useState(readTheme);

  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent-ink hover:ring-2 hover:ring-line-strong">
          <span aria-hidden>{initials(member.name)}</span>
          <span className="sr-only">Account of {member.name}</span>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={8}
            collisionPadding={12}
            className="rise z-40 w-64 rounded-2xl border border-line bg-surface p-2 shadow-soft"
          >
            <div className="px-3 py-2">
              <p className="text-sm font-semibold">{member.name}</p>
              {member.jobTitle && <p className="text-sm text-muted">{member.jobTitle}</p>}
            </div>
            <DropdownMenu.Separator className="my-1 h-px bg-line" />
            <DropdownMenu.Label className="px-3 pt-2 pb-1 text-xs font-medium text-faint">
              Appearance
            </DropdownMenu.Label>
            <DropdownMenu.RadioGroup
              value={theme}
              onValueChange={(value) => {
                setTheme(value as ThemeChoice);
                chooseTheme(value as ThemeChoice);
              }}
            >
              {THEMES.map(({ value, label }) => (
                <DropdownMenu.RadioItem key={value} value={value} className={ITEM}>
                  <span className="grid size-4 place-items-center">
                    <DropdownMenu.ItemIndicator>
                      <Check aria-hidden className="size-4 text-accent-ink" />
                    </DropdownMenu.ItemIndicator>
                  </span>
                  {label}
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
            <DropdownMenu.Separator className="my-1 h-px bg-line" />
            <DropdownMenu.Item asChild className={ITEM}>
              <Link to={paths.aboutAi}>
                <Sparkles aria-hidden className="size-4 text-muted" /> About this AI coach
              </Link>
            </DropdownMenu.Item>
            <DropdownMenu.Item
              className={ITEM}
              onSelect={() => {
                if (hasUnsaved()) {
                  setAsking(true);
                } else {
                  signOut.mutate();
                }
              }}
            >
              <LogOut aria-hidden className="size-4 text-muted" /> Sign out
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <UnsavedQuestion
        open={asking}
        onOpenChange={setAsking}
        onSignOut={() => {
          signOut.mutate();
        }}
      />
    </>
  );
}

interface UnsavedQuestionProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSignOut: () => void;
}

function UnsavedQuestion({ open, onOpenChange, onSignOut }: UnsavedQuestionProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Some words are not saved yet">
      <div className="space-y-5 px-6 pt-3 pb-6">
        <p>Signing out removes them from this browser.</p>
        <div className="flex flex-wrap gap-3">
          <Button
            onClick={() => {
              onOpenChange(false);
            }}
          >
            Stay and save them
          </Button>
          <Button tone="plain" onClick={onSignOut}>
            Sign out without them
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (
    letters
      .map((word) => (word ? Array.from(word)[0] : ''))
      .join('')
      .toUpperCase() || '?'
  );
}
