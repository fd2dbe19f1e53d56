import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';

import { AreaBoundary } from '@/components/errors/area-boundary';
import { ProblemNotice } from '@/components/errors/problem-notice';
import { Button } from '@/components/ui/button';
import { Loading } from '@/components/ui/loading';
import { PageTitle } from '@/components/ui/page-title';
import { z } from '@/config/zod';
import { useSession } from '@/features/conversation/api/get-session';
import { ConversationView } from '@/features/conversation/components/conversation-view';
import { DocumentSheet } from '@/features/knowledge/components/document-sheet';
import { MemoryNote } from '@/features/memory/components/memory-note';
import { ReflectionPanel } from '@/features/profile/components/reflection-panel';
import { useAppendToReflection } from '@/features/profile/hooks/use-append-to-reflection';
import { readStored, writeStored } from '@/lib/storage';
import { useMediaQuery } from '@/lib/use-media-query';
import type { Citation, Session } from '@/types/coaching';

export function ConversationRoute() {
  const { sessionId = '' } = useParams();
  const session = useSession(sessionId);
  if (session.isPending) {
    return <Loading label="Opening your conversation" />;
  }
  if (session.isError) {
    return (
      <div className="mx-auto max-w-xl p-6">
        <PageTitle>Conversation</PageTitle>
        <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  }
  return <OpenConversation key={sessionId} session={session.data} />;
}

function OpenConversation({ session }: { session: Session }) {
  const hasRoom = useMediaQuery('(min-width: 64rem)');
  const [query, setQuery] = useSearchParams();
  const [panelOpen, setPanelOpen] = useState(() => readStored('panel', z.boolean()) ?? true);
  const [tab, setTab] = useState('conversation');
  const [source, setSource] = useState<Citation | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const fieldId = query.get('field');
  const messageId = query.get('message');
  const place = messageId === null ? null : { messageId, turnId: query.get('turn') };
  const append = useAppendToReflection(fieldId);

  const showPanel = (open: boolean) => {
    setPanelOpen(open);
    writeStored('panel', open);
  };
  const conversation = (
    <AreaBoundary area="The conversation">
      <ConversationView
        session={session}
        startsWriting={hasRoom}
        place={place}
        memoryNote={!session.temporary && <MemoryNote />}
        onOpenSource={setSource}
        onCopyOwnWords={(words) => {
          setAdded(append(words));
          setTab('reflection');
          showPanel(true);
        }}
        actions={hasRoom && <PanelToggle open={panelOpen} onToggle={showPanel} />}
      />
    </AreaBoundary>
  );
  const reflection = (
    <AreaBoundary area="The reflection">
      <p role="status" className={added ? 'pb-3 text-sm font-medium text-good' : 'sr-only'}>
        {added && `Your words were added to “${added}”.`}
      </p>
      <ReflectionPanel
        fieldId={fieldId}
        onChoose={(chosen) => {
          setAdded(null);
          setQuery({ field: chosen }, { replace: true });
        }}
      />
    </AreaBoundary>
  );

  return (
    <>
      <PageTitle>{session.title ?? 'New conversation'}</PageTitle>
      {hasRoom ? (
        <div className="flex h-full min-h-0">
          <div className="min-w-0 flex-1">{conversation}</div>
          {panelOpen && (
            <aside
              aria-label="Reflection"
              className="flex w-[min(26rem,40%)] shrink-0 flex-col overflow-y-auto border-l border-line bg-sunken/60 p-5"
            >
              {reflection}
            </aside>
          )}
        </div>
      ) : (
        <Tabs.Root value={tab} onValueChange={setTab} className="flex h-full min-h-0 flex-col">
          <Tabs.List aria-label="Parts of this page" className="flex border-b border-line px-3">
            <Tab value="conversation" label="Conversation" />
            <Tab value="reflection" label="Reflection" />
          </Tabs.List>
          <Tabs.Content value="conversation" tabIndex={-1} className="min-h-0 flex-1">
            {conversation}
          </Tabs.Content>
          <Tabs.Content
            value="reflection"
            tabIndex={-1}
            className="flex min-h-0 flex-1 flex-col overflow-y-auto p-5"
          >
            {reflection}
          </Tabs.Content>
        </Tabs.Root>
      )}
      <DocumentSheet
        source={source && { id: source.sourceId, title: source.title }}
        onClose={() => {
          setSource(null);
        }}
      />
    </>
  );
}

function Tab({ value, label }: { value: string; label: string }) {
  return (
    <Tabs.Trigger
      value={value}
      className="min-h-11 flex-1 border-b-2 border-transparent text-sm font-medium text-muted data-[state=active]:border-accent-ink data-[state=active]:text-ink"
    >
      {label}
    </Tabs.Trigger>
  );
}

function PanelToggle(props: { open: boolean; onToggle: (open: boolean) => void }) {
  const Icon = props.open ? PanelRightClose : PanelRightOpen;
  return (
    <Button
      tone="quiet"
      size="small"
      aria-expanded={props.open}
      onClick={() => {
        props.onToggle(!props.open);
      }}
    >
      <Icon aria-hidden className="size-4.5" />
      Reflection
    </Button>
  );
}
