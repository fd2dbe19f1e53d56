import { Navigate, Outlet, useLocation } from 'react-router';

import { SidebarContent } from '@/app/routes/sidebar-content';
import { AreaBoundary } from '@/components/errors/area-boundary';
import { ProblemNotice } from '@/components/errors/problem-notice';
import { AppShell } from '@/components/layouts/app-shell';
import { HelpNow } from '@/components/layouts/help-now';
import { Loading } from '@/components/ui/loading';
import { signInPath } from '@/config/paths';
import { ConversationProvider } from '@/features/conversation/hooks/conversation-context';
import { isAdmin, useMember } from '@/features/identity/api/get-member';
import { AccountMenu } from '@/features/identity/components/account-menu';
import {
  ReflectionDraftsProvider,
  useReflectionDrafts,
} from '@/features/profile/hooks/reflection-drafts';
import type { Member } from '@/types/coaching';

export function WorkspaceRoute() {
  const member = useMember();
  const { pathname, search } = useLocation();
  if (member.isPending) {
    return (
      <main className="h-dvh">
        <Loading label="Opening AST Coach" />
      </main>
    );
  }
  if (member.isError) {
    return (
      <main className="mx-auto max-w-lg space-y-6 px-5 py-16">
        <ProblemNotice error={member.error} onRetry={() => void member.refetch()} />
        <HelpNow />
      </main>
    );
  }
  if (!member.data) {
    return <Navigate to={signInPath(pathname + search)} replace />;
  }
  const memberId = String(member.data.id);
  return (
    <ConversationProvider key={memberId} memberId={memberId}>
      <ReflectionDraftsProvider memberId={memberId}>
        <AppShell
          sidebar={<SidebarContent isAdmin={isAdmin(member.data)} />}
          account={<Account member={member.data} />}
        >
          <AreaBoundary key={pathname} area="This page">
            <Outlet />
          </AreaBoundary>
        </AppShell>
      </ReflectionDraftsProvider>
    </ConversationProvider>
  );
}

function Account({ member }: { member: Member }) {
  const drafts = useReflectionDrafts();
  return <AccountMenu member={member} hasUnsaved={() => drafts.hasUnsaved()} />;
}
