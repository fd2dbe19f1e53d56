/** Every address of the app. Builders return a path ready for a link. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  anyConversation: '/c/:sessionId',
  conversation: (sessionId: string) => `/c/${encodeURIComponent(sessionId)}`,
  /** A conversation at one message; the turn finds it when another version is shown. */
  message: (sessionId: string, place: { message: string; turn: string }) =>
    `/c/${encodeURIComponent(sessionId)}?${new URLSearchParams(place).toString()}`,
  reflections: '/reflections',
  reflection: (fieldId: string) => `/reflections/${encodeURIComponent(fieldId)}`,
  knowledge: '/knowledge',
  memory: '/memory',
  aiSettings: '/admin/ai',
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
