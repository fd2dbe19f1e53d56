import { useId } from 'react';

import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Notice } from '@/components/ui/notice';
import { ConflictChoice } from '@/features/profile/components/conflict-choice';
import { SaveState } from '@/features/profile/components/save-state';
import { LONGEST_REFLECTION } from '@/features/profile/hooks/reflection-draft';
import { useReflectionDraft } from '@/features/profile/hooks/use-reflection-draft';
import { countCharacters } from '@/lib/count-characters';
import { explainProblem, type Problem } from '@/lib/problem';
import type { Reflection } from '@/types/coaching';

export function ReflectionEditor({ field }: { field: Reflection }) {
  const [state, draft] = useReflectionDraft(field);
  const questionId = useId();
  const hintId = useId();
  const length = countCharacters(state.text);

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <label
        id={questionId}
        htmlFor={`${questionId}-text`}
        className="font-serif text-[1.1875rem] leading-snug font-medium text-balance"
      >
        {field.question}
      </label>
      <textarea
        id={`${questionId}-text`}
        aria-describedby={hintId}
        value={state.text}
        onChange={(event) => {
          draft.type(event.target.value);
        }}
        onBlur={() => {
          draft.flush();
        }}
        placeholder="In your own words"
        className="max-h-[34rem] min-h-44 w-full flex-1 resize-none rounded-2xl border border-line-strong bg-surface px-4 py-3.5 text-base leading-[1.7] placeholder:text-faint"
      />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <SaveState state={state} />
        <p
          id={hintId}
          className={cn(
            'text-sm text-faint',
            length > LONGEST_REFLECTION && 'font-semibold text-danger',
          )}
        >
          {describeLength(length)}
        </p>
      </div>
      {state.status === 'failed' && state.problem && (
        <Notice tone="danger" className="flex flex-wrap items-center justify-between gap-3">
          <p role="alert">{explainFailure(state.problem)}</p>
          <Button
            tone="plain"
            size="small"
            onClick={() => {
              draft.flush();
            }}
          >
            Save again
          </Button>
        </Notice>
      )}
      {state.theirs !== null && (
        <ConflictChoice
          theirs={state.theirs}
          onKeepMine={() => {
            draft.keepMine();
          }}
          onTakeTheirs={() => {
            draft.takeTheirs();
          }}
        />
      )}
    </div>
  );
}

function describeLength(length: number): string {
  if (length === 0) {
    return 'Two or three sentences are plenty.';
  }
  return length > LONGEST_REFLECTION
    ? `${length - LONGEST_REFLECTION} characters too long to save`
    : `${length.toLocaleString('en')} characters`;
}

function explainFailure(problem: Problem): string {
  switch (problem.code) {
    case 'UNREACHABLE':
      return 'You seem to be offline. Your words are kept here and saved when you are back.';
    case 'TOO_LONG':
      return 'This text is too long to save. Your words are kept here; please shorten them.';
    default:
      return explainProblem(problem);
  }
}
