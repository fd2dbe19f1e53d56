import { useSyncExternalStore } from 'react';

import { useConversationStores } from '@/features/conversation/hooks/conversation-context';
import { newKey } from '@/lib/new-key';

/**
 * The turn under way in one conversation: null when there is none, status 'failed' when the member
 * must decide. {@code send} repeats the kept key when the same words were tried before.
 */
export function useReply(sessionId: string) {
  const { replies, drafts } = useConversationStores();
  const reply = useSyncExternalStore(replies.subscribe, () => replies.read(sessionId));
  return {
    reply,
    send: (text: string) => {
      if (reply?.status === 'failed') {
        replies.dismiss(sessionId);
      }
      const { text: kept, key } = drafts.read(sessionId);
      const sameWords = kept.trim() === text && key !== null;
      return replies.send(sessionId, text, sameWords ? key : newKey());
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
