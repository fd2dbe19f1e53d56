import { strengthFaces } from '@/config/strengths';
import type { StrengthShare, WorkshopProfile } from '@/types/coaching';

/** The star card in words and colours: real percentages, or an honest "not taken yet". */
export function StarCard({ profile }: { profile: WorkshopProfile }) {
  const shares = [...profile.strengths].sort((a, b) => b.percent - a.percent);
  return (
    <section
      aria-labelledby="star-card"
      className="space-y-4 rounded-2xl border border-line bg-surface p-5 shadow-soft"
    >
      <h2 id="star-card" className="text-sm font-medium text-muted">
        Your star card
      </h2>
      {shares.length > 0 ? <Shares shares={shares} /> : <NotTaken />}
      {profile.flowWords.length > 0 && (
        <p className="text-[0.9375rem]">
          <span className="text-muted">In flow I am </span>
          <span className="font-medium">{joinWords(profile.flowWords)}</span>
        </p>
      )}
      {shares.length > 0 && profile.missing.length > 0 && (
        <p className="text-sm text-faint">Still to come: {profile.missing.join(', ')}.</p>
      )}
    </section>
  );
}

function Shares({ shares }: { shares: StrengthShare[] }) {
  return (
    <>
      <div aria-hidden className="flex h-2.5 gap-1">
        {shares.map(({ strength, percent }) => (
          <span
            key={strength}
            className="rounded-full"
            style={{ flexGrow: percent, background: strengthFaces[strength].color }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {shares.map(({ strength, percent }) => (
          <li key={strength} className="flex items-center gap-2 text-[0.9375rem]">
            <Swatch color={strengthFaces[strength].color} />
            {strengthFaces[strength].name}
            <span className="text-muted tabular-nums">{percent}%</span>
          </li>
        ))}
        <li className="flex items-center gap-2 text-[0.9375rem]">
          <Swatch color={strengthFaces.imagination.color} round />
          {strengthFaces.imagination.name}
          <span className="text-muted">always there, never measured</span>
        </li>
      </ul>
    </>
  );
}

function Swatch({ color, round = false }: { color: string; round?: boolean }) {
  return (
    <span
      aria-hidden
      className={round ? 'size-3 shrink-0 rounded-full' : 'size-3 shrink-0 rounded-[0.25rem]'}
      style={{ background: color }}
    />
  );
}

function NotTaken() {
  return (
    <p className="text-[0.9375rem]">
      You have not taken the strengths assessment yet, so there are no percentages to show. The
      coach will not guess them. You can still talk about anything that matters to you.
    </p>
  );
}

function joinWords(words: string[]): string {
  return new Intl.ListFormat('en').format(words);
}
