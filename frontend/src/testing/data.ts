import type { FeatureConfig } from '@/features/llm/api/get-ai-config';
import type { FeatureUsage, Usage } from '@/features/llm/api/get-usage';
import type {
  KnowledgeDocument,
  Member,
  Reflection,
  Session,
  WorkshopProfile,
} from '@/types/coaching';

export const maya: Member = {
  id: 'm-1',
  username: 'member1',
  name: 'Maya Lindqvist',
  firstName: 'Maya',
  roles: ['member'],
  organization: 'Northwind',
  jobTitle: 'Product designer',
};

export const PASSWORD = 'coach-demo';

export const profile: WorkshopProfile = {
  firstName: 'Maya',
  jobTitle: 'Product designer',
  strengths: [
    { strength: 'thinking', percent: 31 },
    { strength: 'feeling', percent: 27 },
    { strength: 'planning', percent: 23 },
    { strength: 'acting', percent: 19 },
  ],
  flowWords: ['Curious', 'Insightful', 'Empathic', 'Methodical'],
  flowScore: 44,
  flowBand: 'Aware',
  ladderNow: 6,
  ladderInAYear: 8,
  missing: ['your future self'],
};

export const untakenProfile: WorkshopProfile = {
  firstName: 'Maya',
  jobTitle: null,
  strengths: [],
  flowWords: [],
  flowScore: null,
  flowBand: null,
  ladderNow: null,
  ladderInAYear: null,
  missing: ['your strengths', 'your flow words'],
};

export const documents: KnowledgeDocument[] = [
  {
    id: 'doc-7',
    slug: 'noticing-flow',
    title: 'Noticing when flow begins',
    category: 'flow',
    contentType: 'article',
    content:
      'Flow often begins quietly. People notice it afterwards: an hour has gone, and the work feels lighter than when they sat down.\n\nClear goals, quick feedback and a challenge that fits are what most of them had in common.',
    tags: ['flow', 'attention'],
  },
  {
    id: 'doc-9',
    slug: 'thinking-with-others',
    title: 'Thinking together with Feeling',
    category: 'strengths',
    contentType: 'article',
    content: 'Analysis gains from empathy: it finds out which problem is worth solving.',
    tags: ['strengths'],
  },
];

/** Fresh copies, so that one test cannot change the data of the next. */
export function sampleReflections(): Reflection[] {
  return [
    {
      fieldId: 'strength-1',
      title: 'Your first strength: Thinking',
      question: 'When and how do you use your Thinking strength?',
      text: '',
      version: 0,
      updatedAt: null,
    },
    {
      fieldId: 'flow-1',
      title: 'When flow comes naturally',
      question: 'When does flow come to you most naturally?',
      text: 'Early in the day, with one clear problem.',
      version: 3,
      updatedAt: '2026-03-02T08:30:00Z',
    },
    {
      fieldId: 'team-values',
      title: 'What you value in a team',
      question: 'Which qualities and behaviours in a team let you do your best?',
      text: '',
      version: 0,
      updatedAt: null,
    },
  ];
}

export const administrator: Member = {
  ...maya,
  id: 'm-9',
  username: 'admin1',
  name: 'Ada Okafor',
  firstName: 'Ada',
  roles: ['member', 'admin'],
};

export function sampleFeatures(): FeatureConfig[] {
  return ['global', 'coaching', 'holistic_reports'].map((featureName) => ({
    featureName,
    enabled: true,
    rateLimitPerHour: 100,
    rateLimitPerDay: 1000,
    maxTokens: 4000,
    timeoutMs: 30000,
    source: 'default',
    updatedAt: null,
  }));
}

export function sampleUsage(): Usage {
  const coaching: FeatureUsage = {
    featureName: 'coaching',
    totalCalls: 1284,
    successfulCalls: 1270,
    failedCalls: 14,
    totalTokens: 912_400,
    avgResponseTime: 2140,
    totalEstimatedCost: 3.2,
    uniqueUsers: 31,
    suppressed: false,
  };
  const reports: FeatureUsage = {
    ...coaching,
    featureName: 'holistic_reports',
    totalCalls: 6,
    totalEstimatedCost: null,
    uniqueUsers: null,
    suppressed: true,
  };
  return {
    currency: 'USD',
    total: { ...coaching, featureName: 'global', totalCalls: 1290 },
    features: [coaching, reports],
  };
}

export function sampleSession(): Session {
  return {
    id: 's-1',
    title: 'A week of workshops',
    sessionType: 'general',
    persona: 'talia_coach',
    pinned: false,
    archived: false,
    temporary: false,
    summary: null,
    topics: [],
    sessionLength: null,
    closedAt: null,
    createdAt: '2026-03-02T08:00:00Z',
    updatedAt: '2026-03-02T08:05:00Z',
    runningTurn: null,
    conversation: [
      {
        id: 'msg-1',
        seq: 1,
        turnId: 'turn-1',
        role: 'user',
        content: 'Last week I ran three workshops and I am still thinking about the second one.',
        timestamp: '2026-03-02T08:04:00Z',
      },
      {
        id: 'msg-2',
        seq: 2,
        turnId: 'turn-1',
        role: 'assistant',
        content: 'Three in one week, and the second one stayed with you. What happened in it?',
        timestamp: '2026-03-02T08:05:00Z',
        state: 'COMPLETED',
        level: 'L0',
        aiGenerated: true,
        citations: [{ n: 1, sourceId: 'doc-7', title: 'Noticing when flow begins', chunk: 1 }],
      },
    ],
  };
}
