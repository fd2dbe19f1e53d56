import { Link } from 'react-router';

import { paths } from '@/config/paths';
import { formatAgo } from '@/lib/format-time';
import type { Reflection } from '@/types/coaching';

export function ReflectionList({ fields }: { fields: Reflection[] }) {
  return (
    <ul className="space-y-3">
      {fields.map(({ fieldId, title, text, updatedAt }) => (
        <li key={fieldId}>
          <Link
            to={paths.reflection(fieldId)}
            className="block space-y-1 rounded-2xl border border-line bg-surface p-5 transition-colors hover:border-line-strong"
          >
            <span className="block font-serif text-lg font-medium">{title}</span>
            <span className="block truncate text-[0.9375rem] text-muted">
              {text.trim() === '' ? 'Nothing written yet' : text}
            </span>
            {updatedAt && text.trim() !== '' && (
              <time dateTime={updatedAt} className="block text-xs text-faint">
                Saved {formatAgo(updatedAt)}
              </time>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
