import { useSyncExternalStore } from 'react';

import { useConversationStores } from '@/features/conversation/hooks/conversation-context';
import type { Draft } from '@/features/conversation/hooks/draft-store';

/** The unsent words of one conversation and a way to change them; kept through reloads. */
export function useDraft(sessionId: string): [Draft, (text: string) => void] {
  const { drafts } = useConversationStores();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(sessionId));
  const setText = (text: string) => {
    const key = text.trim() === draft.text.trim() ? draft.key : null;
    drafts.write(sessionId, { text, key });
  };
  return [draft, setText];
}
