import { ProblemNotice } from '@/components/errors/problem-notice';
import { Page } from '@/components/layouts/page';
import { Loading } from '@/components/ui/loading';
import { PageTitle } from '@/components/ui/page-title';
import { useMemory } from '@/features/memory/api/get-memory';
import { MemoryLines } from '@/features/memory/components/memory-lines';
import { MemorySwitch } from '@/features/memory/components/memory-switch';

const TITLE = 'What the coach remembers';

export function MemoryRoute() {
  const memory = useMemory();
  return (
    <Page
      title={TITLE}
      intro="You decide whether the coach remembers anything, and you see every word of it."
    >
      <PageTitle>{TITLE}</PageTitle>
      {memory.isPending && <Loading label="Opening what is remembered" />}
      {memory.isError && (
        <ProblemNotice error={memory.error} onRetry={() => void memory.refetch()} />
      )}
      {memory.data && (
        <>
          <MemorySwitch enabled={memory.data.enabled} />
          <MemoryLines memory={memory.data} />
        </>
      )}
    </Page>
  );
}
