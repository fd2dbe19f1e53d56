import type { ReactNode } from 'react';

import { cn } from '@/components/ui/cn';
import type { Provider } from '@/features/llm/api/get-ai-config';

const STATES: Partial<Record<string, { label: string; dot: string }>> = {
  closed: { label: 'Working', dot: 'bg-good' },
  'half-open': { label: 'Being tried again', dot: 'bg-warn' },
  open: { label: 'Failing: the simpler coach answers', dot: 'bg-danger' },
};

/** Who writes the answers, and whether it can be reached. */
export function ProviderState({ provider }: { provider: Provider | null }) {
  if (!provider?.name) {
    return (
      <p className="text-[0.9375rem]">
        No model is connected. The simpler coach answers with prepared questions, and nothing is
        sent outside.
      </p>
    );
  }
  const { label, dot } = STATES[provider.state] ?? { label: provider.state, dot: 'bg-warn' };
  return (
    <dl className="grid gap-x-6 gap-y-2 text-[0.9375rem] sm:grid-cols-3">
      <Fact name="Provider">{provider.name}</Fact>
      <Fact name="Model">{provider.model ?? 'not named'}</Fact>
      <Fact name="State">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden className={cn('size-2 shrink-0 rounded-full', dot)} />
          {label}
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
