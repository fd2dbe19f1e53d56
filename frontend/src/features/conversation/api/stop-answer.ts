import { request } from '@/lib/api-client';

/** Stops the running answer; what was said so far is kept. @throws ProblemError */
export async function stopAnswer(sessionId: string): Promise<void> {
  await request(`/api/coaching/session/${encodeURIComponent(sessionId)}/stop`, {
    method: 'POST',
    body: {},
  });
}
