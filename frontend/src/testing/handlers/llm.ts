import { http, HttpResponse, type HttpHandler } from 'msw';

import type { FeatureLimits } from '@/features/llm/api/get-ai-config';
import type { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';

export function llmHandlers(coach: FakeCoach): HttpHandler[] {
  const forbidden = () =>
    coach.member.roles?.includes('admin') ? null : problem(403, 'INSUFFICIENT_PERMISSIONS');
  return [
    http.get(
      '/api/admin/ai/config',
      () =>
        forbidden() ??
        HttpResponse.json({
          success: true,
          data: coach.state.features,
          provider: { name: 'bedrock', model: 'model-1', state: 'closed' },
        }),
    ),
    http.put<{ featureName: string }, Partial<FeatureLimits>>(
      '/api/admin/ai/config/:featureName',
      async ({ params, request }) => {
        const change = await request.json();
        const feature = coach.state.features.find(
          (each) => each.featureName === params.featureName,
        );
        if (!feature) {
          return problem(404, 'RESOURCE_NOT_FOUND');
        }
        coach.change(() => {
          Object.assign(feature, change, {
            source: 'organisation',
            updatedAt: new Date().toISOString(),
          });
        });
        return HttpResponse.json({ success: true, data: feature });
      },
    ),
    http.get('/api/admin/ai/usage/stats', () =>
      HttpResponse.json({ success: true, data: coach.usage }),
    ),
    http.post('/api/admin/ai/emergency-disable', () => {
      coach.change((state) => {
        state.features = state.features.map((feature) => ({ ...feature, enabled: false }));
      });
      return HttpResponse.json({ success: true });
    }),
  ];
}
