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

export interface SessionSummary extends SessionState {
  id: string;
  title: string | null;
  sessionType: SessionType;
  persona?: string | null;
  workshopStep?: string | null;
  messageCount: number;
  createdAt: string;
  updatedAt: string;
}

/** What a conversation is besides its messages; the same in a list and on its own page. */
interface SessionState {
  pinned: boolean;
  archived: boolean;
  /** Nothing of it is kept when it ends. */
  temporary: boolean;
  /** Written when the conversation was closed. */
  summary?: string | null;
  topics?: string[] | null;
  sessionLength?: string | null;
  closedAt?: string | null;
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

/** The versions of one message: each is a turn of its own, in the order they were asked. */
export interface Alternatives {
  index: number;
  turnIds: string[];
}

export interface Message {
  id: string;
  seq: number;
  turnId?: string | null;
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
  /** Of a member's message that was edited or asked again. */
  alternatives?: Alternatives | null;
}

export interface Session extends SessionState {
  id: string;
  title: string | null;
  sessionType: SessionType;
  persona?: string | null;
  createdAt?: string;
  updatedAt?: string;
  conversation: Message[];
  runningTurn?: { turnId: string; messageId: string } | null;
}

/** One place in the member's own conversations where the searched words are: a message or a title. */
export interface SessionHit {
  sessionId: string;
  title: string | null;
  /** Null for a title; so is the message. */
  turnId: string | null;
  messageId: string | null;
  role: Message['role'] | 'title';
  snippet: string;
  /** Start and end of each match in the snippet, in UTF-16 units; the end is not part of it. */
  matches: [number, number][];
  timestamp: string;
}

/** Messages with the full coach that are left; null where there is no limit. */
export interface Allowance {
  hour: number | null;
  day: number | null;
}

export interface MemoryLine {
  id: string;
  text: string;
  /** Noted by the coach when a conversation was closed, or written by the member. */
  origin: 'session' | 'member';
  sessionId?: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface Memory {
  enabled: boolean;
  lines: MemoryLine[];
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
