import { Observable } from '@/lib/observable';
import { explainProblem, problemOf } from '@/lib/problem';

export interface Announcement {
  text: string;
  /** Shown to everybody for a moment, not only read to screen readers. */
  shown: boolean;
  /** Tells two announcements of the same words apart. */
  number: number;
}

class Announcements extends Observable {
  private latest: Announcement | null = null;

  read = (): Announcement | null => this.latest;

  say(text: string, shown: boolean): void {
    this.latest = { text, shown, number: (this.latest?.number ?? 0) + 1 };
    this.changed();
  }
}

export const announcements = new Announcements();

/** Reads one sentence to screen readers when they are free, for a change others can see. */
export function announce(text: string): void {
  announcements.say(text, false);
}

/** Shows one sentence for a moment and reads it to screen readers. */
export function tell(text: string): void {
  announcements.say(text, true);
}

/** Shows why something did not work, where it has no place of its own. */
export function tellProblem(error: unknown): void {
  tell(explainProblem(problemOf(error)));
}
