// Starts the application: the language first, then the providers around the router.

import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense, lazy, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import {
  I18nProvider as AriaI18nProvider,
  RouterProvider as AriaRouter,
} from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { sessionQuery } from './api/session.ts';
import { activateLanguage, preferredLanguage } from './i18n/language.ts';
import { toastQueue } from './kit/say.ts';
import { router } from './router.tsx';
import './styles.css';

const Toasts = lazy(async () => {
  const { Toasts: component } = await import('./kit/toast.tsx');
  return { default: component };
});

function ToastsWhenSaid() {
  const [said, setSaid] = useState(false);
  useEffect(() => toastQueue.subscribe(() => setSaid(true)), []);
  if (!said) return null;
  return (
    <Suspense>
      <Toasts />
    </Suspense>
  );
}

function Languages({ children }: { children: ReactNode }) {
  const locale = useSyncExternalStore(
    (listener) => i18n.on('change', listener),
    () => i18n.locale,
  );
  return (
    <AriaI18nProvider locale={locale === 'sv' ? 'sv-SE' : 'en-GB'}>{children}</AriaI18nProvider>
  );
}

function Application() {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <Languages>
          <AriaRouter navigate={(href) => router.history.push(href)}>
            <QueryClientProvider client={queryClient}>
              <RouterProvider router={router} />
              <ToastsWhenSaid />
            </QueryClientProvider>
          </AriaRouter>
        </Languages>
      </I18nProvider>
    </StrictMode>
  );
}

/** What the first screen needs is asked for side by side, not one after another. */
function startAhead(): void {
  const matched = new Set(router.matchRoutes(router.latestLocation).map(({ routeId }) => routeId));
  for (const route of Object.values(router.routesById)) {
    if (!matched.has(route.id)) continue;
    if (route.id === '/shell') void queryClient.prefetchQuery(sessionQuery);
    void router.loadRouteChunk(route);
  }
}

startAhead();
await activateLanguage(preferredLanguage());
const place = document.getElementById('root');
if (place) createRoot(place).render(<Application />);
