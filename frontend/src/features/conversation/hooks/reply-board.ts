import type { Reply } from '@/features/conversation/hooks/reply';
import { Observable } from '@/lib/observable';

const NOTHING_SAID: string[] = [];

/** Where every running turn of this page stands, for components to follow. */
export class ReplyBoard extends Observable {
  private readonly replies = new Map<string, Reply>();
  private readonly spoken = new Map<string, string[]>();
  private readonly endedTurns = new Set<string>();

  /** The turn under way in a conversation, or null. Same object until it changes. */
  read(sessionId: string): Reply | null {
    return this.replies.get(sessionId) ?? null;
  }

  /** What the latest answer has said; unlike the reply itself, kept after the answer has ended. */
  readSpoken(sessionId: string): string[] {
    return this.spoken.get(sessionId) ?? NOTHING_SAID;
  }

  protected isBusy(sessionId: string): boolean {
    const reply = this.read(sessionId);
    return reply !== null && reply.status !== 'failed';
  }

  /** Whether this page has already seen a turn to its end: a late answer may still name it. */
  protected hasEnded(turnId: string): boolean {
    return this.endedTurns.has(turnId);
  }

  protected write(sessionId: string, reply: Reply): void {
    this.replies.set(sessionId, reply);
    this.spoken.set(sessionId, reply.sentences);
    this.changed();
  }

  protected clear(sessionId: string): void {
    const turnId = this.read(sessionId)?.turnId;
    if (turnId) {
      this.endedTurns.add(turnId);
    }
    this.replies.delete(sessionId);
    this.changed();
  }

  protected forgetAll(): void {
    this.replies.clear();
    this.spoken.clear();
  }
}
