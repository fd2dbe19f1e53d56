import type { HttpHandler } from 'msw';

import type { FakeCoach } from '@/testing/fake-coach';
import { conversationHandlers } from '@/testing/handlers/conversation';
import { identityHandlers } from '@/testing/handlers/identity';
import { knowledgeHandlers } from '@/testing/handlers/knowledge';
import { profileHandlers } from '@/testing/handlers/profile';

export function allHandlers(coach: FakeCoach): HttpHandler[] {
  return [
    ...identityHandlers(coach),
    ...conversationHandlers(coach),
    ...profileHandlers(coach),
    ...knowledgeHandlers(coach),
  ];
}
