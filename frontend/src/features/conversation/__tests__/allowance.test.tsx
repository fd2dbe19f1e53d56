import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeCoach } from '@/testing/fake-coach';
import { renderApp } from '@/testing/render-app';
import type { Allowance } from '@/types/coaching';

async function sayWith(remaining: Allowance | null) {
  const coach = new FakeCoach();
  coach.remaining = remaining;
  const { user } = renderApp({ at: '/c/s-1', coach });
  await user.type(await screen.findByLabelText('Message to the AI coach'), 'Hello{Enter}');
  expect(await screen.findAllByRole('article', { name: 'AI coach' })).toHaveLength(2);
  await screen.findByText('AI coach is ready');
}

it('shows what is left once it is little', async () => {
  await sayWith({ hour: 10, day: 400 });

  expect(await screen.findByText('10 messages with the full coach left this hour.')).toBeVisible();
});

it('says nothing while there is plenty or no limit', async () => {
  await sayWith({ hour: 11, day: null });

  expect(screen.queryByText(/full coach left/)).not.toBeInTheDocument();
});

it('says who answers when nothing is left', async () => {
  await sayWith({ hour: 0, day: 300 });

  expect(
    await screen.findByText(/used up for this hour. The simpler coach answers next/),
  ).toBeVisible();
});
