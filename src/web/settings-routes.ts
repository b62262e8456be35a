// The screens of the settings, each with its address below /settings.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { screenOf } from './screen-of.ts';

export function settingsRoutes(settings: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => settings,
      path: '/',
      component: lazyRouteComponent(() => import('./shell/settings-frame.tsx'), 'SettingsIndex'),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/profile',
      component: screenOf(
        'people',
        () => import('#features/people/ui/profile-screen.tsx'),
        'ProfileScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/security',
      component: screenOf(
        'access',
        () => import('#features/access/ui/security-screen.tsx'),
        'SecurityScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/organisation',
      component: screenOf(
        'people',
        () => import('#features/people/ui/organisation-screen.tsx'),
        'OrganisationScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/units',
      component: screenOf(
        'people',
        () => import('#features/people/ui/units-screen.tsx'),
        'UnitsScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/people',
      component: screenOf(
        'people',
        () => import('#features/people/ui/people-screen.tsx'),
        'PeopleScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/people/$personId',
      component: screenOf(
        'people',
        () => import('#features/people/ui/person-screen.tsx'),
        'PersonScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/invitations',
      component: screenOf(
        'people',
        () => import('#features/people/ui/invitations-screen.tsx'),
        'InvitationsScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/understanding',
      component: screenOf(
        'understanding',
        () => import('#features/understanding/ui/understanding-screen.tsx'),
        'UnderstandingScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/language-model',
      component: screenOf(
        'understanding',
        () => import('#features/understanding/ui/model-port-screen.tsx'),
        'ModelPortScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/tokens',
      component: screenOf(
        'access',
        () => import('#features/access/ui/tokens-screen.tsx'),
        'TokensScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/audit',
      component: screenOf(
        'access',
        () => import('#features/access/ui/audit-screen.tsx'),
        'AuditScreen',
      ),
    }),

    createRoute({
      getParentRoute: () => settings,
      path: '/expertise',
      component: screenOf(
        'routing-settings',
        () => import('#features/routing/ui/settings/expertise-screen.tsx'),
        'MyExpertiseScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/absences',
      component: screenOf(
        'routing-settings',
        () => import('#features/routing/ui/settings/absences-screen.tsx'),
        'AbsencesScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/routing',
      component: screenOf(
        'routing-settings',
        () => import('#features/routing/ui/settings/routing-screen.tsx'),
        'RoutingScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/checks',
      component: screenOf(
        'engagement-settings',
        () => import('#features/engagement/ui/settings/policy-screen.tsx'),
        'PolicyScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/opening',
      component: screenOf(
        'conversations-opening',
        () => import('#features/conversations/ui/opening/opening-screen.tsx'),
        'OpeningScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/opening/new',
      component: screenOf(
        'conversations-opening',
        () => import('#features/conversations/ui/opening/opening-rule-screen.tsx'),
        'NewOpeningRuleScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/opening/$ruleId',
      component: screenOf(
        'conversations-opening',
        () => import('#features/conversations/ui/opening/opening-rule-screen.tsx'),
        'OpeningRuleScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/trust',
      component: screenOf(
        'engagement-settings',
        () => import('#features/engagement/ui/settings/trust-screen.tsx'),
        'TrustScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/notices',
      component: screenOf(
        ['routing', 'routing-settings'],
        () => import('#features/routing/ui/settings/notice-settings-screen.tsx'),
        'NoticeSettingsScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => settings,
      path: '/portal',
      component: screenOf(
        'portal-settings',
        () => import('#features/portal/ui/settings/portal-screen.tsx'),
        'PortalScreen',
      ),
    }),
  ];
}
