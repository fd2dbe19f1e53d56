import type { Reply } from '@/features/conversation/hooks/reply';
import { Observable } from '@/lib/observable';
import type { Allowance } from '@/types/coaching';

const NOTHING_SAID: string[] = [];

/** Where every running turn of this page stands, for components to follow. */
export class ReplyBoard extends Observable {
  private readonly replies = new Map<string, Reply>();
  private readonly spoken = new Map<string, string[]>();
  private readonly endedTurns = new Set<string>();
  private readonly forgotten = new Set<string>();
  private allowance: Allowance | null = null;

  /** The turn under way in a conversation, or null. Same object until it changes. */
  read(sessionId: string): Reply | null {
    return this.replies.get(sessionId) ?? null;
  }

  /** What the latest answer has said; unlike the reply itself, kept after the answer has ended. */
  readSpoken(sessionId: string): string[] {
    return this.spoken.get(sessionId) ?? NOTHING_SAID;
  }

  /** What the latest answer of any conversation left over; null when unknown or without limit. */
  readAllowance = (): Allowance | null => this.allowance;

  /** Whether a conversation was deleted or ended for good in this page. */
  isForgotten(sessionId: string): boolean {
    return this.forgotten.has(sessionId);
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

  protected noteAllowance(allowance: Allowance | null): void {
    this.allowance = allowance;
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

  protected forgetOne(sessionId: string): void {
    this.forgotten.add(sessionId);
    this.spoken.delete(sessionId);
    this.clear(sessionId);
  }

  protected forgetAll(): void {
    this.replies.clear();
    this.spoken.clear();
    this.allowance = null;
  }
}
