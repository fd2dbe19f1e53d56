import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface ConflictChoiceProps {
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

export function ConflictChoice({ theirs, onKeepMine, onTakeTheirs }: ConflictChoiceProps) {
  return (
    <Notice tone="warn" className="space-y-3">
      <div role="alert">
        <p className="font-semibold">This reflection was also saved somewhere else</p>
        <p>Your words above are untouched. Here is the other version:</p>
      </div>
      <blockquote className="max-h-48 overflow-y-auto rounded-lg bg-surface px-4 py-3 wrap-anywhere whitespace-pre-wrap text-ink">
        {theirs === '' ? 'It is empty.' : theirs}
      </blockquote>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onKeepMine}>
          Keep my words
        </Button>
        <Button tone="plain" size="small" onClick={onTakeTheirs}>
          Use the other version
        </Button>
      </div>
    </Notice>
  );
}
