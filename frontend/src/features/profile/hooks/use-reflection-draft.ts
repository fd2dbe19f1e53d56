import { useEffect, useSyncExternalStore } from 'react';

import type { DraftState, ReflectionDraft } from '@/features/profile/hooks/reflection-draft';
import { useReflectionDrafts } from '@/features/profile/hooks/reflection-drafts';
import type { Reflection } from '@/types/coaching';

/** One reflection being written: its state now, and the draft to change it by. Saves on leaving. */
export function useReflectionDraft(field: Reflection): [DraftState, ReflectionDraft] {
  const drafts = useReflectionDrafts();
  const draft = drafts.of(field);
  const state = useSyncExternalStore(drafts.subscribe, () => draft.read());
  useEffect(
    () => () => {
      draft.flush();
    },
    [draft],
  );
  return [state, draft];
}
