import { useMutation, useQueryClient } from '@tanstack/react-query';

import { memoryQuery } from '@/features/memory/api/get-memory';
import { send } from '@/lib/api-client';

const LINES = '/api/coaching/memory/lines';

export type LineChange =
  | { kind: 'add'; text: string }
  | { kind: 'reword'; id: string; text: string }
  | { kind: 'forget'; id: string }
  | { kind: 'forget-all' };

/**
 * Adds, rewords or forgets what the coach remembers.
 *
 * @throws ProblemError 400 for a text that cannot be taken, 404 for a line that is gone
 */
export async function changeLines(change: LineChange): Promise<void> {
  switch (change.kind) {
    case 'add':
      await send(LINES, { method: 'POST', body: { text: change.text } });
      return;
    case 'reword':
      await send(lineOf(change.id), { method: 'PUT', body: { text: change.text } });
      return;
    case 'forget':
      await send(lineOf(change.id), { method: 'DELETE', body: {} });
      return;
    case 'forget-all':
      await send(LINES, { method: 'DELETE', body: {} });
  }
}

/** Changes the lines; done once the new list is there. */
export function useChangeLines() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: changeLines,
    onSettled: () => queryClient.invalidateQueries({ queryKey: memoryQuery.queryKey }),
  });
}

function lineOf(id: string): string {
  return `${LINES}/${encodeURIComponent(id)}`;
}
