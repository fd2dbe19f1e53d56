import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';

import { cn } from '@/components/ui/cn';
import { Dialog } from '@/components/ui/dialog';
import { HelpCard } from '@/components/ui/help-card';

export function HelpNow({ className }: { className?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
        className={cn(
          'inline-flex min-h-10 shrink-0 items-center gap-2 rounded-full border border-care-line bg-care px-4 text-sm font-semibold whitespace-nowrap text-care-ink hover:brightness-97 dark:hover:brightness-120',
          className,
        )}
      >
        <LifeBuoy aria-hidden className="size-4" />
        Get help now
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="You can reach a person now">
        <div className="overflow-y-auto px-6 pt-3 pb-6">
          <HelpCard />
        </div>
      </Dialog>
    </>
  );
}
