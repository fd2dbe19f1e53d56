import { Link } from 'react-router';

import { paths } from '@/config/paths';
import { useMemory } from '@/features/memory/api/get-memory';

/** Whether the coach uses what it remembers, with the way to it. Nothing while that is unknown. */
export function MemoryNote() {
  const memory = useMemory();
  if (!memory.data) {
    return null;
  }
  return (
    <Link
      to={paths.memory}
      className="rounded-sm text-xs text-muted underline decoration-line-strong underline-offset-3 hover:text-ink"
    >
      Uses memory: {memory.data.enabled ? 'on' : 'off'}
    </Link>
  );
}
