import { HttpResponse } from 'msw';

/** A failure in the server's own form. */
export function problem(status: number, code: string, retryable = false) {
  return HttpResponse.json(
    {
      type: `/problems/${code.toLowerCase()}`,
      title: code,
      status,
      detail: code,
      code,
      retryable,
      success: false,
      error: code,
      message: code,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
