import { http, HttpResponse, type HttpHandler } from 'msw';

import type { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';

export function knowledgeHandlers(coach: FakeCoach): HttpHandler[] {
  return [
    http.get('/api/coaching/knowledge-base/:id', ({ params }) => {
      const found = coach.documents.find(({ id }) => id === params.id);
      return found
        ? HttpResponse.json({ success: true, data: found })
        : problem(404, 'DOCUMENT_NOT_FOUND');
    }),
    http.get('/api/coaching/search/knowledge', ({ request }) => {
      const words = new URL(request.url).searchParams.get('q')?.toLowerCase() ?? '';
      const hits = coach.documents.filter(({ title, content }) =>
        `${title} ${content}`.toLowerCase().includes(words),
      );
      return HttpResponse.json({
        success: true,
        data: hits.map(({ content, ...hit }) => ({ ...hit, snippet: content.slice(0, 160) })),
        degraded: false,
      });
    }),
  ];
}
