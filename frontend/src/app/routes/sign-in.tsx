import { Link, Navigate, useSearchParams } from 'react-router';

import { HelpNow } from '@/components/layouts/help-now';
import { SkipLink } from '@/components/layouts/skip-link';
import { BrandMark } from '@/components/ui/brand-mark';
import { PageTitle } from '@/components/ui/page-title';
import { paths, safeReturnPath } from '@/config/paths';
import { useMember } from '@/features/identity/api/get-member';
import { SignInForm } from '@/features/identity/components/sign-in-form';

export function SignInRoute() {
  const member = useMember();
  const [query] = useSearchParams();
  if (member.data) {
    return <Navigate to={safeReturnPath(query.get('next'))} replace />;
  }
  return (
    <div className="flex min-h-dvh flex-col">
      <PageTitle>Sign in</PageTitle>
      <SkipLink />
      <header className="flex justify-end px-5 py-3">
        <HelpNow />
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 items-center px-5 pb-16 outline-none">
        <div className="mx-auto w-full max-w-sm space-y-8">
          <div className="space-y-4">
            <BrandMark className="h-12" />
            <div className="space-y-2">
              <h1 className="font-serif text-[2rem] leading-tight font-medium">AST Coach</h1>
              <p className="text-muted">
                A private place to think aloud about your strengths, and to find your own words.
              </p>
            </div>
          </div>
          {query.has('next') && (
            <p role="status" className="text-sm text-muted">
              Please sign in to go on. What you wrote is still here.
            </p>
          )}
          <SignInForm />
          <p className="text-sm text-faint">
            The coach is an AI.{' '}
            <Link to={paths.aboutAi} className="text-accent-ink underline underline-offset-3">
              What it is, and what it is not
            </Link>
          </p>
        </div>
      </main>
    </div>
  );
}
