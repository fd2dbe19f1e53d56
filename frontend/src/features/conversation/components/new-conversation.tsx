import { useEffect, useRef, useState, type ReactNode } from 'react';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { SwitchRow } from '@/components/ui/switch-row';
import { useCreateSession } from '@/features/conversation/api/create-session';
import { Composer } from '@/features/conversation/components/composer';
import { quickPrompts } from '@/features/conversation/components/quick-prompts';
import { SessionTypeChooser } from '@/features/conversation/components/session-type-chooser';
import { useConversationStores } from '@/features/conversation/hooks/conversation-context';
import { useDraft } from '@/features/conversation/hooks/use-draft';
import { newKey } from '@/lib/new-key';
import type { SessionType, StrengthShare } from '@/types/coaching';

const NEW = 'new';

interface NewConversationProps {
  greeting: string;
  /** Real shares, or none. */
  strengths: StrengthShare[];
  /** Puts the cursor into the message box at once. */
  startsWriting: boolean;
  onOpened: (sessionId: string) => void;
  /** Shown between the greeting and the chooser. */
  children?: ReactNode;
}

export function NewConversation(props: NewConversationProps) {
  const [type, setType] = useState<SessionType>('general');
  const [temporary, setTemporary] = useState(false);
  const { drafts, replies } = useConversationStores();
  const [draft, setDraft] = useDraft(NEW);
  const createSession = useCreateSession();
  const input = useRef<HTMLTextAreaElement>(null);
  const { startsWriting } = props;

  useEffect(() => {
    if (startsWriting) {
      input.current?.focus();
    }
  }, [startsWriting]);

  const start = (text: string) => {
    createSession.mutate(
      { sessionType: type, temporary },
      {
        onSuccess: ({ id }) => {
          drafts.write(NEW, { text: '', key: null });
          void replies.ask(id, { kind: 'message', text }, newKey());
          props.onOpened(id);
        },
      },
    );
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto px-5">
        <div className="mx-auto flex min-h-full max-w-3xl flex-col justify-center gap-8 py-8">
          <div className="space-y-2">
            <h1 className="font-serif text-[1.875rem] leading-tight font-medium sm:text-[2.25rem]">
              {props.greeting}
            </h1>
            <p className="max-w-xl text-muted">
              This is a private place to think aloud. The AI coach asks, you find the words, and
              what you write stays yours.
            </p>
          </div>
          {props.children}
          <SessionTypeChooser value={type} onChange={setType} />
          <div className="px-1">
            <SwitchRow label="Temporary conversation" checked={temporary} onChange={setTemporary}>
              Nothing is kept when it ends, and the coach remembers nothing from it.
            </SwitchRow>
          </div>
          <div className="space-y-2.5">
            <h2 className="text-sm font-medium text-muted">A place to begin</h2>
            <ul className="flex flex-wrap gap-2">
              {quickPrompts(type, props.strengths).map((prompt) => (
                <li key={prompt}>
                  <button
                    type="button"
                    onClick={() => {
                      setDraft(prompt);
                      input.current?.focus();
                    }}
                    className="min-h-10 rounded-2xl border border-line bg-surface px-4 py-2 text-left text-sm hover:border-line-strong"
                  >
                    {prompt}
                  </button>
                </li>
              ))}
            </ul>
          </div>
          {createSession.isError && (
            <ProblemNotice
              error={createSession.error}
              onRetry={() => {
                start(draft.text.trim());
              }}
            />
          )}
        </div>
      </div>
      <div className="px-4 pt-1 pb-3">
        <Composer
          text={draft.text}
          onChange={setDraft}
          onSend={start}
          sending={createSession.isPending}
          answering={false}
          inputRef={input}
        />
      </div>
    </div>
  );
}
