import { useEffect, useState, useSyncExternalStore } from 'react';

import { announcements } from '@/lib/announcements';

const SHOWN_MILLIS = 7000;

/** Where short messages about what has just happened are read and, some of them, shown. */
export function Announcer() {
  const latest = useSyncExternalStore(announcements.subscribe, announcements.read);
  const [over, setOver] = useState(latest?.number ?? 0);
  const current = latest && latest.number > over ? latest : null;

  useEffect(() => {
    if (!current) {
      return;
    }
    const timer = setTimeout(() => {
      setOver(current.number);
    }, SHOWN_MILLIS);
    return () => {
      clearTimeout(timer);
    };
  }, [current]);

  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-16 z-60 flex justify-center px-4 lg:top-3"
    >
      {current && (
        <p
          key={current.number}
          className={
            current.shown
              ? 'rise max-w-md rounded-xl bg-ink px-4 py-2.5 text-sm font-medium text-canvas shadow-soft'
              : 'sr-only'
          }
        >
          {current.text}
        </p>
      )}
    </div>
  );
}
