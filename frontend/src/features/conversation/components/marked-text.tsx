import type { ReactNode } from 'react';

/** A text with some of its parts marked. Ranges outside the text or overlapping are left out. */
export function MarkedText({ text, ranges }: { text: string; ranges: [number, number][] }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    if (start >= from && end > start && end <= text.length) {
      parts.push(text.slice(from, start));
      parts.push(
        <mark key={start} className="rounded-sm bg-accent-soft font-medium text-accent-ink">
          {text.slice(start, end)}
        </mark>,
      );
      from = end;
    }
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
