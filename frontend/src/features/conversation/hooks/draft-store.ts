import { z } from '@/config/zod';
import { Observable } from '@/lib/observable';
import { readStored, writeStored } from '@/lib/storage';

const draftSchema = z.object({
  text: z.string(),
  /** Set once sending was tried: the same words go out under the same key. */
  key: z.string().nullable(),
});

export type Draft = z.infer<typeof draftSchema>;

const EMPTY: Draft = { text: '', key: null };

/** Under which name the changed words of a message are kept. */
export function editDraft(messageId: string): string {
  return `edit.${messageId}`;
}

/** What a member has typed and not yet sent, per conversation; survives a reload. */
export class DraftStore extends Observable {
  private readonly drafts = new Map<string, Draft>();

  constructor(private readonly memberId: string) {
    super();
  }

  /** The draft of a conversation; empty text when there is none. Same object until it changes. */
  read(sessionId: string): Draft {
    const known = this.drafts.get(sessionId);
    if (known) {
      return known;
    }
    const draft = readStored(this.keyOf(sessionId), draftSchema) ?? EMPTY;
    this.drafts.set(sessionId, draft);
    return draft;
  }

  write(sessionId: string, draft: Draft): void {
    this.drafts.set(sessionId, draft);
    writeStored(this.keyOf(sessionId), draft.text === '' ? null : draft);
    this.changed();
  }

  /** Notes under which key these words go out; a draft of other words stays as it is. */
  keep(sessionId: string, text: string, key: string): void {
    const drafted = this.read(sessionId).text.trim();
    if (drafted === '' || drafted === text) {
      this.write(sessionId, { text, key });
    }
  }

  /** Empties a draft if it still holds these words: what was typed since stays. */
  clearIfSame(sessionId: string, text: string): void {
    if (this.read(sessionId).text.trim() === text) {
      this.write(sessionId, EMPTY);
    }
  }

  /** Removes the draft of a conversation and of every edit of its messages. */
  forget(sessionId: string, messageIds: string[]): void {
    [sessionId, ...messageIds.map(editDraft)].forEach((id) => {
      this.write(id, EMPTY);
    });
  }

  private keyOf(sessionId: string): string {
    return `draft.${this.memberId}.${sessionId}`;
  }
}
