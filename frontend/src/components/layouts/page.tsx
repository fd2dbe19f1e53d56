import type { ReactNode } from 'react';

/** A scrolling page of text beside the conversations. */
export function Page({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: string;
  children: ReactNode;
}) {
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto max-w-3xl space-y-8 px-5 pt-6 pb-16 lg:pt-12">
        <div className="space-y-2">
          <h1 className="font-serif text-[1.875rem] leading-tight font-medium">{title}</h1>
          {intro && <p className="text-muted">{intro}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}
