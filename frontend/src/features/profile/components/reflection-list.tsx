import { NavLink } from 'react-router';

import { cn } from '@/components/ui/cn';
import { paths } from '@/config/paths';
import { formatAgo } from '@/lib/format-time';
import type { Reflection } from '@/types/coaching';

export function ReflectionList({ fields }: { fields: Reflection[] }) {
  return (
    <ul className="space-y-0.5">
      {fields.map(({ fieldId, title, text, updatedAt }) => (
        <li key={fieldId}>
          <NavLink
            to={paths.reflection(fieldId)}
            className={({ isActive }) =>
              cn(
                'block rounded-xl px-4 py-3 transition-colors',
                isActive ? 'bg-accent-soft' : 'hover:bg-sunken',
              )
            }
          >
            <span className="block text-[0.9375rem] font-medium">{title}</span>
            <span className="block truncate text-sm text-muted">
              {text.trim() === '' ? 'Nothing written yet' : text}
            </span>
            {updatedAt && text.trim() !== '' && (
              <time dateTime={updatedAt} className="block text-xs text-faint">
                Saved {formatAgo(updatedAt)}
              </time>
            )}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
