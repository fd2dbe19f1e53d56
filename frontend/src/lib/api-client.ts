import { parseProblem, ProblemError, UNREACHABLE } from '@/lib/problem';

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

let signedOutListener: () => void = () => undefined;

/** Names who is told when any call but sign-in itself answers 401. One listener at a time. */
export function onSignedOut(listener: () => void): void {
  signedOutListener = listener;
}

/**
 * Sends one request to the same origin and returns the response as it is, body unread.
 *
 * @throws ProblemError for every failure: the server's own problem, or UNREACHABLE
 */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const response = await reach(path, options);
  if (response.ok) {
    return response;
  }
  const problem = parseProblem(await readJson(response), response.status);
  if (response.status === 401 && path !== '/api/auth/login') {
    signedOutListener();
  }
  throw new ProblemError(problem);
}

/**
 * Sends one request and reads the JSON it answers.
 *
 * @throws ProblemError for every failure, a body that is not JSON included
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  const body = await readJson(response);
  if (body === undefined) {
    throw new ProblemError(parseProblem(undefined, 502));
  }
  return body as T;
}

async function reach(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, headers, signal } = options;
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch {
    throw new ProblemError(UNREACHABLE);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
