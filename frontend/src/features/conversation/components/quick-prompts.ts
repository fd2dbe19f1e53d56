import { leadingStrengths } from '@/config/strengths';
import type { SessionType, StrengthShare } from '@/types/coaching';

const OPENERS: Record<SessionType, string[]> = {
  general: [
    'I would like to look back at a moment that went well.',
    'I do not know where to begin with my reflection.',
    'When do I lose track of time at work?',
  ],
  growth_planning: [
    'What matters most to me this quarter?',
    'I want to think about what success would look like.',
    'Something is working and I want more of it.',
  ],
  team_connection: [
    'What do I bring to my team that is easy to miss?',
    'I want to work better with someone who thinks differently.',
    'What helps a team to do its best, in my experience?',
  ],
};

const WITH_STRENGTHS: Record<SessionType, (names: string) => string> = {
  general: (names) => `Where did ${names} show up in my week?`,
  growth_planning: (names) => `How could ${names} help with my plans this quarter?`,
  team_connection: (names) => `Who in a team goes well with ${names}?`,
};

/**
 * Three openers for a kind of conversation. The first names the member's leading strength only when
 * real percentages show one; nothing is ever assumed.
 */
export function quickPrompts(type: SessionType, shares: StrengthShare[]): string[] {
  const names = leadingStrengths(shares)
    .map((name) => `my ${name}`)
    .join(' and ');
  const openers = OPENERS[type];
  return names === '' ? openers : [WITH_STRENGTHS[type](names), ...openers.slice(0, 2)];
}
