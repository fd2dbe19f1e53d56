import { expect, it } from 'vitest';

import { leadingStrengths } from '@/config/strengths';
import type { StrengthShare } from '@/types/coaching';

function shares(thinking: number, feeling: number, planning: number, acting: number) {
  return [
    { strength: 'thinking', percent: thinking },
    { strength: 'feeling', percent: feeling },
    { strength: 'planning', percent: planning },
    { strength: 'acting', percent: acting },
  ] satisfies StrengthShare[];
}

it('names the strength that leads by more than two points', () => {
  expect(leadingStrengths(shares(31, 27, 23, 19))).toEqual(['Thinking']);
});

it('names both when the gap means nothing', () => {
  expect(leadingStrengths(shares(29, 31, 22, 18))).toEqual(['Feeling', 'Thinking']);
});

it('names none when three or more are level', () => {
  expect(leadingStrengths(shares(26, 25, 25, 24))).toEqual([]);
});

it('names none when the assessment was not taken', () => {
  expect(leadingStrengths([])).toEqual([]);
});
