import { useEffect, useRef } from 'react';

import { useConversationStores } from '@/features/conversation/hooks/conversation-context';
import { tell } from '@/lib/announcements';
import type { Session } from '@/types/coaching';

/** Says on leaving a temporary conversation that it will be gone; it does not hold anybody back. */
export function useFarewell({ id, temporary }: Session): void {
  const { drafts, replies } = useConversationStores();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(leaving.current);
    return () => {
      if (temporary && !replies.isForgotten(id)) {
        leaving.current = setTimeout(() => {
          drafts.forget(id, []);
          tell('You left a temporary conversation. It will be gone soon, with all its words.');
        });
      }
    };
  }, [id, temporary, drafts, replies]);
}
