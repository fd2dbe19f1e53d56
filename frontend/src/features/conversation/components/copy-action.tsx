import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

import { MessageAction } from '@/features/conversation/components/message-action';
import { announce, tell } from '@/lib/announcements';
import { copyText } from '@/lib/copy-text';

const SHOWN_MILLIS = 2000;

/** Puts the words of a message on the clipboard. */
export function CopyAction({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return;
    }
    const timer = setTimeout(() => {
      setCopied(false);
    }, SHOWN_MILLIS);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  const copy = async () => {
    const done = await copyText(text);
    setCopied(done);
    if (done) {
      announce('Copied');
    } else {
      tell('This browser did not allow copying. Please select the words instead.');
    }
  };
  return (
    <MessageAction icon={copied ? Check : Copy} onClick={() => void copy()}>
      {copied ? 'Copied' : 'Copy'}
    </MessageAction>
  );
}
