import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { HelpNow } from '@/components/layouts/help-now';

it('opens the help card without any request', async () => {
  const fetchSpy = vi.spyOn(globalThis, 'fetch');
  render(<HelpNow />);

  await userEvent.click(screen.getByRole('button', { name: 'Get help now' }));

  const card = within(screen.getByRole('dialog', { name: 'You can reach a person now' }));
  expect(card.getByRole('link', { name: 'Call or text 988' })).toHaveAttribute('href', 'tel:988');
  expect(card.getByRole('link', { name: 'Call 116 123' })).toHaveAttribute('href', 'tel:116123');
  expect(card.getByRole('link', { name: 'Call 112' })).toHaveAttribute('href', 'tel:112');
  expect(card.getByRole('link', { name: 'findahelpline.com' })).toBeVisible();
  expect(card.getByText(/an AI, not a clinician/)).toBeVisible();
  expect(card.getByText(/someone you trust/)).toBeVisible();
  expect(fetchSpy).not.toHaveBeenCalled();
});

it('closes with Escape and gives the focus back', async () => {
  const user = userEvent.setup();
  render(<HelpNow />);
  const button = screen.getByRole('button', { name: 'Get help now' });

  await user.click(button);
  await user.keyboard('{Escape}');

  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(button).toHaveFocus();
});
