import { Menu } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';

import { Announcer } from '@/components/layouts/announcer';
import { HelpNow } from '@/components/layouts/help-now';
import { SkipLink } from '@/components/layouts/skip-link';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useMediaQuery } from '@/lib/use-media-query';

interface AppShellProps {
  sidebar: ReactNode;
  account: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page: side list, content, and help in reach at all times. */
export function AppShell({ sidebar, account, children }: AppShellProps) {
  const hasRoom = useMediaQuery('(min-width: 64rem)');
  return (
    <div className="flex h-dvh overflow-hidden">
      <SkipLink />
      <Announcer />
      {hasRoom && (
        <aside
          aria-label="Your conversations"
          className="flex w-72 shrink-0 flex-col border-r border-line bg-sunken"
        >
          {sidebar}
          <div className="flex items-center justify-between gap-3 border-t border-line px-4 py-3">
            <HelpNow />
            {account}
          </div>
        </aside>
      )}
      <div className="flex min-w-0 flex-1 flex-col">
        {!hasRoom && (
          <header className="flex min-h-14 items-center gap-2 px-3 py-2 sm:gap-3 sm:px-5">
            <Drawer>{sidebar}</Drawer>
            <HelpNow />
            {account}
          </header>
        )}
        <main id="main" tabIndex={-1} className="min-h-0 flex-1 outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}

function Drawer({ children }: { children: ReactNode }) {
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <>
      <Button
        tone="quiet"
        size="icon"
        className="mr-auto"
        aria-label="Open your conversations"
        onClick={() => {
          setOpenAt(key);
        }}
      >
        <Menu aria-hidden className="size-5" />
      </Button>
      <Dialog
        shape="left"
        title="Your conversations"
        hidesTitle
        open={openAt === key}
        onOpenChange={(open) => {
          setOpenAt(open ? key : null);
        }}
      >
        <div className="flex h-full min-h-0 flex-col bg-sunken">
          {children}
          <div className="border-t border-line px-4 py-3">
            <HelpNow />
          </div>
        </div>
      </Dialog>
    </>
  );
}
