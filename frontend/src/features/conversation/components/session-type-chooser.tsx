import { RadioGroup } from 'radix-ui';

import { sessionTypes } from '@/features/conversation/components/session-types';
import type { SessionType } from '@/types/coaching';

export function SessionTypeChooser(props: {
  value: SessionType;
  onChange: (type: SessionType) => void;
}) {
  return (
    <RadioGroup.Root
      aria-label="Kind of conversation"
      value={props.value}
      onValueChange={(value) => {
        props.onChange(value as SessionType);
      }}
      className="grid gap-3 sm:grid-cols-3"
    >
      {sessionTypes.map(({ type, name, purpose }) => (
        <RadioGroup.Item
          key={type}
          value={type}
          className="group flex flex-col items-start rounded-2xl border border-line bg-surface p-4 text-left hover:border-line-strong data-[state=checked]:border-accent-ink data-[state=checked]:bg-accent-soft"
        >
          <span className="flex items-center gap-2.5 text-[0.9375rem] font-semibold">
            <span
              aria-hidden
              className="grid size-4 shrink-0 place-items-center rounded-full border-[1.5px] border-line-strong group-data-[state=checked]:border-accent-ink"
            >
              <RadioGroup.Indicator className="size-2 rounded-full bg-accent-ink" />
            </span>
            {name}
          </span>
          <span className="mt-1.5 block text-sm text-muted">{purpose}</span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
