import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { useLater } from '@/lib/use-later';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function advance(millis: number) {
  act(() => {
    vi.advanceTimersByTime(millis);
  });
}

it('shows nothing for a wait shorter than asked', () => {
  const { result } = renderHook(() => useLater(true, 400));

  advance(399);

  expect(result.current).toBe(false);
});

it('shows a wait from the asked time on, and ends with it', () => {
  const { result, rerender } = renderHook(({ waiting }) => useLater(waiting, 400), {
    initialProps: { waiting: true },
  });

  advance(400);
  expect(result.current).toBe(true);

  rerender({ waiting: false });
  expect(result.current).toBe(false);
});
