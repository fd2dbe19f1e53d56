import { useState } from 'react';
import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';

import { ConversationRoute } from '@/app/routes/conversation';
import { NewConversationRoute } from '@/app/routes/new-conversation';
import { NotFoundRoute } from '@/app/routes/not-found';
import { PageFault } from '@/app/routes/page-fault';
import { SignInRoute } from '@/app/routes/sign-in';
import { WorkspaceRoute } from '@/app/routes/workspace';
import { Loading } from '@/components/ui/loading';
import { paths } from '@/config/paths';

/** Every page of the app. Those needed later than the first view arrive on demand. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: PageFault,
    HydrateFallback: () => <Loading label="Opening the page" />,
    children: [
      { path: '/sign-in', Component: SignInRoute },
      {
        path: '/about-ai',
        lazy: async () => ({ Component: (await import('@/app/routes/about-ai')).AboutAiRoute }),
      },
      {
        Component: WorkspaceRoute,
        children: [
          { path: '/', Component: NewConversationRoute },
          { path: paths.anyConversation, Component: ConversationRoute },
          {
            path: '/reflections/:fieldId?',
            lazy: async () => ({
              Component: (await import('@/app/routes/reflections')).ReflectionsRoute,
            }),
          },
          {
            path: '/knowledge',
            lazy: async () => ({
              Component: (await import('@/app/routes/knowledge')).KnowledgeRoute,
            }),
          },
          {
            path: paths.memory,
            lazy: async () => ({ Component: (await import('@/app/routes/memory')).MemoryRoute }),
          },
          {
            path: paths.aiSettings,
            lazy: async () => ({
              Component: (await import('@/app/routes/ai-settings')).AiSettingsRoute,
            }),
          },
        ],
      },
      { path: '*', Component: NotFoundRoute },
    ],
  },
];

export function AppRouter() {
  const [router] = useState(() => createBrowserRouter(routes));
  return <RouterProvider router={router} />;
}
