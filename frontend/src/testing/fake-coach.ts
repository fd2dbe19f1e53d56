import {
  documents,
  maya,
  PASSWORD,
  profile,
  sampleReflections,
  sampleSession,
} from '@/testing/data';
import type { Message, Session } from '@/types/coaching';

/** What the pretended server knows; the browser keeps it in the tab so that a reload finds it. */
export interface FakeCoachState {
  signedIn: boolean;
  sessions: Session[];
  reflections: ReturnType<typeof sampleReflections>;
  lastId: number;
}

export class FakeCoach {
  readonly member = maya;
  readonly password = PASSWORD;
  readonly documents = documents;
  profile = profile;
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
