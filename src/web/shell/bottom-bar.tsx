// The navigation on a phone: the places at the thumb, the rest in the bar above the work.

import { useLocation } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { IconButton } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { PlainLink } from '../kit/link.tsx';
import { Mark } from '../kit/mark.tsx';
import { paths } from '../paths.ts';
import { openOverlay } from './overlays.ts';
import { PersonMenu } from './person-menu.tsx';
import { isPlaceOf, usePlaces } from './places.ts';
import { NotificationsButton } from './rail.tsx';

export function BottomBar() {
  const { t } = useLingui();
  const places = usePlaces().filter(({ atThumb }) => atThumb);
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <nav
      aria-label={t`Main`}
      className="flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {places.map(({ id, label, href, icon: Icon }) => {
        const here = isPlaceOf(href, pathname);
        return (
          <PlainLink
            key={id}
            href={href}
            {...(here ? { 'aria-current': 'page' as const } : {})}
            className={classes(
              'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-micro font-medium focus-ring:ring-inside',
              here ? 'text-accent-ink' : 'text-faint',
            )}
          >
            <span
              className={classes(
                'flex h-6 w-11 items-center justify-center rounded-round',
                here && 'bg-accent-soft',
              )}
            >
              <Icon className="size-4.5" aria-hidden />
            </span>
            <span className="max-w-full truncate">{label}</span>
          </PlainLink>
        );
      })}
    </nav>
  );
}

export function TopBar() {
  const { t } = useLingui();
  return (
    <header className="flex h-12 shrink-0 items-center justify-between border-b border-line bg-paper ps-3 pe-1.5 lg:hidden">
      <PlainLink href={paths.home()} className="flex items-center gap-2">
        <Mark sizePx={22} />
        <span className="text-heading font-extrabold tracking-tight">Parley</span>
      </PlainLink>
      <div className="flex items-center">
        <IconButton
          label={t`Find`}
          size="small"
          icon={<Search />}
          onPress={() => openOverlay('find')}
        />
        <NotificationsButton onPress={() => openOverlay('notifications')} />
        <PersonMenu />
      </div>
    </header>
  );
}
