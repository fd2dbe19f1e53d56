import type { z } from 'zod';

const PREFIX = 'coach.';

/** Reads a value kept in this browser; null when absent, of another shape, or storage is blocked. */
export function readStored<T>(key: string, schema: z.ZodType<T>): T | null {
  try {
    const raw = localStorage.getItem(PREFIX + key);
    return raw === null ? null : schema.parse(JSON.parse(raw));
  } catch {
    return null;
  }
}

/** Keeps a value in this browser; null removes it. Blocked or full storage is not an error. */
export function writeStored(key: string, value: unknown): void {
  try {
    if (value === null) {
      localStorage.removeItem(PREFIX + key);
    } else {
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
    }
  } catch {
    return;
  }
}

/** Removes every kept draft and backup of a person, for an explicit sign-out. */
export function forgetWords(): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(`${PREFIX}draft.`) || key.startsWith(`${PREFIX}reflection.`))
      .forEach((key) => {
        localStorage.removeItem(key);
      });
  } catch {
    return;
  }
}
