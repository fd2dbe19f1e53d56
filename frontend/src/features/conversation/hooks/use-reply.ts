import { useSyncExternalStore } from 'react';

import type { Ask } from '@/features/conversation/api/send-message';
import { useConversationStores } from '@/features/conversation/hooks/conversation-context';
import { draftOf } from '@/features/conversation/hooks/reply-follower';
import { newKey } from '@/lib/new-key';

/**
 * The turn under way in one conversation: null when there is none, status 'failed' when the member
 * must decide. {@code ask} repeats the kept key when the same words were tried before.
 */
export function useReply(sessionId: string) {
  const { replies, drafts } = useConversationStores();
  const reply = useSyncExternalStore(replies.subscribe, () => replies.read(sessionId));
  return {
    reply,
    ask: (ask: Ask) => {
      if (reply?.status === 'failed') {
        replies.dismiss(sessionId);
      }
      const draft = draftOf(sessionId, ask);
      const kept = draft === null ? null : drafts.read(draft);
      const sameWords = kept?.text.trim() === ask.text && kept.key !== null;
      return replies.ask(sessionId, ask, sameWords ? (kept.key ?? newKey()) : newKey());
    },
    stop: () => replies.stop(sessionId),
    retry: () => replies.retry(sessionId),
    dismiss: () => {
      replies.dismiss(sessionId);
    },
  };
}

/** The sentences of the latest answer, also after it has ended; for announcing them once each. */
export function useSpoken(sessionId: string): string[] {
  const { replies } = useConversationStores();
  return useSyncExternalStore(replies.subscribe, () => replies.readSpoken(sessionId));
}

/** How many messages with the full coach are left; null when unknown or without limit. */
export function useAllowance() {
  const { replies } = useConversationStores();
  return useSyncExternalStore(replies.subscribe, replies.readAllowance);
}
