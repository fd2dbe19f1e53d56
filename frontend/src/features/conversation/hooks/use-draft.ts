import { useState, useSyncExternalStore } from 'react';

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

/** The changed words of a message, beginning with those that stand there, and a way to drop them. */
export function useEdit(name: string, original: string) {
  const { drafts } = useConversationStores();
  const [text, setText] = useState(() => drafts.read(name).text || original);
  const change = (entered: string) => {
    setText(entered);
    drafts.write(name, { text: entered, key: null });
  };
  const forget = () => {
    drafts.write(name, { text: '', key: null });
  };
  return [text, change, forget] as const;
}
