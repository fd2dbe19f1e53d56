import type { FeatureConfig } from '@/features/llm/api/get-ai-config';
import {
  documents,
  maya,
  PASSWORD,
  profile,
  sampleFeatures,
  sampleReflections,
  sampleSession,
  sampleUsage,
} from '@/testing/data';
import type { Allowance, Alternatives, Memory, Message, Session } from '@/types/coaching';

/** What the pretended server knows; the browser keeps it in the tab so that a reload finds it. */
export interface FakeCoachState {
  signedIn: boolean;
  sessions: Session[];
  reflections: ReturnType<typeof sampleReflections>;
  /** Each version of a conversation that is not shown, by the turn it was left at. */
  branches: Record<string, Message[]>;
  memory: Memory;
  features: FeatureConfig[];
  lastId: number;
}

export class FakeCoach {
  member = maya;
  readonly password = PASSWORD;
  readonly documents = documents;
  profile = profile;
  usage = sampleUsage();
  /** What the budget leaves after each answer; null where there is no limit. */
  remaining: Allowance | null = null;
  state: FakeCoachState;

  constructor(
    kept: FakeCoachState | null = null,
    readonly pauseMillis = 0,
    private readonly keep: (state: FakeCoachState) => void = () => undefined,
  ) {
    this.state = kept ?? {
      signedIn: false,
      sessions: [sampleSession()],
      reflections: sampleReflections(),
      branches: {},
      memory: { enabled: false, lines: [] },
      features: sampleFeatures(),
      lastId: 100,
    };
  }

  change(edit: (state: FakeCoachState) => void): void {
    edit(this.state);
    this.keep(this.state);
  }

  nextId(): string {
    this.state.lastId += 1;
    return `id-${this.state.lastId}`;
  }

  session(id: unknown): Session | undefined {
    return this.state.sessions.find((session) => session.id === id);
  }

  addMessage(session: Session, message: Pick<Message, 'role' | 'content'> & Partial<Message>) {
    const added: Message = {
      id: this.nextId(),
      seq: session.conversation.length + 1,
      timestamp: new Date().toISOString(),
      ...message,
    };
    this.change(() => {
      session.conversation.push(added);
    });
    return added;
  }

  /** Leaves the shown version at a message and begins another one there. */
  branchOff(session: Session, messageId: string, turnId: string): Alternatives {
    const at = session.conversation.findIndex(({ id }) => id === messageId);
    const left = session.conversation[at]!;
    const turnIds = [...(left.alternatives?.turnIds ?? [left.turnId!]), turnId];
    this.change((state) => {
      state.branches[left.turnId!] = session.conversation;
      session.conversation = session.conversation.slice(0, at);
    });
    return { index: turnIds.length - 1, turnIds };
  }

  /** Shows the version that holds a turn; false when there is none. */
  showBranch(session: Session, turnId: string): boolean {
    const shown = session.conversation.find((message) => message.turnId && message.alternatives);
    const wanted = this.state.branches[turnId];
    if (!wanted) {
      return session.conversation.some((message) => message.turnId === turnId);
    }
    this.change((state) => {
      if (shown?.turnId) {
        state.branches[shown.turnId] = session.conversation;
      }
      session.conversation = wanted.map((message) =>
        message.turnId === turnId && message.role === 'user'
          ? { ...message, alternatives: shown?.alternatives ?? null }
          : message,
      );
    });
    return true;
  }

  /** Sentences of a reply; spacing is part of each. */
  reply(turn: number): string[] {
    return [
      [
        'That sounds like a moment worth staying with. ',
        'You noticed something that others passed by. ',
        'What were you doing just before it began?',
      ],
      [
        'You took it slowly, and then it moved by itself. ',
        'What would someone beside you have seen?',
      ],
      [
        'Those are your own words, and they are clear. ',
        'Which one sentence would you like to keep?',
      ],
    ][turn % 3]!;
  }

  pause(): Promise<void> {
    return new Promise((resume) => setTimeout(resume, this.pauseMillis));
  }
}
