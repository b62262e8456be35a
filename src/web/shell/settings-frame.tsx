// Settings: a list of its parts beside the chosen one; on a phone the list is a screen of its own.

import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import {
  BadgeCheck,
  BellRing,
  BrainCircuit,
  Building2,
  ChevronLeft,
  ChevronRight,
  FileClock,
  Globe,
  GraduationCap,
  KeyRound,
  Lightbulb,
  MailPlus,
  MessagesSquare,
  Network,
  Palmtree,
  Route,
  Shield,
  SpellCheck,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Suspense } from 'react';
import { useSession } from '../api/session.ts';
import { classes } from '../kit/classes.ts';
import { PlainLink } from '../kit/link.tsx';
import { usePageTitle } from '../kit/page-title.ts';
import { paths } from '../paths.ts';
import { isPlaceOf } from './places.ts';
import { useWide } from './use-wide.ts';

type Part = { label: string; href: string; icon: LucideIcon; needs?: string };

function useParts(): { title: string; parts: readonly Part[] }[] {
  const { t } = useLingui();
  const { permissions } = useSession();
  const groups: { title: string; parts: Part[] }[] = [
    {
      title: t`Yours`,
      parts: [
        { label: t`Profile`, href: paths.profile(), icon: UserRound },
        { label: t`Sign-in and security`, href: paths.security(), icon: Shield },
        { label: t`Notices`, href: paths.notices(), icon: BellRing },
        {
          label: t`What I know`,
          href: paths.myExpertise(),
          icon: Lightbulb,
          needs: 'routing.offers.answer',
        },
        {
          label: t`Absences`,
          href: paths.absences(),
          icon: Palmtree,
          needs: 'routing.offers.answer',
        },
      ],
    },
    {
      title: t`Organisation`,
      parts: [
        { label: t`Organisation`, href: paths.organisation(), icon: Building2 },
        { label: t`Units`, href: paths.units(), icon: Network },
        { label: t`People`, href: paths.people(), icon: UsersRound },
        {
          label: t`Invitations`,
          href: paths.invitations(),
          icon: MailPlus,
          needs: 'people.invitations.manage',
        },
        {
          label: t`Conversations`,
          href: paths.openingRules(),
          icon: MessagesSquare,
          needs: 'conversations.rules.manage',
        },
        { label: t`Routing`, href: paths.routing(), icon: Route, needs: 'routing.rules.manage' },
        {
          label: t`Checks and norms`,
          href: paths.checks(),
          icon: SpellCheck,
          needs: 'engagement.policy.read',
        },
        {
          label: t`Trust`,
          href: paths.trust(),
          icon: BadgeCheck,
          needs: 'engagement.policy.read',
        },
        {
          label: t`Portal`,
          href: paths.portalSettings(),
          icon: Globe,
          needs: 'portal.settings.manage',
        },
        { label: t`Understanding`, href: paths.understanding(), icon: GraduationCap },
        {
          label: t`Language model`,
          href: paths.modelPort(),
          icon: BrainCircuit,
          needs: 'understanding.model-port.manage',
        },
        {
          label: t`API tokens`,
          href: paths.tokens(),
          icon: KeyRound,
          needs: 'access.tokens.manage',
        },
        { label: t`Audit`, href: paths.audit(), icon: FileClock, needs: 'access.audit.read' },
      ],
    },
  ];
  return groups.map((group) => ({
    ...group,
    parts: group.parts.filter(({ needs }) => needs === undefined || permissions.includes(needs)),
  }));
}

export function SettingsFrame() {
  const { t } = useLingui();
  const wide = useWide();
  const atIndex = useLocation({ select: ({ pathname }) => pathname === paths.settings() });
  if (!wide) {
    return (
      <div className="flex h-full flex-col">
        {atIndex ? null : (
          <PlainLink
            href={paths.settings()}
            className="flex h-10 shrink-0 items-center gap-1 border-b border-line px-3 text-small text-quiet"
          >
            <ChevronLeft className="size-4 rtl:rotate-180" aria-hidden />
            {t`Settings`}
          </PlainLink>
        )}
        <div className="min-h-0 flex-1">
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
      </div>
    );
  }
  return (
    <div className="flex h-full">
      <div className="w-56 shrink-0 overflow-y-auto border-e border-line px-2.5 pt-7">
        <p className="px-2.5 pb-3 text-title font-bold tracking-tight">{t`Settings`}</p>
        <Parts />
      </div>
      <div className="min-w-0 flex-1 [&_[data-page]]:mx-0">
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}

export function SettingsIndex() {
  const { t } = useLingui();
  const wide = useWide();
  usePageTitle(t`Settings`);
  if (wide) return <Navigate to="/settings/profile" replace />;
  return (
    <div className="h-full overflow-y-auto px-3 pt-5 pb-10">
      <h1 className="px-2.5 pb-3 text-title font-bold tracking-tight">{t`Settings`}</h1>
      <Parts />
    </div>
  );
}

function Parts() {
  const { t } = useLingui();
  const groups = useParts();
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <nav aria-label={t`Settings`} className="flex flex-col gap-4">
      {groups.map((group) => (
        <section key={group.title}>
          <h2 className="flex h-7 items-center px-2.5 text-small font-semibold text-faint">
            {group.title}
          </h2>
          <ul className="flex flex-col gap-px">
            {group.parts.map(({ label, href, icon: Icon }) => {
              const here = isPlaceOf(href, pathname);
              return (
                <li key={href}>
                  <PlainLink
                    href={href}
                    {...(here ? { 'aria-current': 'page' as const } : {})}
                    className={classes(
                      'flex min-h-8 items-center gap-2.5 rounded-control px-2.5 text-body font-medium hovered:bg-hover focus-ring:ring-inside max-lg:min-h-11',
                      here ? 'bg-accent-soft text-accent-ink' : 'text-quiet',
                    )}
                  >
                    <Icon className="size-4 shrink-0" aria-hidden />
                    <span className="flex-1 truncate">{label}</span>
                    <ChevronRight
                      className="size-4 text-faint lg:hidden rtl:rotate-180"
                      aria-hidden
                    />
                  </PlainLink>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
