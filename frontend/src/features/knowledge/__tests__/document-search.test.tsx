import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';

import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

it('finds texts by words and opens one', async () => {
  const { user, router } = renderApp({ at: '/knowledge' });

  await user.type(await screen.findByLabelText('Search the knowledge base'), 'quietly{Enter}');
  await user.click(await screen.findByRole('button', { name: /Noticing when flow begins/ }));

  const sheet = await screen.findByRole('dialog', { name: 'Noticing when flow begins' });
  expect(await within(sheet).findByText(/Clear goals, quick feedback/)).toBeVisible();
  expect(router.state.location.search).toBe('?q=quietly');
});

it('shows a text once when several of its passages were found', async () => {
  const hit = { id: 'doc-7', slug: 'noticing-flow', title: 'Noticing when flow begins' };
  const data = [
    { ...hit, snippet: 'The best passage.' },
    { ...hit, snippet: 'Another passage.' },
  ];
  server.use(
    http.get('/api/coaching/search/knowledge', () =>
      HttpResponse.json({ success: true, data, degraded: false }),
    ),
  );

  renderApp({ at: '/knowledge?q=flow' });

  expect(await screen.findByText('The best passage.')).toBeVisible();
  expect(screen.queryByText('Another passage.')).not.toBeInTheDocument();
});

it('says when only a simpler search was possible', async () => {
  server.use(
    http.get('/api/coaching/search/knowledge', () =>
      HttpResponse.json({ success: true, data: [], degraded: true }),
    ),
  );

  renderApp({ at: '/knowledge?q=flow' });

  expect(await screen.findByText(/match your words only/)).toBeVisible();
  expect(screen.getByText(/Nothing found/)).toBeVisible();
});
