import type { FeatureUsage } from '@/features/llm/api/get-usage';
import { faceOf } from '@/features/llm/components/feature-names';

const HEADINGS = ['Calls', 'Failed', 'Tokens', 'Average wait', 'Cost', 'People'];

const count = new Intl.NumberFormat('en');
const seconds = new Intl.NumberFormat('en', {
  style: 'unit',
  unit: 'second',
  maximumFractionDigits: 1,
});

interface UsageTableProps {
  rows: FeatureUsage[];
  /** Three capital letters. */
  currency: string;
}

/** Figures by feature; it scrolls sideways on its own where there is little room. */
export function UsageTable({ rows, currency }: UsageTableProps) {
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
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col" className="p-3 text-right font-medium">
                {heading}
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
              {cellsOf(row, currency).map((cell, index) => (
                <td key={HEADINGS[index]} className="p-3 text-right tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellsOf(row: FeatureUsage, currency: string): string[] {
  const { avgResponseTime, totalEstimatedCost } = row;
  return [
    count.format(row.totalCalls),
    count.format(row.failedCalls),
    count.format(row.totalTokens),
    avgResponseTime === null ? '–' : seconds.format(avgResponseTime / 1000),
    totalEstimatedCost === null ? 'not known' : formatCost(totalEstimatedCost, currency),
    row.suppressed || row.uniqueUsers === null
      ? 'hidden: fewer than 10 people'
      : count.format(row.uniqueUsers),
  ];
}

function formatCost(amount: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);
}
