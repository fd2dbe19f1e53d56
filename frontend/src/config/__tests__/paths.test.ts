import { expect, it } from 'vitest';

import { safeReturnPath } from '@/config/paths';

it.each(['/c/1', '/reflections/flow-1?x=1', '/'])('returns to %s', (path) => {
  expect(safeReturnPath(path)).toBe(path);
});

it.each([null, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
  'goes home instead of to %s',
  (path) => {
    expect(safeReturnPath(path)).toBe('/');
  },
);
