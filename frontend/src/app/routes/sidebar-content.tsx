import {
  BookOpen,
  Brain,
  NotebookPen,
  Plus,
  SlidersHorizontal,
  type LucideIcon,
} from 'lucide-react';
import { Link, NavLink } from 'react-router';

import { AreaBoundary } from '@/components/errors/area-boundary';
import { BrandMark } from '@/components/ui/brand-mark';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { paths } from '@/config/paths';
import { SessionBrowser } from '@/features/conversation/components/session-browser';

export function SidebarContent({ isAdmin }: { isAdmin: boolean }) {
  return (
    <>
      <div className="space-y-4 px-4 pt-4 pb-3">
        <Link to={paths.home} className="flex w-fit items-center gap-3 rounded-lg px-1 py-1">
          <BrandMark className="h-7" />
          <span className="font-serif text-lg font-medium">AST Coach</span>
        </Link>
        <Button asChild className="w-full">
          <Link to={paths.home}>
            <Plus aria-hidden className="size-4" />
            New conversation
          </Link>
        </Button>
      </div>
      <nav aria-label="Conversations" className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
        <AreaBoundary area="Your conversations">
          <SessionBrowser />
        </AreaBoundary>
      </nav>
      <nav aria-label="More" className="space-y-0.5 border-t border-line px-3 py-3">
        <SideLink to={paths.reflections} icon={NotebookPen} label="Reflections" />
        <SideLink to={paths.knowledge} icon={BookOpen} label="Knowledge" />
        <SideLink to={paths.memory} icon={Brain} label="Memory" />
        {isAdmin && <SideLink to={paths.aiSettings} icon={SlidersHorizontal} label="AI settings" />}
      </nav>
    </>
  );
}

function SideLink(props: { to: string; icon: LucideIcon; label: string }) {
  const { to, icon: Icon, label } = props;
  return (
    <NavLink
      to={to}
      className={({ isActive }) =>
        cn(
          'flex min-h-10 items-center gap-3 rounded-xl px-3 text-sm font-medium transition-colors',
          isActive ? 'bg-accent-soft' : 'hover:bg-surface',
        )
      }
    >
      <Icon aria-hidden className="size-4 text-muted" />
      {label}
    </NavLink>
  );
}
