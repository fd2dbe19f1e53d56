import { hashKey, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';

import { reflectionsQuery } from '@/features/profile/api/get-reflections';
import type { SavedReflection } from '@/features/profile/api/save-reflection';
import { ReflectionDraft } from '@/features/profile/hooks/reflection-draft';
import { Observable } from '@/lib/observable';
import { parseProblem, ProblemError } from '@/lib/problem';
import type { Reflection } from '@/types/coaching';

/** The reflections being written in this tab, one draft per field, shared by panel and page. */
export class ReflectionDrafts extends Observable {
  private readonly drafts = new Map<string, ReflectionDraft>();

  constructor(
    private readonly memberId: string,
    private readonly queryClient: QueryClient,
  ) {
    super();
  }

  /** The draft of a field, made from the stored text when it is first asked for. */
  of(field: Reflection): ReflectionDraft {
    const known = this.drafts.get(field.fieldId);
    if (known) {
      return known;
    }
    const draft = new ReflectionDraft(field, {
      memberId: this.memberId,
      readStored: () => this.readStored(field.fieldId),
      onSaved: (saved) => {
        this.remember(saved);
      },
      onChange: () => {
        this.changed();
      },
    });
    this.drafts.set(field.fieldId, draft);
    return draft;
  }

  /** Takes over what the server holds now, for every field without unsaved words. */
  adopt(fields: Reflection[]): void {
    fields.forEach((field) => {
      this.drafts.get(field.fieldId)?.adopt(field);
    });
  }

  hasUnsaved(): boolean {
    return [...this.drafts.values()].some((draft) => draft.isUnsaved());
  }

  flush(): void {
    this.drafts.forEach((draft) => {
      draft.flush();
    });
  }

  private async readStored(fieldId: string): Promise<Reflection> {
    const fields = await this.queryClient.query({ ...reflectionsQuery, staleTime: 0 });
    const field = fields.find((each) => each.fieldId === fieldId);
    if (!field) {
      throw new ProblemError(parseProblem(undefined, 404));
    }
    return field;
  }

  private remember(saved: SavedReflection): void {
    this.queryClient.setQueryData(reflectionsQuery.queryKey, (fields) =>
      fields?.map((field) => (field.fieldId === saved.fieldId ? { ...field, ...saved } : field)),
    );
  }
}

const DraftsContext = createContext<ReflectionDrafts | null>(null);

/**
 * Holds the member's reflection drafts above the pages. Tries again when the device is back online,
 * and asks before the tab is closed on unsaved words.
 */
export function ReflectionDraftsProvider(props: { memberId: string; children: ReactNode }) {
  const queryClient = useQueryClient();
  const [drafts] = useState(() => new ReflectionDrafts(props.memberId, queryClient));
  useEffect(() => {
    const online = () => {
      drafts.flush();
    };
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (drafts.hasUnsaved()) {
        drafts.flush();
        event.preventDefault();
      }
    };
    const unsubscribe = queryClient.getQueryCache().subscribe(({ query, type }) => {
      if (type === 'updated' && query.queryHash === hashKey(reflectionsQuery.queryKey)) {
        drafts.adopt(queryClient.getQueryData(reflectionsQuery.queryKey) ?? []);
      }
    });
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', beforeUnload);
    return () => {
      unsubscribe();
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', beforeUnload);
    };
  }, [drafts, queryClient]);
  return <DraftsContext value={drafts}>{props.children}</DraftsContext>;
}

/** The drafts of the signed-in member. @throws Error outside ReflectionDraftsProvider */
export function useReflectionDrafts(): ReflectionDrafts {
  const drafts = use(DraftsContext);
  if (!drafts) {
    throw new Error('useReflectionDrafts needs a ReflectionDraftsProvider above it');
  }
  return drafts;
}
