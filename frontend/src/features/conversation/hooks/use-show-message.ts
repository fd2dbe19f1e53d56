import { useEffect, useRef } from 'react';

import { useSwitchVersion } from '@/features/conversation/api/switch-version';
import { announce } from '@/lib/announcements';
import type { Session } from '@/types/coaching';

export interface MessagePlace {
  messageId: string;
  /** Brings back the version that holds the message when another one is shown. */
  turnId: string | null;
}

/** The id of a message's element. */
export function elementIdOf(messageId: string): string {
  return `message-${messageId}`;
}

/** Moves the reader to one message, once for each place; calls {@code onShown} when it did. */
export function useShowMessage(session: Session, place: MessagePlace | null, onShown: () => void) {
  const shown = useRef<string | null>(null);
  const tried = useRef<string | null>(null);
  const { mutate } = useSwitchVersion();
  const messageId = place?.messageId ?? null;
  const turnId = place?.turnId ?? null;

  useEffect(() => {
    if (messageId === null || shown.current === messageId) {
      return;
    }
    const element = document.getElementById(elementIdOf(messageId));
    if (element) {
      shown.current = messageId;
      element.scrollIntoView({ block: 'center' });
      onShown();
      element.focus({ preventScroll: true });
    } else if (turnId !== null && tried.current !== messageId) {
      tried.current = messageId;
      mutate(
        { sessionId: session.id, turnId },
        {
          onError: () => {
            announce('This message could not be found.');
          },
        },
      );
    }
  }, [messageId, turnId, session, onShown, mutate]);
}
