import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

import { server } from '@/testing/server';

class StillObserver {
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();
}

// Slow machines are no failure.
configure({ asyncUtilTimeout: 8000 });

vi.stubGlobal('ResizeObserver', StillObserver);
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.hasPointerCapture = () => false;

/** A desktop screen in light colours; a test may narrow it. */
export function showScreen(width: number): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: /min-width: (\d+)rem/.test(query)
      ? width >= Number(/(\d+)rem/.exec(query)?.[1]) * 16
      : false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  showScreen(1280);
});

afterAll(() => {
  server.close();
});

showScreen(1280);
