export interface Helpline {
  place: string;
  /** The place where there is little room. */
  shortPlace: string;
  action: string;
  href: string;
  detail: string;
}

/** The published help table (safety design, section 6). Static, so the card works offline. */
export const helplines: Helpline[] = [
  {
    place: 'United States and Canada',
    shortPlace: 'US & Canada',
    action: 'Call or text 988',
    href: 'tel:988',
    detail: 'Suicide and crisis line, free, day and night',
  },
  {
    place: 'United Kingdom and Ireland',
    shortPlace: 'UK & Ireland',
    action: 'Call 116 123',
    href: 'tel:116123',
    detail: 'Samaritans, free, day and night',
  },
  {
    place: 'European Union',
    shortPlace: 'EU',
    action: 'Call 112',
    href: 'tel:112',
    detail: 'Emergency number, free from any phone',
  },
  {
    place: 'Anywhere else',
    shortPlace: 'Elsewhere',
    action: 'findahelpline.com',
    href: 'https://findahelpline.com',
    detail: 'Finds a line near you. In danger now: your local emergency number',
  },
];
