import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';

import { administrator } from '@/testing/data';
import { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

function openSettings() {
  const coach = new FakeCoach();
  coach.member = administrator;
  return renderApp({ at: '/admin/ai', coach });
}

it('is not shown to members and not offered to them', async () => {
  renderApp({ at: '/admin/ai' });

  expect(await screen.findByText('This page is for administrators.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'AI settings' })).not.toBeInTheDocument();
});

it('shows who answers and in which state', async () => {
  openSettings();

  expect(await screen.findByText('model-1')).toBeVisible();
  expect(screen.getByText('Working')).toBeVisible();
  expect(screen.getByRole('link', { name: 'AI settings' })).toHaveAttribute('aria-current', 'page');
});

it('says so when no model is connected', async () => {
  server.use(
    http.get('/api/admin/ai/config', () =>
      HttpResponse.json({ success: true, data: [], provider: { state: 'off' } }),
    ),
  );
  openSettings();

  expect(await screen.findByText(/No model is connected/)).toBeVisible();
});

it('turns one feature off at once', async () => {
  const { user, coach } = openSettings();

  await user.click(await screen.findByRole('switch', { name: 'Reports' }));

  await waitFor(() => {
    expect(screen.getByRole('switch', { name: 'Reports' })).not.toBeChecked();
  });
  expect(coach.state.features.map(({ enabled }) => enabled)).toEqual([true, true, false]);
});

it('saves only the limits that were changed', async () => {
  const sent: unknown[] = [];
  const { user } = openSettings();
  const form = within(await screen.findByRole('form', { name: 'Coaching conversations' }));
  server.use(
    http.put('/api/admin/ai/config/coaching', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ success: true });
    }),
  );

  const field = form.getByLabelText('Messages an hour');
  await user.clear(field);
  expect(form.getByRole('button', { name: 'Save limits' })).toBeDisabled();
  await user.type(field, '20{Enter}');

  await waitFor(() => {
    expect(sent).toEqual([{ rateLimitPerHour: 20 }]);
  });
});

it('keeps what was entered when the server refuses it', async () => {
  server.use(http.put('/api/admin/ai/config/coaching', () => problem(400, 'VALIDATION_ERROR')));
  const { user } = openSettings();
  const form = within(await screen.findByRole('form', { name: 'Coaching conversations' }));

  const field = form.getByLabelText('Messages a day');
  await user.clear(field);
  await user.type(field, '999999{Enter}');

  expect(await form.findByRole('alert')).toBeVisible();
  expect(field).toHaveValue('999999');
});

it('stops everything only after a question', async () => {
  const { user, coach } = openSettings();

  await user.click(await screen.findByRole('button', { name: 'Stop all AI' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Stop all AI now?' }));
  expect(coach.state.features.some(({ enabled }) => enabled)).toBe(true);
  await user.type(dialog.getByLabelText('Reason (optional)'), 'Odd answers');
  await user.click(dialog.getByRole('button', { name: 'Stop all AI now' }));

  expect(await screen.findByText('All AI features are off.')).toBeVisible();
  expect(coach.state.features.every(({ enabled }) => !enabled)).toBe(true);
});

it('shows what was used and hides how many people when they are few', async () => {
  openSettings();

  const table = within(await screen.findByRole('region', { name: 'Use by feature' }));
  const coaching = within(table.getByRole('row', { name: /Coaching conversations/ }));
  expect(coaching.getByText('1,284')).toBeVisible();
  expect(coaching.getByText('31')).toBeVisible();
  expect(coaching.getByText('2.1 sec')).toBeVisible();
  const reports = within(table.getByRole('row', { name: /Reports/ }));
  expect(reports.getByText('hidden: fewer than 10 people')).toBeVisible();
  expect(table.getByRole('row', { name: /All features together/ })).toBeVisible();
});

it('asks for the time that was chosen', async () => {
  const asked: (string | null)[] = [];
  const { user, coach } = openSettings();
  await screen.findByRole('region', { name: 'Use by feature' });
  server.use(
    http.get('/api/admin/ai/usage/stats', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('timeframe'));
      return HttpResponse.json({ success: true, data: { ...coach.usage, features: [] } });
    }),
  );

  await user.selectOptions(screen.getByLabelText('Over'), 'the last week');

  expect(await screen.findByText('The model was not used in this time.')).toBeVisible();
  expect(asked).toEqual(['week']);
});
