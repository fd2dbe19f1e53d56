export type Role = 'member' | 'facilitator' | 'knowledge_editor' | 'knowledge_approver' | 'admin';

export interface Member {
  id: string | number;
  username: string;
  name: string;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  roles?: Role[];
  organization?: string | null;
  jobTitle?: string | null;
}

export type SessionType = 'general' | 'growth_planning' | 'team_connection';

export interface SessionSummary {
  id: string;
  title: string | null;
  sessionType: SessionType;
  persona?: string | null;
  workshopStep?: string | null;
  messageCount: number;
  createdAt: string;
  updatedAt: string;
}

export interface Citation {
  n: number;
  sourceId: string;
  title: string;
  chunk?: string | number | null;
}

export type AnswerState = 'COMPLETED' | 'FALLBACK' | 'REFUSED' | 'CRISIS';

/** L0 is the full coach; L1 could search by words only; L2 answers with prepared texts. */
export type CoachLevel = 'L0' | 'L1' | 'L2';

export interface Message {
  id: string;
  seq: number;
  role: 'user' | 'assistant';
  content: string;
  timestamp: string;
  state?: AnswerState | null;
  level?: CoachLevel | null;
  aiGenerated?: boolean | null;
  /** A help card belongs to this answer. */
  cardId?: string | null;
  contextSources?: string[] | null;
  citations?: Citation[] | null;
}

export interface Session {
  id: string;
  title: string | null;
  sessionType: SessionType;
  persona?: string | null;
  createdAt?: string;
  updatedAt?: string;
  conversation: Message[];
  runningTurn?: { turnId: string; messageId: string } | null;
}

export interface KnowledgeDocument {
  id: string;
  slug: string;
  title: string;
  category?: string | null;
  contentType?: string | null;
  content: string;
  tags?: string[] | null;
}

export interface KnowledgeHit {
  id: string;
  slug: string;
  title: string;
  category?: string | null;
  snippet: string;
}

export type MeasuredStrength = 'thinking' | 'acting' | 'feeling' | 'planning';

export interface StrengthShare {
  strength: MeasuredStrength;
  percent: number;
}

export interface WorkshopProfile {
  firstName?: string | null;
  jobTitle?: string | null;
  strengths: StrengthShare[];
  flowWords: string[];
  flowScore: number | null;
  flowBand: string | null;
  ladderNow: number | null;
  ladderInAYear: number | null;
  missing: string[];
}

export interface Reflection {
  fieldId: string;
  title: string;
  question: string;
  text: string;
  version: number | string;
  updatedAt: string | null;
}
