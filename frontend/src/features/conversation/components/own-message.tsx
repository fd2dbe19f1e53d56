import { NotebookPen, Pencil } from 'lucide-react';
import { useRef, useState } from 'react';

import { CopyAction } from '@/features/conversation/components/copy-action';
import { EditMessage } from '@/features/conversation/components/edit-message';
import { MemberMessage } from '@/features/conversation/components/member-message';
import { MessageAction } from '@/features/conversation/components/message-action';
import { VersionSwitch } from '@/features/conversation/components/version-switch';
import { useConversationStores } from '@/features/conversation/hooks/conversation-context';
import { editDraft } from '@/features/conversation/hooks/draft-store';
import type { Message } from '@/types/coaching';

interface OwnMessageProps {
  message: Message;
  /** Whether it was answered by the help text, which is not to be talked away. */
  inCrisis: boolean;
  disabled: boolean;
  onEdit: (text: string) => void;
  onShowVersion: (turnId: string) => void;
  onCopyOwnWords?: ((text: string) => void) | undefined;
}

/** A stored message of the member with all that can be done with it. */
export function OwnMessage(props: OwnMessageProps) {
  const { message, inCrisis, disabled, onEdit, onShowVersion, onCopyOwnWords } = props;
  const { drafts } = useConversationStores();
  const [editing, setEditing] = useState(() => drafts.read(editDraft(message.id)).text !== '');
  const editButton = useRef<HTMLButtonElement>(null);
  if (editing) {
    return (
      <EditMessage
        message={message}
        disabled={disabled}
        onSend={onEdit}
        onCancel={() => {
          setEditing(false);
          setTimeout(() => editButton.current?.focus());
        }}
      />
    );
  }
  return (
    <MemberMessage text={message.content} timestamp={message.timestamp}>
      <VersionSwitch message={message} disabled={disabled} onShow={onShowVersion} />
      <CopyAction text={message.content} />
      {!inCrisis && (
        <MessageAction
          icon={Pencil}
          buttonRef={editButton}
          disabled={disabled}
          onClick={() => {
            setEditing(true);
          }}
        >
          Edit
        </MessageAction>
      )}
      {!inCrisis && onCopyOwnWords && (
        <MessageAction
          icon={NotebookPen}
          onClick={() => {
            onCopyOwnWords(message.content);
          }}
        >
          Copy my words to the reflection
        </MessageAction>
      )}
    </MemberMessage>
  );
}
