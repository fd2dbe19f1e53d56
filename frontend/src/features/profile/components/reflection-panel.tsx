import { ChevronDown } from 'lucide-react';
import { useId } from 'react';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Loading } from '@/components/ui/loading';
import { useReflections } from '@/features/profile/api/get-reflections';
import { ReflectionEditor } from '@/features/profile/components/reflection-editor';

interface ReflectionPanelProps {
  /** The field to write; the first one when null or unknown. */
  fieldId: string | null;
  onChoose: (fieldId: string) => void;
}

export function ReflectionPanel({ fieldId, onChoose }: ReflectionPanelProps) {
  const reflections = useReflections();
  const selectId = useId();
  if (reflections.isPending) {
    return <Loading label="Loading your reflections" />;
  }
  if (reflections.isError) {
    return <ProblemNotice error={reflections.error} onRetry={() => void reflections.refetch()} />;
  }
  const field = reflections.data.find((each) => each.fieldId === fieldId) ?? reflections.data[0];
  if (!field) {
    return <p className="text-muted">There is nothing to reflect on yet.</p>;
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4">
      <div className="space-y-1.5">
        <label htmlFor={selectId} className="text-sm font-medium text-muted">
          Reflection
        </label>
        <div className="relative">
          <select
            id={selectId}
            value={field.fieldId}
            onChange={(event) => {
              onChoose(event.target.value);
            }}
            className="h-11 w-full appearance-none truncate rounded-xl border border-line-strong bg-surface px-3 pr-10 text-base"
          >
            {reflections.data.map(({ fieldId: id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-3.5 right-3.5 size-4 text-muted"
          />
        </div>
      </div>
      <ReflectionEditor key={field.fieldId} field={field} />
    </div>
  );
}
