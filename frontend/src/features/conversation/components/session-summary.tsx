import type { Session } from '@/types/coaching';

/** What a conversation was about, folded away; nothing while it has no summary. */
export function SessionSummaryNote({ session }: { session: Session }) {
  const { summary, topics } = session;
  if (!summary) {
    return null;
  }
  return (
    <details className="border-b border-line px-5 py-2 text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-xs font-medium text-muted">
        What this conversation was about
      </summary>
      <p className="mt-2 max-w-3xl wrap-anywhere">{summary}</p>
      {topics && topics.length > 0 && (
        <p className="mt-1 text-xs text-muted">Topics: {topics.join(', ')}</p>
      )}
    </details>
  );
}
