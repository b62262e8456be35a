// The frame around every screen for somebody signed in: navigation, what lies above the work, the
// keys that work everywhere, and the live connection that keeps the query cache true.

import { Outlet } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useEffect } from 'react';
import { useGo } from '../address.ts';
import { live } from '../api/live.ts';
import { useSession } from '../api/session.ts';
import { openPart } from '../i18n/language.ts';
import { useWide } from './use-wide.ts';
import { BottomBar, TopBar } from './bottom-bar.tsx';
import { DemoBanner, OfflineBanner } from './banners.tsx';
import { useFollowLive } from './follow-live.ts';
import { InsideMain } from './inside-main.ts';
import { openOverlay, useOverlay } from './overlays.ts';
import { usePlaces } from './places.ts';
import { Rail } from './rail.tsx';
import { handleKey, useShortcuts } from './shortcuts.ts';

const CommandPalette = lazy(async () => {
  const { CommandPalette: component } = await import('./command-palette.tsx');
  return { default: component };
});
const KeyboardHelp = lazy(async () => {
  const { KeyboardHelp: component } = await import('./keyboard-help.tsx');
  return { default: component };
});
const NotificationsDrawer = lazy(async () => {
  const [{ NotificationsDrawer: component }] = await Promise.all([
    import('./notifications-drawer.tsx'),
    // Its notices are told in the words of routing.
    openPart('routing'),
  ]);
  return { default: component };
});

export function Shell() {
  const { t } = useLingui();
  const { organisation } = useSession();
  const wide = useWide();
  useLiveConnection();
  useFollowLive();
  useGlobalKeys();
  return (
    <div className="flex h-dvh">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-ink px-3 py-2 text-paper focus:translate-y-0"
      >
        {t`Skip to the content`}
      </a>
      {wide ? (
        <Rail
          onFind={() => openOverlay('find')}
          onNotifications={() => openOverlay('notifications')}
        />
      ) : null}
      <div className="flex min-w-0 flex-1 flex-col">
        {wide ? null : <TopBar />}
        {organisation.demo ? <DemoBanner /> : null}
        <OfflineBanner />
        <main id="main" tabIndex={-1} className="min-h-0 flex-1 outline-none">
          <InsideMain value>
            <Suspense>
              <Outlet />
            </Suspense>
          </InsideMain>
        </main>
        {wide ? null : <BottomBar />}
      </div>
      <Overlays />
    </div>
  );
}

function Overlays() {
  const overlay = useOverlay();
  const close = () => openOverlay(null);
  return (
    <Suspense>
      {overlay === 'find' ? <CommandPalette onClose={close} /> : null}
      {overlay === 'keys' ? <KeyboardHelp onClose={close} /> : null}
      {overlay === 'notifications' ? <NotificationsDrawer onClose={close} /> : null}
    </Suspense>
  );
}

function useLiveConnection(): void {
  useEffect(() => {
    live.start();
    return () => live.stop();
  }, []);
}

function useGlobalKeys(): void {
  const { t } = useLingui();
  const go = useGo();
  const places = usePlaces();
  useShortcuts(t`Everywhere`, [
    { keys: 'Ctrl K', label: t`Find anything`, run: () => openOverlay('find') },
    { keys: '?', label: t`Show the keys`, run: () => openOverlay('keys') },
    ...places.map((place) => ({
      keys: place.keys,
      label: t`Go to ${place.label}`,
      run: () => go(place.href),
    })),
  ]);
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}
