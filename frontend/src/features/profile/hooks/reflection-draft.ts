import { z } from '@/config/zod';
import { saveReflection, type SavedReflection } from '@/features/profile/api/save-reflection';
import { countCharacters } from '@/lib/count-characters';
import { problemOf, type Problem } from '@/lib/problem';
import { readStored, writeStored } from '@/lib/storage';
import type { Reflection } from '@/types/coaching';

/** Characters (code points) the server takes. */
export const LONGEST_REFLECTION = 5000;

const TOO_LONG: Problem = {
  title: 'Too long to save',
  status: 400,
  code: 'TOO_LONG',
  retryable: false,
};

export type DraftStatus = 'untouched' | 'typing' | 'saving' | 'saved' | 'conflict' | 'failed';

export interface DraftState {
  text: string;
  status: DraftStatus;
  savedAt: string | null;
  /** Why saving failed; null otherwise. */
  problem: Problem | null;
  /** What was saved elsewhere, while the member must choose; null otherwise. */
  theirs: string | null;
}

const backupSchema = z.object({
  text: z.string(),
  version: z.union([z.number(), z.string()]),
});

interface DraftSettings {
  memberId: string;
  /** Reads the text as it is stored now, past every cache. */
  readStored: () => Promise<Reflection>;
  onSaved: (saved: SavedReflection) => void;
  onChange: () => void;
  quietMillis?: number;
}

/**
 * One reflection while it is being written: saves a second after the last key, one save at a time,
 * keeps a copy in this browser until the server has the words, and never overwrites what was saved
 * elsewhere without the member's choice.
 */
export class ReflectionDraft {
  private state: DraftState;
  private version: Reflection['version'];
  private savedText: string;
  private theirs: Reflection | null = null;
  private inFlight = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly backupKey: string;

  constructor(
    private readonly field: Reflection,
    private readonly settings: DraftSettings,
  ) {
    this.version = field.version;
    this.savedText = field.text;
    this.backupKey = `reflection.${settings.memberId}.${field.fieldId}`;
    this.state = {
      text: field.text,
      status: 'untouched',
      savedAt: field.updatedAt,
      problem: null,
      theirs: null,
    };
    this.restore();
  }

  /** The state now; same object until it changes. */
  read(): DraftState {
    return this.state;
  }

  isUnsaved(): boolean {
    return this.state.text !== this.savedText;
  }

  /** Takes over a later text of the server, unless there are words of this tab to keep. */
  adopt(stored: Reflection): void {
    if (this.isUnsaved() || this.inFlight || this.theirs || stored.version === this.version) {
      return;
    }
    if (Number(stored.version) < Number(this.version)) {
      return;
    }
    this.version = stored.version;
    this.savedText = stored.text;
    this.set({ text: stored.text, status: 'untouched', savedAt: stored.updatedAt });
  }

  type(text: string): void {
    writeStored(this.backupKey, { text, version: this.version });
    const status = this.state.status === 'conflict' ? 'conflict' : 'typing';
    this.set({ text, status, problem: null });
    this.schedule();
  }

  /** Adds the member's own words below what is there. */
  append(words: string): void {
    const { text } = this.state;
    this.type(text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}`);
  }

  /** Saves now if there is anything to save; waits for nobody. */
  flush(): void {
    clearTimeout(this.timer);
    if (this.inFlight || this.state.status === 'conflict') {
      return;
    }
    if (this.isUnsaved()) {
      void this.save();
    } else if (this.state.status === 'typing') {
      this.settle(this.state.savedAt);
    }
  }

  /** Ends a conflict with the member's own text: it replaces what was saved elsewhere. */
  keepMine(): void {
    this.takeTheirVersion();
    this.set({ status: 'typing', theirs: null });
    void this.save();
  }

  /** Ends a conflict with the text saved elsewhere. */
  takeTheirs(): void {
    const theirs = this.theirs;
    this.takeTheirVersion();
    this.set({ text: theirs?.text ?? this.state.text, theirs: null });
    this.settle(theirs?.updatedAt ?? null);
  }

  private async save(): Promise<void> {
    const { text } = this.state;
    if (countCharacters(text) > LONGEST_REFLECTION) {
      this.set({ status: 'failed', problem: TOO_LONG });
      return;
    }
    this.inFlight = true;
    this.set({ status: 'saving', problem: null });
    try {
      const saved = await saveReflection({
        fieldId: this.field.fieldId,
        text,
        version: this.version,
      });
      this.version = saved.version;
      this.savedText = text;
      this.settings.onSaved({ ...saved, text });
      this.inFlight = false;
      this.settle(saved.updatedAt);
    } catch (error) {
      await this.handle(problemOf(error));
    } finally {
      this.inFlight = false;
    }
  }

  private settle(savedAt: string | null): void {
    if (this.isUnsaved()) {
      this.set({ status: 'typing', savedAt });
      this.schedule();
      return;
    }
    writeStored(this.backupKey, null);
    this.set({ status: 'saved', savedAt, problem: null });
  }

  private async handle(problem: Problem): Promise<void> {
    if (problem.code !== 'CONFLICT_EDIT' && problem.status !== 412) {
      this.set({ status: 'failed', problem });
      return;
    }
    try {
      this.theirs = await this.settings.readStored();
      if (this.theirs.text === this.state.text) {
        this.takeTheirs();
        return;
      }
      this.set({ status: 'conflict', theirs: this.theirs.text });
    } catch (error) {
      this.set({ status: 'failed', problem: problemOf(error) });
    }
  }

  private takeTheirVersion(): void {
    if (this.theirs) {
      this.version = this.theirs.version;
      this.savedText = this.theirs.text;
      this.settings.onSaved(this.theirs);
    }
    this.theirs = null;
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.flush();
    }, this.settings.quietMillis ?? 1000);
  }

  private restore(): void {
    const backup = readStored(this.backupKey, backupSchema);
    if (!backup || backup.text === this.field.text) {
      return;
    }
    this.version = backup.version;
    this.state = { ...this.state, text: backup.text, status: 'typing' };
    this.schedule();
  }

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    this.settings.onChange();
  }
}
