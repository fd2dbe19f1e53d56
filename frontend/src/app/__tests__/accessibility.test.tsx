import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { findAxeViolations } from '@/testing/axe';
import { administrator } from '@/testing/data';
import { FakeCoach } from '@/testing/fake-coach';
import { renderApp } from '@/testing/render-app';
import { showScreen } from '@/testing/setup';

const PAGES = [
  { at: '/sign-in', signedIn: false, heading: 'AST Coach' },
  { at: '/', signedIn: true, heading: /Good .+, Maya/ },
  { at: '/c/s-1', signedIn: true, heading: 'A week of workshops' },
  { at: '/reflections', signedIn: true, heading: 'Reflections' },
  { at: '/reflections/flow-1', signedIn: true, heading: 'When flow comes naturally' },
  { at: '/knowledge?q=flow', signedIn: true, heading: 'Knowledge' },
  { at: '/memory', signedIn: true, heading: 'What the coach remembers' },
  { at: '/admin/ai', signedIn: true, heading: 'AI settings' },
  { at: '/about-ai', signedIn: false, heading: 'About this AI coach' },
  { at: '/nowhere', signedIn: false, heading: 'This page is not here' },
];

it.each(PAGES)('breaks no accessibility rule at $at', async ({ at, signedIn, heading }) => {
  const { container } = renderApp({ at, signedIn });

  await screen.findByRole('heading', { level: 1, name: heading });

  expect(await findAxeViolations(container)).toEqual([]);
});

it.each(PAGES)('keeps help in reach at $at', async ({ at, signedIn, heading }) => {
  renderApp({ at, signedIn });

  await screen.findByRole('heading', { level: 1, name: heading });

  expect(screen.getByRole('button', { name: 'Get help now' })).toBeVisible();
});

it('breaks no accessibility rule on a narrow screen with its tabs', async () => {
  showScreen(360);
  const { container, user } = renderApp({ at: '/c/s-1' });

  await user.click(await screen.findByRole('tab', { name: 'Reflection' }));
  await screen.findByLabelText(/your Thinking strength/);

  expect(await findAxeViolations(container)).toEqual([]);
});

it('breaks no accessibility rule while the help card is open', async () => {
  const { user, baseElement } = renderApp({ at: '/c/s-1' });

  await user.click(await screen.findByRole('button', { name: 'Get help now' }));

  expect(await findAxeViolations(baseElement)).toEqual([]);
});

it('breaks no accessibility rule on the page of administrators', async () => {
  const coach = new FakeCoach();
  coach.member = administrator;
  const { container } = renderApp({ at: '/admin/ai', coach });

  await screen.findByRole('heading', { name: 'Use' });

  expect(await findAxeViolations(container)).toEqual([]);
});

it('breaks no accessibility rule while the options of a conversation are open', async () => {
  const { user, baseElement } = renderApp({ at: '/' });

  await user.click(await screen.findByRole('button', { name: 'Options for A week of workshops' }));
  expect(await findAxeViolations(await screen.findByRole('menu'))).toEqual([]);

  await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
  await screen.findByRole('dialog', { name: 'Delete this conversation?' });
  expect(await findAxeViolations(baseElement)).toEqual([]);
});
