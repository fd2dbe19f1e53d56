import { useId, useState } from 'react';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Button } from '@/components/ui/button';
import { SwitchRow } from '@/components/ui/switch-row';
import type { FeatureConfig, FeatureLimits } from '@/features/llm/api/get-ai-config';
import { useSaveFeature } from '@/features/llm/api/save-feature';
import { faceOf } from '@/features/llm/components/feature-names';
import { announce } from '@/lib/announcements';
import { formatAgo } from '@/lib/format-time';

type Limit = Exclude<keyof FeatureLimits, 'enabled'>;

const LIMITS: { limit: Limit; label: string }[] = [
  { limit: 'rateLimitPerHour', label: 'Messages an hour' },
  { limit: 'rateLimitPerDay', label: 'Messages a day' },
  { limit: 'maxTokens', label: 'Longest answer (tokens)' },
  { limit: 'timeoutMs', label: 'Longest wait (ms)' },
];

/** One feature: on or off at once, its limits when they are saved. */
export function FeatureForm({ feature }: { feature: FeatureConfig }) {
  const { name, purpose } = faceOf(feature.featureName);
  const [entered, setEntered] = useState<Partial<Record<Limit, string>>>({});
  const saving = useSaveFeature();
  const change = changeOf(entered, feature);
  const save = (wanted: Partial<FeatureLimits>, said: string, done?: () => void) => {
    saving.mutate(
      { featureName: feature.featureName, change: wanted },
      {
        onSuccess: () => {
          announce(said);
          done?.();
        },
      },
    );
  };
  return (
    <form
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (change) {
          save(change, `The limits of ${name} are saved.`, () => {
            setEntered({});
          });
        }
      }}
      className="space-y-4 rounded-2xl border border-line bg-surface p-5"
    >
      <SwitchRow
        label={name}
        checked={feature.enabled}
        disabled={saving.isPending}
        onChange={(enabled) => {
          save({ enabled }, `${name}: ${enabled ? 'on' : 'off'}`);
        }}
      >
        {purpose || undefined}
      </SwitchRow>
      <div className="grid grid-cols-1 gap-3 min-[26rem]:grid-cols-2 sm:grid-cols-4">
        {LIMITS.map(({ limit, label }) => (
          <LimitField
            key={limit}
            label={label}
            value={entered[limit] ?? String(feature[limit])}
            onChange={(value) => {
              setEntered({ ...entered, [limit]: value });
            }}
          />
        ))}
      </div>
      {saving.isError && <ProblemNotice error={saving.error} />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-xs text-muted">{describeSource(feature)}</p>
        <Button type="submit" tone="plain" size="small" disabled={!change || saving.isPending}>
          Save limits
        </Button>
      </div>
    </form>
  );
}

function LimitField(props: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="text-xs text-muted">
        {props.label}
      </label>
      <input
        id={id}
        inputMode="numeric"
        pattern="[0-9]*"
        value={props.value}
        onChange={(event) => {
          props.onChange(event.target.value.trim());
        }}
        className="h-10 w-full rounded-xl border border-line-strong bg-surface px-3 tabular-nums"
      />
    </div>
  );
}

/** The limits that differ from those in force; null when none does or one is no whole number. */
function changeOf(
  entered: Partial<Record<Limit, string>>,
  feature: FeatureConfig,
): Partial<FeatureLimits> | null {
  const changed = LIMITS.filter(({ limit }) => {
    const value = entered[limit];
    return value !== undefined && value !== String(feature[limit]);
  });
  const whole = changed.every(({ limit }) => /^\d{1,9}$/.test(entered[limit] ?? ''));
  return changed.length > 0 && whole
    ? Object.fromEntries(changed.map(({ limit }) => [limit, Number(entered[limit])]))
    : null;
}

function describeSource({ source, updatedAt }: FeatureConfig): string {
  if (source === 'default') {
    return 'The standard settings';
  }
  return updatedAt ? `Changed ${formatAgo(updatedAt)}` : 'Changed for your organisation';
}
