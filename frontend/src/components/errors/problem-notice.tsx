import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { explainProblem, problemOf } from '@/lib/problem';

export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = problemOf(error);
  return (
    <Notice
      tone={problem.code === 'CRISIS_TEXT' ? 'care' : 'warn'}
      className="flex flex-wrap items-center justify-between gap-3"
    >
      <p role="alert">{explainProblem(problem)}</p>
      {onRetry && (
        <Button tone="plain" size="small" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Notice>
  );
}
