// The screens of what is made together, each with its address below /ideas.

import { createRoute } from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { screenOf } from './screen-of.ts';

export function involveRoutes(shell: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => shell,
      path: '/ideas',
      component: screenOf(
        ['ideas', 'ideas-ideas'],
        () => import('#features/ideas/ui/screens/ideas/ideas-screen.tsx'),
        'IdeasScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/ideas/frame',
      component: screenOf(
        ['ideas', 'ideas-frame'],
        () => import('#features/ideas/ui/screens/frame/frame-screen.tsx'),
        'FrameScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/ideas/$ideaId',
      component: screenOf(
        ['ideas', 'ideas-ideas'],
        () => import('#features/ideas/ui/screens/ideas/idea-screen.tsx'),
        'IdeaScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/ideas/programmes',
      component: screenOf(
        ['ideas', 'ideas-programmes'],
        () => import('#features/ideas/ui/screens/programmes/programmes-screen.tsx'),
        'ProgrammesScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/ideas/programmes/$programmeId',
      component: screenOf(
        ['ideas', 'ideas-programmes', 'ideas-loop'],
        () => import('#features/ideas/ui/screens/programmes/programme-screen.tsx'),
        'ProgrammeScreen',
      ),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/ideas/loop',
      component: screenOf(
        ['ideas', 'ideas-loop'],
        () => import('#features/ideas/ui/screens/loop/loop-screen.tsx'),
        'LoopScreen',
      ),
    }),
  ];
}
