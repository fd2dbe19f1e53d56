import { useSpoken } from '@/features/conversation/hooks/use-reply';

/** Reads each finished sentence of an answer to screen readers, once, when they are free. */
export function AnswerAnnouncer({ sessionId }: { sessionId: string }) {
  const spoken = useSpoken(sessionId);
  return (
    <div aria-live="polite" aria-relevant="additions" className="sr-only">
      {spoken.length > 0 && <p>AI coach says:</p>}
      {spoken.map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
    </div>
  );
}
