import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { untakenProfile } from '@/testing/data';
import { FakeCoach } from '@/testing/fake-coach';
import { renderApp } from '@/testing/render-app';

it('opens a conversation of the chosen kind with the first message', async () => {
  const { user, coach } = renderApp();

  await user.click(await screen.findByRole('radio', { name: /Growth planning/ }));
  await user.type(screen.getByLabelText('Message to the AI coach'), 'My quarter{Enter}');

  expect(await screen.findByText(/a moment worth staying with/, { selector: 'div' })).toBeVisible();
  expect(coach.state.sessions[0]).toMatchObject({ sessionType: 'growth_planning' });
  const list = screen.getByRole('navigation', { name: 'Conversations' });
  expect(await within(list).findByRole('link', { name: /My quarter/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

it('offers openers that name the leading strength by its real share', async () => {
  const { user } = renderApp();

  await user.click(await screen.findByRole('button', { name: /my Thinking/ }));

  expect(screen.getByLabelText('Message to the AI coach')).toHaveValue(
    'Where did my Thinking show up in my week?',
  );
  expect(screen.getByText('31%')).toBeVisible();
});

it('invents no strengths for a member who has not taken the assessment', async () => {
  const coach = new FakeCoach();
  coach.profile = untakenProfile;

  renderApp({ coach });

  expect(await screen.findByText(/have not taken the strengths assessment/)).toBeVisible();
  expect(screen.queryByText(/%/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /my Thinking/ })).not.toBeInTheDocument();
});
