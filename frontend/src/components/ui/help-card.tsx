import { ExternalLink, Phone } from 'lucide-react';

import { helplines } from '@/config/helplines';

/** Where people can be reached. Static: it needs no request and works offline. */
export function HelpCard() {
  return (
    <div className="space-y-4 text-[0.9375rem]">
      <p>
        The coach is an AI, not a clinician, and it is not watched by people. If you are in danger
        or might hurt yourself, please reach a person now.
      </p>
      <ul className="divide-y divide-care-line overflow-hidden rounded-xl border border-care-line">
        {helplines.map(({ place, action, href, detail }) => (
          <li key={place} className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-surface p-4">
            <div className="min-w-48 flex-1">
              <p className="font-semibold text-ink">{place}</p>
              <p className="text-sm text-muted">{detail}</p>
            </div>
            <a
              href={href}
              className="inline-flex min-h-11 items-center gap-2 rounded-xl bg-care px-4 font-semibold text-care-ink ring-1 ring-care-line hover:ring-2"
              {...(href.startsWith('tel:') ? {} : { target: '_blank', rel: 'noreferrer' })}
            >
              {href.startsWith('tel:') ? (
                <Phone aria-hidden className="size-4" />
              ) : (
                <ExternalLink aria-hidden className="size-4" />
              )}
              {action}
            </a>
          </li>
        ))}
      </ul>
      <p>
        You do not have to explain it well. Talk to someone you trust, and ask them to stay with
        you. Your employer is not told that you opened this.
      </p>
    </div>
  );
}
