import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';

import { PASSWORD } from '@/testing/data';
import { problem } from '@/testing/handlers/problem';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

type User = ReturnType<typeof renderApp>['user'];

async function signIn(user: User, password: string) {
  await user.type(await screen.findByLabelText('User name'), 'member1');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

it('signs a member in and greets them by name', async () => {
  const { user } = renderApp({ signedIn: false });

  await signIn(user, PASSWORD);

  expect(await screen.findByRole('heading', { name: /Good .+, Maya/ })).toBeVisible();
});

it('says that name and password do not match and keeps the name', async () => {
  const { user } = renderApp({ signedIn: false });

  await signIn(user, 'wrong');

  expect(await screen.findByText(/do not match/)).toBeVisible();
  expect(screen.getByLabelText('User name')).toHaveValue('member1');
});

it('goes back to the page that was asked for', async () => {
  const { user, router } = renderApp({ signedIn: false, at: '/c/s-1' });

  await signIn(user, PASSWORD);

  expect(await screen.findByRole('heading', { name: 'A week of workshops' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/c/s-1');
});

it('keeps the draft of a member whose session has ended', async () => {
  const { user, coach } = renderApp({ at: '/c/s-1' });
  await user.type(await screen.findByLabelText('Message to the AI coach'), 'Not lost');
  server.use(
    http.post('/api/coaching/session/s-1/message', () => problem(401, 'NOT_SIGNED_IN'), {
      once: true,
    }),
  );
  coach.state.signedIn = false;

  await user.keyboard('{Enter}');
  await signIn(user, PASSWORD);

  expect(await screen.findByLabelText('Message to the AI coach')).toHaveValue('Not lost');
});

it('forgets drafts in this browser when the member signs out', async () => {
  const { user } = renderApp({ at: '/c/s-1' });
  await user.type(await screen.findByLabelText('Message to the AI coach'), 'Private');

  await user.click(screen.getByRole('button', { name: /Account of/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));

  expect(await screen.findByLabelText('User name')).toBeVisible();
  await waitFor(() => {
    expect(JSON.stringify(localStorage)).not.toContain('Private');
  });
});

it('asks before unsaved words are lost by signing out', async () => {
  const { user } = renderApp({ at: '/reflections/strength-1' });
  server.use(http.put('/api/coaching/reflections/strength-1', () => problem(503, 'NOT_SAVED')));
  await user.type(await screen.findByLabelText(/your Thinking strength/), 'Only here');

  await user.click(screen.getByRole('button', { name: /Account of/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  await user.click(await screen.findByRole('button', { name: 'Stay and save them' }));

  expect(screen.getByLabelText(/your Thinking strength/)).toHaveValue('Only here');
});

it('keeps the chosen appearance for the next visit', async () => {
  const { user } = renderApp();

  await user.click(await screen.findByRole('button', { name: /Account of/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));

  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(localStorage.getItem('coach.theme')).toBe('dark');
});
