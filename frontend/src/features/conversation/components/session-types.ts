import type { SessionType } from '@/types/coaching';

interface SessionTypeFace {
  type: SessionType;
  name: string;
  purpose: string;
}

export const sessionTypes: SessionTypeFace[] = [
  {
    type: 'general',
    name: 'Open conversation',
    purpose: 'Think aloud about your strengths, your flow or a step of the workshop.',
  },
  {
    type: 'growth_planning',
    name: 'Growth planning',
    purpose: 'Talk through your priorities for the quarter. You decide and you write.',
  },
  {
    type: 'team_connection',
    name: 'Team connections',
    purpose: 'Explore how your strengths and those of others work together.',
  },
];
