import { http, HttpResponse, type HttpHandler } from 'msw';

import { countCharacters } from '@/lib/count-characters';
import type { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';

export function profileHandlers(coach: FakeCoach): HttpHandler[] {
  return [
    http.get('/api/coaching/profile/workshop', () =>
      HttpResponse.json({ success: true, data: coach.profile }),
    ),
    http.get('/api/coaching/reflections', () =>
      HttpResponse.json({ success: true, data: coach.state.reflections }),
    ),
    http.put<{ fieldId: string }, { text: string }>(
      '/api/coaching/reflections/:fieldId',
      async ({ params, request }) => {
        const field = coach.state.reflections.find(({ fieldId }) => fieldId === params.fieldId);
        const { text } = await request.json();
        if (!field) {
          return problem(404, 'REFLECTION_NOT_FOUND');
        }
        if (request.headers.get('If-Match') !== `"${field.version}"`) {
          return problem(412, 'CONFLICT_EDIT');
        }
        if (countCharacters(text) > 5000) {
          return problem(400, 'INVALID_REFLECTION');
        }
        await coach.pause();
        coach.change(() => {
          field.text = text;
          field.version = Number(field.version) + 1;
          field.updatedAt = new Date().toISOString();
        });
        const { fieldId, version, updatedAt } = field;
        return HttpResponse.json({ success: true, data: { fieldId, text, version, updatedAt } });
      },
    ),
  ];
}
