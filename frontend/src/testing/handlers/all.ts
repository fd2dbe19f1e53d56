import type { HttpHandler } from 'msw';

import type { FakeCoach } from '@/testing/fake-coach';
import { conversationHandlers } from '@/testing/handlers/conversation';
import { identityHandlers } from '@/testing/handlers/identity';
import { knowledgeHandlers } from '@/testing/handlers/knowledge';
import { llmHandlers } from '@/testing/handlers/llm';
import { memoryHandlers } from '@/testing/handlers/memory';
import { ownConversationHandlers } from '@/testing/handlers/own-conversations';
import { profileHandlers } from '@/testing/handlers/profile';

export function allHandlers(coach: FakeCoach): HttpHandler[] {
  return [
    ...identityHandlers(coach),
    ...ownConversationHandlers(coach),
    ...conversationHandlers(coach),
    ...memoryHandlers(coach),
    ...llmHandlers(coach),
    ...profileHandlers(coach),
    ...knowledgeHandlers(coach),
  ];
}
