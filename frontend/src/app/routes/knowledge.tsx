import { useState } from 'react';
import { useSearchParams } from 'react-router';

import { Page } from '@/components/layouts/page';
import { PageTitle } from '@/components/ui/page-title';
import { DocumentSearch } from '@/features/knowledge/components/document-search';
import { DocumentSheet } from '@/features/knowledge/components/document-sheet';
import type { KnowledgeHit } from '@/types/coaching';

export function KnowledgeRoute() {
  const [query, setQuery] = useSearchParams();
  const [open, setOpen] = useState<KnowledgeHit | null>(null);
  return (
    <Page
      title="Knowledge"
      intro="The texts about the method that the coach draws on. Search them yourself."
    >
      <PageTitle>Knowledge</PageTitle>
      <DocumentSearch
        words={query.get('q') ?? ''}
        onSearch={(words) => {
          setQuery(words === '' ? {} : { q: words });
        }}
        onOpen={setOpen}
      />
      <DocumentSheet
        source={open}
        onClose={() => {
          setOpen(null);
        }}
      />
    </Page>
  );
}
