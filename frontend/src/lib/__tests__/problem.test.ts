import { expect, it } from 'vitest';

import { parseProblem, problemOf, UNREACHABLE } from '@/lib/problem';

it('reads the code and the retry advice of a problem document', () => {
  const problem = parseProblem({ code: 'MODEL_BUSY', status: 503, retryable: true, title: 'Busy' });

  expect(problem).toMatchObject({ code: 'MODEL_BUSY', status: 503, retryable: true });
});

it('makes a problem of a failure without a document', () => {
  expect(parseProblem(undefined, 502)).toMatchObject({ code: 'UNKNOWN', status: 502 });
});

it('counts an error it does not know as unreachable', () => {
  expect(problemOf(new TypeError('network error'))).toBe(UNREACHABLE);
});
