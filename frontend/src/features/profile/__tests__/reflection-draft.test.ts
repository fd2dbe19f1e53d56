import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { ReflectionDraft } from '@/features/profile/hooks/reflection-draft';
import { sampleReflections } from '@/testing/data';
import { problem } from '@/testing/handlers/problem';
import { server } from '@/testing/server';

const ADDRESS = '/api/coaching/reflections/flow-1';
const [, field] = sampleReflections();

let saves: { text: string; version: string | null }[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  saves = [];
  server.use(
    http.put<never, { text: string }>(ADDRESS, async ({ request }) => {
      const { text } = await request.json();
      saves.push({ text, version: request.headers.get('If-Match') });
      const version = 3 + saves.length;
      return HttpResponse.json({
        success: true,
        data: { fieldId: 'flow-1', text, version, updatedAt: '2026-03-03T10:00:00Z' },
      });
    }),
  );
});

afterEach(() => {
  vi.useRealTimers();
});

function openDraft(stored = field!) {
  return new ReflectionDraft(stored, {
    memberId: 'm-1',
    readStored: () => Promise.resolve({ ...field!, text: 'From another tab', version: 8 }),
    onSaved: () => undefined,
    onChange: () => undefined,
  });
}

it('saves one second after the last key, once', async () => {
  const draft = openDraft();

  draft.type('A');
  vi.advanceTimersByTime(900);
  draft.type('A quiet morning');
  vi.advanceTimersByTime(999);
  expect(draft.read().status).toBe('typing');
  vi.advanceTimersByTime(1);

  await vi.waitFor(() => {
    expect(draft.read().status).toBe('saved');
  });
  expect(saves).toEqual([{ text: 'A quiet morning', version: '"3"' }]);
});

it('saves words typed during a save afterwards, over the new version', async () => {
  const draft = openDraft();

  draft.type('One');
  draft.flush();
  draft.type('One two');
  draft.flush();
  await vi.waitFor(() => {
    expect(saves).toHaveLength(1);
  });
  await vi.waitFor(() => {
    vi.advanceTimersByTime(1000);
    expect(draft.read().status).toBe('saved');
  });

  expect(saves).toEqual([
    { text: 'One', version: '"3"' },
    { text: 'One two', version: '"4"' },
  ]);
});

it('keeps unsaved words in this browser and takes them up again', async () => {
  server.use(http.put(ADDRESS, () => HttpResponse.error(), { once: true }));
  const lost = openDraft();
  lost.type('Typed on a train');
  lost.flush();
  await vi.waitFor(() => {
    expect(lost.read()).toMatchObject({ status: 'failed', problem: { code: 'UNREACHABLE' } });
  });

  const reopened = openDraft();

  expect(reopened.read()).toMatchObject({ text: 'Typed on a train', status: 'typing' });
  reopened.flush();
  await vi.waitFor(() => {
    expect(reopened.read().status).toBe('saved');
  });
  expect(JSON.stringify(localStorage)).not.toContain('Typed on a train');
});

it('does not send a text that is too long to save', () => {
  const draft = openDraft();

  draft.type('a'.repeat(5001));
  draft.flush();

  expect(draft.read()).toMatchObject({ status: 'failed', problem: { code: 'TOO_LONG' } });
  expect(saves).toEqual([]);
});

it('lets the member keep their words when another tab saved first', async () => {
  server.use(http.put(ADDRESS, () => problem(412, 'CONFLICT_EDIT'), { once: true }));
  const draft = openDraft();
  draft.type('Mine');
  draft.flush();
  await vi.waitFor(() => {
    expect(draft.read()).toMatchObject({ status: 'conflict', theirs: 'From another tab' });
  });

  draft.keepMine();
  await vi.waitFor(() => {
    expect(draft.read()).toMatchObject({ status: 'saved', text: 'Mine', theirs: null });
  });

  expect(saves).toEqual([{ text: 'Mine', version: '"8"' }]);
});

it('lets the member take the words of the other tab', async () => {
  server.use(http.put(ADDRESS, () => problem(412, 'CONFLICT_EDIT'), { once: true }));
  const draft = openDraft();
  draft.type('Mine');
  draft.flush();
  await vi.waitFor(() => {
    expect(draft.read().status).toBe('conflict');
  });

  draft.takeTheirs();

  expect(draft.read()).toMatchObject({ status: 'saved', text: 'From another tab', theirs: null });
  expect(saves).toEqual([]);
});

it('takes over a later text of the server only while nothing is unsaved', () => {
  const clean = openDraft();
  const dirty = openDraft();
  dirty.type('Mine');

  [clean, dirty].forEach((draft) => {
    draft.adopt({ ...field!, text: 'Later', version: 4 });
  });

  expect(clean.read().text).toBe('Later');
  expect(dirty.read().text).toBe('Mine');
});
