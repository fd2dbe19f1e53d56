import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';

import { problem } from '@/testing/handlers/problem';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const QUESTION = 'When and how do you use your Thinking strength?';
const ADDRESS = '/api/coaching/reflections/strength-1';

async function openReflection() {
  const app = renderApp({ at: '/reflections/strength-1' });
  return { ...app, box: await screen.findByLabelText(QUESTION) };
}

it('shows typing, saving and saved as different states', async () => {
  const { user, box, coach } = await openReflection();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resume) => {
    release = resume;
  });
  coach.pause = () => held;

  expect(screen.getByText('Nothing written yet')).toBeVisible();
  await user.type(box, 'In a design review.');
  expect(screen.getByText('Not saved yet')).toBeVisible();
  await user.tab();
  expect(await screen.findByText('Saving')).toBeVisible();
  release();

  expect(await screen.findByText(/^Saved at /)).toBeVisible();
  expect(coach.state.reflections[0]!.text).toBe('In a design review.');
});

it('keeps the words when saving fails and saves them on request', async () => {
  const { user, box, coach } = await openReflection();
  server.use(http.put(ADDRESS, () => HttpResponse.error(), { once: true }));

  await user.type(box, 'Offline words');
  await user.tab();
  expect(await screen.findByText(/You seem to be offline/)).toBeVisible();
  expect(screen.getByText('Not saved, kept in this browser')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save again' }));

  expect(await screen.findByText(/^Saved at /)).toBeVisible();
  expect(coach.state.reflections[0]!.text).toBe('Offline words');
});

it('tries again by itself when the device is back online', async () => {
  const { user, box, coach } = await openReflection();
  server.use(http.put(ADDRESS, () => HttpResponse.error(), { once: true }));
  await user.type(box, 'Later');
  await user.tab();
  await screen.findByText(/You seem to be offline/);

  window.dispatchEvent(new Event('online'));

  expect(await screen.findByText(/^Saved at /)).toBeVisible();
  expect(coach.state.reflections[0]!.text).toBe('Later');
});

it('shows both texts in a conflict and lets the member choose', async () => {
  const { user, box, coach } = await openReflection();
  coach.state.reflections[0]!.text = 'Written on the phone';
  coach.state.reflections[0]!.version = 1;

  await user.type(box, 'Written here');
  await user.tab();

  expect(await screen.findByText('Written on the phone')).toBeVisible();
  expect(box).toHaveValue('Written here');
  await user.click(screen.getByRole('button', { name: 'Keep my words' }));
  await waitFor(() => {
    expect(coach.state.reflections[0]!.text).toBe('Written here');
  });
  expect(screen.queryByText('Written on the phone')).not.toBeInTheDocument();
});

it('asks before the tab is closed on unsaved words only', async () => {
  const { user, box } = await openReflection();
  const close = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  server.use(http.put(ADDRESS, () => problem(503, 'NOT_SAVED')));

  expect(close()).toBe(false);
  await user.type(box, 'Unsaved');

  expect(close()).toBe(true);
});

it('lists reflections by their titles and never by their ids', async () => {
  renderApp({ at: '/reflections' });

  expect(await screen.findByRole('link', { name: /Your first strength: Thinking/ })).toBeVisible();
  expect(screen.getByText('Early in the day, with one clear problem.')).toBeVisible();
  expect(screen.queryByText(/strength-1|flow-1|team-values/)).not.toBeInTheDocument();
});
