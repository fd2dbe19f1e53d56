import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';

import { DraftStore } from '@/features/conversation/hooks/draft-store';
import { ReplyStore } from '@/features/conversation/hooks/reply-store';

interface Stores {
  drafts: DraftStore;
  replies: ReplyStore;
}

const ConversationContext = createContext<Stores | null>(null);

/** Holds one member's drafts and running answers above the pages, so that both outlive them. */
export function ConversationProvider(props: { memberId: string; children: ReactNode }) {
  const queryClient = useQueryClient();
  const [stores] = useState(() => {
    const drafts = new DraftStore(props.memberId);
    return { drafts, replies: new ReplyStore({ queryClient, drafts }) };
  });
  useEffect(
    () => () => {
      stores.replies.close();
    },
    [stores],
  );
  return <ConversationContext value={stores}>{props.children}</ConversationContext>;
}

/** The stores of the signed-in member. @throws Error outside ConversationProvider */
export function useConversationStores(): Stores {
  const stores = use(ConversationContext);
  if (!stores) {
    throw new Error('useConversationStores needs a ConversationProvider above it');
  }
  return stores;
}
