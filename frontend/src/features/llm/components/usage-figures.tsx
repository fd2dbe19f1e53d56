import { useState } from 'react';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Loading } from '@/components/ui/loading';
import {
  TIMEFRAMES,
  useUsage,
  type FeatureUsage,
  type Timeframe,
} from '@/features/llm/api/get-usage';
import { faceOf } from '@/features/llm/components/feature-names';

const LABELS: Record<Timeframe, string> = {
  hour: 'the last hour',
  day: 'the last day',
  week: 'the last week',
  month: 'the last month',
};

const COLUMNS: { figure: Exclude<keyof FeatureUsage, 'featureName'>; label: string }[] = [
  { figure: 'calls', label: 'Calls' },
  { figure: 'failedCalls', label: 'Failed' },
  { figure: 'tokens', label: 'Tokens' },
  { figure: 'averageMs', label: 'Average ms' },
  { figure: 'people', label: 'People' },
];

const number = new Intl.NumberFormat('en');

/** How much the model was used, by feature; small groups stay hidden. */
export function UsageFigures() {
  const [timeframe, setTimeframe] = useState<Timeframe>('day');
  const usage = useUsage(timeframe);
  return (
    <section className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-serif text-xl font-medium">Use</h2>
        <label className="flex items-center gap-2 text-sm text-muted">
          Over
          <select
            value={timeframe}
            onChange={(event) => {
              setTimeframe(event.target.value as Timeframe);
            }}
            className="h-9 rounded-xl border border-line-strong bg-surface px-2 text-ink"
          >
            {TIMEFRAMES.map((each) => (
              <option key={each} value={each}>
                {LABELS[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {usage.isPending && <Loading label="Counting" />}
      {usage.isError && <ProblemNotice error={usage.error} onRetry={() => void usage.refetch()} />}
      {usage.data && <Table rows={usage.data} />}
    </section>
  );
}

function Table({ rows }: { rows: FeatureUsage[] }) {
  if (rows.length === 0) {
    return <p className="text-sm text-muted">The model was not used in this time.</p>;
  }
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label="Use by feature"
      className="overflow-x-auto rounded-2xl border border-line bg-surface"
    >
      <table className="w-full min-w-160 text-sm">
        <thead>
          <tr className="text-xs text-muted">
            <th scope="col" className="p-3 text-left font-medium">
              Feature
            </th>
            {COLUMNS.map(({ figure, label }) => (
              <th key={figure} scope="col" className="p-3 text-right font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {rows.map((row) => (
            <tr key={row.featureName}>
              <th scope="row" className="p-3 text-left font-medium">
                {faceOf(row.featureName).name}
              </th>
              {row.calls === null ? (
                <td colSpan={COLUMNS.length} className="p-3 text-right text-muted">
                  hidden: fewer than 10 people
                </td>
              ) : (
                COLUMNS.map(({ figure }) => (
                  <td key={figure} className="p-3 text-right tabular-nums">
                    {show(row[figure])}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function show(figure: number | null): string {
  return figure === null ? '–' : number.format(Math.round(figure));
}
