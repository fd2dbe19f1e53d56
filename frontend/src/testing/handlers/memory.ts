import { http, HttpResponse, type HttpHandler } from 'msw';

import type { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';
import type { MemoryLine } from '@/types/coaching';

const LINES = '/api/coaching/memory/lines';

export function memoryHandlers(coach: FakeCoach): HttpHandler[] {
  const find = (id: string) => coach.state.memory.lines.find((line) => line.id === id);
  return [
    http.get('/api/coaching/memory', () =>
      HttpResponse.json({ success: true, data: coach.state.memory }),
    ),
    http.put<never, { enabled: boolean }>('/api/coaching/memory', async ({ request }) => {
      const { enabled } = await request.json();
      coach.change((state) => {
        state.memory = { ...state.memory, enabled };
      });
      return HttpResponse.json({ success: true, data: coach.state.memory });
    }),
    http.post<never, { text: string }>(LINES, async ({ request }) => {
      const { text } = await request.json();
      const now = new Date().toISOString();
      const line: MemoryLine = {
        id: coach.nextId(),
        text,
        origin: 'member',
        sessionId: null,
        createdAt: now,
        updatedAt: now,
      };
      coach.change((state) => {
        state.memory.lines.unshift(line);
      });
      return HttpResponse.json({ success: true, data: line });
    }),
    http.put<{ id: string }, { text: string }>(`${LINES}/:id`, async ({ params, request }) => {
      const line = find(params.id);
      const { text } = await request.json();
      if (!line) {
        return problem(404, 'RESOURCE_NOT_FOUND');
      }
      coach.change(() => {
        line.text = text;
      });
      return HttpResponse.json({ success: true, data: line });
    }),
    http.delete<{ id: string }>(`${LINES}/:id`, ({ params }) => {
      const known = find(params.id) !== undefined;
      coach.change(({ memory }) => {
        memory.lines = memory.lines.filter(({ id }) => id !== params.id);
      });
      return known ? HttpResponse.json({ success: true }) : problem(404, 'RESOURCE_NOT_FOUND');
    }),
    http.delete(LINES, () => {
      coach.change(({ memory }) => {
        memory.lines = [];
      });
      return HttpResponse.json({ success: true });
    }),
  ];
}
