const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });

/** "just now", "12 minutes ago", "yesterday"; a plain date after a week. */
export function formatAgo(iso: string, now = Date.now()): string {
  const age = now - Date.parse(iso);
  if (Number.isNaN(age)) {
    return '';
  }
  if (age < MINUTE) {
    return 'just now';
  }
  if (age < HOUR) {
    return relative.format(-Math.floor(age / MINUTE), 'minute');
  }
  if (age < DAY) {
    return relative.format(-Math.floor(age / HOUR), 'hour');
  }
  return age < 7 * DAY ? relative.format(-Math.floor(age / DAY), 'day') : day.format(new Date(iso));
}

/** The time of day in the reader's own zone; empty for an unreadable instant. */
export function formatClock(iso: string): string {
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) ? '' : clock.format(instant);
}

/** "Today", "Yesterday" or "Monday, March 3", for dividing a transcript by day. */
export function formatDay(iso: string, now = new Date()): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) {
    return '';
  }
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (instant.getTime() >= midnight) {
    return 'Today';
  }
  return instant.getTime() >= midnight - DAY ? 'Yesterday' : longDay.format(instant);
}
