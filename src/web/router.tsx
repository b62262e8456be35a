// Which screen is drawn for which address, and what must be known before. Every screen is a chunk of
// its own; inside the shell a session is needed.

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { isSignInNeeded } from './api/failure.ts';
import { queryClient } from './api/query-client.ts';
import { sessionQuery, setupQuery } from './api/session.ts';
import { DESK } from './desk/sentences.ts';
import { involveRoutes } from './involve-routes.ts';
import { paths } from './paths.ts';
import { screenOf } from './screen-of.ts';
import { settingsRoutes } from './settings-routes.ts';
import { ScreenFailed } from './shell/screen-failed.tsx';

async function requireSession({ location }: { location: { href: string } }): Promise<void> {
  try {
    await queryClient.ensureQueryData(sessionQuery);
  } catch (error) {
    if (!isSignInNeeded(error)) throw error;
    const { needed } = await queryClient.fetchQuery(setupQuery);
    throw redirect({ href: needed ? paths.firstRun() : paths.signIn(location.href) });
  }
}

const root = createRootRoute({
  notFoundComponent: lazyRouteComponent(() => import('./shell/nowhere.tsx'), 'Nowhere'),
  errorComponent: ScreenFailed,
});
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./shell/settings-frame.tsx'), 'SettingsFrame'),
});

const outside = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: screenOf(
      'access',
      () => import('#features/access/ui/sign-in-screen.tsx'),
      'SignInScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/first-run',
    component: screenOf(
      'people',
      () => import('#features/people/ui/first-run-screen.tsx'),
      'FirstRunScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: screenOf(
      'people',
      () => import('#features/people/ui/accept-invitation-screen.tsx'),
      'AcceptInvitationScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/forgotten-password',
    component: screenOf(
      'people',
      () => import('#features/people/ui/forgotten-password-screen.tsx'),
      'ForgottenPasswordScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/password',
    component: screenOf(
      'people',
      () => import('#features/people/ui/new-password-screen.tsx'),
      'NewPasswordScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/kit',
    component: screenOf('kit-page', () => import('./kit/page/kit-screen.tsx'), 'KitScreen'),
  }),
];

const desk = [
  createRoute({
    getParentRoute: () => shell,
    path: '/',
    component: lazyRouteComponent(() => import('./desk/first-screen.tsx'), 'FirstScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/board',
    component: screenOf(DESK, () => import('./desk/board-screen.tsx'), 'BoardScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/conversations/$conversationId',
    component: screenOf(DESK, () => import('./desk/conversation-screen.tsx'), 'ConversationScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/hub',
    component: screenOf(DESK, () => import('./desk/hub-screen.tsx'), 'HubScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/approvals',
    component: screenOf(
      'engagement',
      () => import('#features/engagement/ui/approvals-screen.tsx'),
      'ApprovalsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/expertise/$personId',
    component: screenOf(
      'routing-settings',
      () => import('#features/routing/ui/settings/expertise-screen.tsx'),
      'ExpertiseScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/contacts',
    component: screenOf(
      ['contacts', 'contacts-screens'],
      () => import('#features/contacts/ui/screens/contacts-screen.tsx'),
      'ContactsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/contacts/erased',
    component: screenOf(
      'contacts-screens',
      () => import('#features/contacts/ui/screens/erasures-screen.tsx'),
      'ErasuresScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/contacts/$contactId',
    component: screenOf(
      ['contacts', 'contacts-screens'],
      () => import('#features/contacts/ui/screens/contact-screen.tsx'),
      'ContactScreen',
    ),
  }),
];

const listening = [
  createRoute({
    getParentRoute: () => shell,
    path: '/welcome',
    component: screenOf(
      ['listening-sources', 'listening-topics'],
      () => import('#features/listening/ui/welcome/welcome-screen.tsx'),
      'WelcomeScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/listen',
    component: screenOf(
      'listening',
      () => import('#features/listening/ui/mentions/mentions-screen.tsx'),
      'MentionsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/topics',
    component: screenOf(
      'listening-topics',
      () => import('#features/listening/ui/topics/topics-screen.tsx'),
      'TopicsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/topics/new',
    component: screenOf(
      'listening-topics',
      () => import('#features/listening/ui/topics/topic-screen.tsx'),
      'NewTopicScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/topics/lists',
    component: screenOf(
      ['listening-topics', 'listening-words'],
      () => import('#features/listening/ui/topics/word-lists-screen.tsx'),
      'WordListsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/topics/lists/new',
    component: screenOf(
      ['listening-topics', 'listening-words'],
      () => import('#features/listening/ui/topics/word-list-screen.tsx'),
      'NewWordListScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/topics/lists/$listId',
    component: screenOf(
      ['listening-topics', 'listening-words'],
      () => import('#features/listening/ui/topics/word-list-screen.tsx'),
      'WordListScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/topics/$topicId',
    component: screenOf(
      'listening-topics',
      () => import('#features/listening/ui/topics/topic-screen.tsx'),
      'TopicScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/sources',
    component: screenOf(
      'listening-sources',
      () => import('#features/listening/ui/sources/sources-screen.tsx'),
      'SourcesScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/sources/new',
    component: screenOf(
      'listening-sources',
      () => import('#features/listening/ui/sources/new-source-screen.tsx'),
      'NewSourceScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/sources/$sourceId',
    component: screenOf(
      'listening-sources',
      () => import('#features/listening/ui/sources/source-screen.tsx'),
      'SourceScreen',
    ),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren([
    ...outside,
    shell.addChildren([
      ...desk,
      ...involveRoutes(shell),
      ...listening,
      settings.addChildren(settingsRoutes(settings)),
    ]),
  ]),
  // Plain text both ways: `?q=123` is the word 123, not a number.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const query = new URLSearchParams(
      Object.entries(search).map(([name, value]) => [name, String(value)]),
    ).toString();
    return query === '' ? '' : `?${query}`;
  },
  scrollRestoration: true,
  defaultErrorComponent: ScreenFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
