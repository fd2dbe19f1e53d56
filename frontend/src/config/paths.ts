/** Every address of the app. Builders return a path ready for a link. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  conversation: (sessionId: string) => `/c/${encodeURIComponent(sessionId)}`,
  reflections: '/reflections',
  reflection: (fieldId: string) => `/reflections/${encodeURIComponent(fieldId)}`,
  knowledge: '/knowledge',
  aboutAi: '/about-ai',
} as const;

/** The sign-in address that leads back to {@code next} afterwards. */
export function signInPath(next: string): string {
  return next === paths.home ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(next)}`;
}

/** Keeps a return address inside this app: anything but a plain local path becomes home. */
export function safeReturnPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : paths.home;
}
