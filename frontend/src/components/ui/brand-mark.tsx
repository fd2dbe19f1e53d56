import { strengthFaces } from '@/config/strengths';

/** The star card in small: four strengths and, above them, imagination. */
export function BrandMark({ className }: { className?: string }) {
  const { planning, thinking, feeling, acting, imagination } = strengthFaces;
  return (
    <svg viewBox="0 0 32 34" aria-hidden="true" className={className}>
      <circle cx="16" cy="5" r="4.2" fill={imagination.color} />
      <rect x="3" y="11" width="12" height="10.5" rx="3" fill={planning.color} />
      <rect x="17" y="11" width="12" height="10.5" rx="3" fill={thinking.color} />
      <rect x="3" y="23" width="12" height="10.5" rx="3" fill={feeling.color} />
      <rect x="17" y="23" width="12" height="10.5" rx="3" fill={acting.color} />
    </svg>
  );
}
