import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { renderApp } from '@/testing/render-app';

async function openTemporary() {
  const app = renderApp();
  await app.user.click(await screen.findByRole('switch', { name: 'Temporary conversation' }));
  await app.user.type(screen.getByLabelText('Message to the AI coach'), 'Just between us{Enter}');
  const banner = within(await screen.findByRole('region', { name: 'Temporary conversation' }));
  await screen.findByText('AI coach is ready');
  return { ...app, banner };
}

it('opens a conversation that says it is temporary and stands in no list', async () => {
  const { coach, banner } = await openTemporary();

  expect(coach.state.sessions[0]).toMatchObject({ temporary: true });
  expect(banner.getByText(/Nothing is kept when it ends/)).toBeVisible();
  const list = within(screen.getByRole('navigation', { name: 'Conversations' }));
  expect(list.queryByRole('link', { name: /Just between us/ })).not.toBeInTheDocument();
});

it('ends and forgets it, here and at the server', async () => {
  const { user, coach, banner, router } = await openTemporary();

  await user.click(banner.getByRole('button', { name: 'End and forget' }));

  expect(await screen.findByRole('heading', { level: 1, name: /Good .+, Maya/ })).toBeVisible();
  expect(router.state.location.pathname).toBe('/');
  expect(coach.state.sessions.map(({ id }) => id)).toEqual(['s-1']);
  expect(screen.getByText(/Nothing of it was kept/)).toBeVisible();
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
});

it('lets the member leave without a question and says that it will be gone', async () => {
  const { user } = await openTemporary();

  await user.click(screen.getByRole('link', { name: 'Knowledge' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Knowledge' })).toBeVisible();
  expect(await screen.findByText(/You left a temporary conversation/)).toBeVisible();
});

it('says nothing on leaving an ordinary conversation', async () => {
  const { user } = renderApp({ at: '/c/s-1' });

  await user.click(await screen.findByRole('link', { name: 'Knowledge' }));

  await waitFor(() => {
    expect(screen.getByRole('heading', { level: 1, name: 'Knowledge' })).toBeVisible();
  });
  expect(screen.queryByText(/You left a temporary/)).not.toBeInTheDocument();
});
