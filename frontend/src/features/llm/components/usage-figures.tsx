import { useState } from 'react';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Loading } from '@/components/ui/loading';
import { TIMEFRAMES, useUsage, type Timeframe, type Usage } from '@/features/llm/api/get-usage';
import { UsageTable } from '@/features/llm/components/usage-table';

const LABELS: Record<Timeframe, string> = {
  hour: 'the last hour',
  day: 'the last day',
  week: 'the last week',
  month: 'the last month',
};

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
      {usage.data && <Figures usage={usage.data} />}
    </section>
  );
}

function Figures({ usage }: { usage: Usage }) {
  const { total, features, currency } = usage;
  if (features.length === 0) {
    return <p className="text-sm text-muted">The model was not used in this time.</p>;
  }
  return <UsageTable rows={[...features, total]} currency={currency} />;
}
