import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';

import { AppProvider } from '@/app/provider';
import { routes } from '@/app/router';
import { FakeCoach } from '@/testing/fake-coach';
import { allHandlers } from '@/testing/handlers/all';
import { server } from '@/testing/server';

interface RenderAppOptions {
  at?: string;
  signedIn?: boolean;
  coach?: FakeCoach;
}

/** Shows the whole app at an address, answered by a fake coach. Handlers set before win over it. */
export function renderApp({
  at = '/',
  signedIn = true,
  coach = new FakeCoach(),
}: RenderAppOptions = {}) {
  coach.state.signedIn = signedIn;
  const earlier = server.listHandlers();
  server.resetHandlers();
  server.use(...earlier, ...allHandlers(coach));
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const view = render(
    <AppProvider>
      <RouterProvider router={router} />
    </AppProvider>,
  );
  return { ...view, router, coach, user: userEvent.setup() };
}
