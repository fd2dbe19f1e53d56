import { ProblemNotice } from '@/components/errors/problem-notice';
import { Dialog } from '@/components/ui/dialog';
import { Loading } from '@/components/ui/loading';
import { useDocument } from '@/features/knowledge/api/get-document';

interface DocumentSheetProps {
  /** What to show; null closes the sheet. */
  source: { id: string; title: string } | null;
  onClose: () => void;
}

export function DocumentSheet({ source, onClose }: DocumentSheetProps) {
  return (
    <Dialog
      shape="right"
      open={source !== null}
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
      title={source?.title ?? ''}
    >
      <div
        tabIndex={0}
        role="region"
        aria-label="Text of the source"
        className="flex-1 overflow-y-auto px-6 pt-2 pb-8"
      >
        {source && <DocumentText sourceId={source.id} />}
      </div>
    </Dialog>
  );
}

function DocumentText({ sourceId }: { sourceId: string }) {
  const document = useDocument(sourceId);
  if (document.isPending) {
    return <Loading label="Opening the source" />;
  }
  if (document.isError) {
    return <ProblemNotice error={document.error} onRetry={() => void document.refetch()} />;
  }
  const { category, content, tags } = document.data;
  return (
    <div className="space-y-5">
      {category && <p className="text-sm text-muted">{category.replaceAll('_', ' ')}</p>}
      <div className="text-[1.0313rem] leading-[1.75] wrap-anywhere whitespace-pre-wrap">
        {content}
      </div>
      {tags && tags.length > 0 && <p className="text-sm text-faint">About: {tags.join(', ')}</p>}
    </div>
  );
}
