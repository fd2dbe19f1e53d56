import { Link } from 'react-router';

import { HelpNow } from '@/components/layouts/help-now';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { paths } from '@/config/paths';

export function NotFoundRoute() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-6 px-5">
      <PageTitle>Page not found</PageTitle>
      <div className="space-y-2">
        <h1 className="font-serif text-[2rem] leading-tight font-medium">This page is not here</h1>
        <p className="text-muted">The address may be mistyped, or the page has moved.</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button asChild>
          <Link to={paths.home}>Go to your conversations</Link>
        </Button>
        <HelpNow />
      </div>
    </main>
  );
}
