import { helplines } from '@/config/helplines';

/** The help card in its pinned form: every line in reach, without hiding the conversation. */
export function HelpStrip() {
  return (
    <section
      aria-label="Help from people"
      className="border-b border-care-line bg-care px-5 py-3 text-care-ink"
    >
      <div className="mx-auto max-w-3xl space-y-2">
        <p className="text-sm">
          <strong className="font-semibold">You can reach a person now.</strong> I am an AI, not a
          clinician. Please also talk to someone you trust.
        </p>
        <ul className="flex flex-wrap gap-2">
          {helplines.map(({ shortPlace, action, href }) => (
            <li key={shortPlace}>
              <a
                href={href}
                className="inline-flex min-h-9 flex-wrap items-center gap-x-1.5 rounded-lg bg-surface px-3 py-1 text-sm ring-1 ring-care-line hover:ring-2"
                {...(href.startsWith('tel:') ? {} : { target: '_blank', rel: 'noreferrer' })}
              >
                <span>{shortPlace}:</span>
                <strong className="font-semibold">{action}</strong>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
