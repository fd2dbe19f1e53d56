import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';

import { FakeCoach } from '@/testing/fake-coach';
import { problem } from '@/testing/handlers/problem';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

function coachThatRemembers(enabled = true): FakeCoach {
  const coach = new FakeCoach();
  const at = '2026-03-02T08:00:00Z';
  coach.state.memory = {
    enabled,
    lines: [
      {
        id: 'l-1',
        text: 'Thinks best in the morning.',
        origin: 'session',
        sessionId: 's-1',
        createdAt: at,
        updatedAt: at,
      },
      { id: 'l-2', text: 'Prefers short answers.', origin: 'member', createdAt: at, updatedAt: at },
    ],
  };
  return coach;
}

it('is off at first, says what that means and keeps nothing', async () => {
  renderApp({ at: '/memory' });

  expect(await screen.findByRole('switch', { name: 'Let the coach remember' })).not.toBeChecked();
  expect(screen.getByText('Memory is off, and nothing is kept from before.')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: /Add a line/ })).not.toBeInTheDocument();
});

it('is turned on and takes a line', async () => {
  const { user, coach } = renderApp({ at: '/memory' });

  await user.click(await screen.findByRole('switch', { name: 'Let the coach remember' }));
  await user.type(await screen.findByLabelText(/Add a line/), 'I like questions.{Enter}');

  const lines = within(await screen.findByRole('list', { name: 'Remembered lines' }));
  expect(lines.getByText('I like questions.')).toBeVisible();
  expect(lines.getByText(/Written by you/)).toBeVisible();
  expect(screen.getByLabelText(/Add a line/)).toHaveValue('');
  expect(coach.state.memory.enabled).toBe(true);
});

it('shows where each line comes from', async () => {
  renderApp({ at: '/memory', coach: coachThatRemembers() });

  const lines = within(await screen.findByRole('list', { name: 'Remembered lines' }));
  expect(lines.getByRole('link', { name: 'a conversation' })).toHaveAttribute('href', '/c/s-1');
  expect(lines.getByText(/Written by you/)).toBeVisible();
});

it('changes one line and deletes another', async () => {
  const { user, coach } = renderApp({ at: '/memory', coach: coachThatRemembers() });

  await user.click(await screen.findByRole('button', { name: 'Change: Prefers short answers.' }));
  const field = screen.getByRole('textbox', { name: 'Change this line' });
  await user.clear(field);
  await user.type(field, 'Prefers long answers.{Enter}');
  expect(await screen.findByText('Prefers long answers.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Delete: Thinks best in the morning.' }));

  await waitFor(() => {
    expect(screen.queryByText('Thinks best in the morning.')).not.toBeInTheDocument();
  });
  expect(coach.state.memory.lines.map(({ text }) => text)).toEqual(['Prefers long answers.']);
});

it('deletes everything only after a question', async () => {
  const { user, coach } = renderApp({ at: '/memory', coach: coachThatRemembers(false) });

  await user.click(await screen.findByRole('button', { name: 'Delete everything' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/All 2 lines are deleted for good/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Delete everything' }));

  expect(await screen.findByRole('heading', { name: 'Nothing is remembered' })).toBeVisible();
  expect(coach.state.memory.lines).toEqual([]);
});

it('turns back when the server refuses', async () => {
  server.use(http.put('/api/coaching/memory', () => problem(503, 'SERVICE_UNAVAILABLE')));
  const { user } = renderApp({ at: '/memory' });

  await user.click(await screen.findByRole('switch', { name: 'Let the coach remember' }));

  expect(await screen.findByText(/The coach is busy right now/)).toBeVisible();
  expect(screen.getByRole('switch', { name: 'Let the coach remember' })).not.toBeChecked();
});

it('is named beside the coach in a conversation', async () => {
  renderApp({ at: '/c/s-1', coach: coachThatRemembers() });

  expect(await screen.findByRole('link', { name: 'Uses memory: on' })).toHaveAttribute(
    'href',
    '/memory',
  );
});
