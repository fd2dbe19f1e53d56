import { HelpNow } from '@/components/layouts/help-now';
import { Button } from '@/components/ui/button';

export function PageFault() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-6 px-5">
      <div role="alert" className="space-y-2">
        <h1 className="font-serif text-[2rem] leading-tight font-medium">Something went wrong</h1>
        <p className="text-muted">What you wrote is kept. Loading the page again usually helps.</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          Load the page again
        </Button>
        <HelpNow />
      </div>
    </main>
  );
}
