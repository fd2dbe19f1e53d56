import { http, HttpResponse, type HttpHandler } from 'msw';

import type { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';

export function identityHandlers(coach: FakeCoach): HttpHandler[] {
  return [
    http.get('/api/auth/me', () =>
      coach.state.signedIn
        ? HttpResponse.json({ success: true, user: coach.member })
        : problem(401, 'NOT_SIGNED_IN'),
    ),
    http.post<never, { username: string; password: string }>(
      '/api/auth/login',
      async ({ request }) => {
        const { username, password } = await request.json();
        if (username !== coach.member.username || password !== coach.password) {
          return problem(401, 'BAD_CREDENTIALS');
        }
        coach.change((state) => {
          state.signedIn = true;
        });
        return HttpResponse.json({ success: true, user: coach.member });
      },
    ),
    http.post('/api/auth/logout', () => {
      coach.change((state) => {
        state.signedIn = false;
      });
      return HttpResponse.json({ success: true });
    }),
  ];
}
