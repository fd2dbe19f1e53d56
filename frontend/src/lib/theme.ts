export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'coach.theme';

/** The theme the person chose; 'system' until they do. */
export function readTheme(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Applies a theme at once and keeps it for the next visit (public/theme.js reads it there). */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, choice);
    }
  } finally {
    applyTheme(choice);
  }
}

/** Follows the device while the choice is 'system'. Returns a function that stops following. */
export function followSystemTheme(): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    applyTheme(readTheme());
  };
  query.addEventListener('change', follow);
  return () => {
    query.removeEventListener('change', follow);
  };
}

function applyTheme(choice: ThemeChoice): void {
  const dark =
    choice === 'dark' ||
    (choice === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
