// Who is signed in, and what they choose for themselves: profile, theme, language, leaving.

import { useLingui } from '@lingui/react/macro';
import {
  ChevronsUpDown,
  Keyboard,
  Languages,
  LogOut,
  Monitor,
  Moon,
  Shield,
  Sun,
  UserRound,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import { signOut } from '#features/access/ui/sign-in-calls.ts';
import { useSession } from '../api/session.ts';
import { LANGUAGES, chooseLanguage } from '../i18n/language.ts';
import { Avatar } from '../kit/avatar.tsx';
import { Menu } from '../kit/menu.tsx';
import type { MenuEntry } from '../kit/menu.tsx';
import { paths } from '../paths.ts';
import { chooseTheme, useTheme } from '../theme/theme.ts';
import { openOverlay } from './overlays.ts';

export function PersonMenu({ wide = false }: { wide?: boolean }) {
  const { t } = useLingui();
  const { person } = useSession();
  return (
    <Menu
      label={t`You`}
      placement={wide ? 'top start' : 'bottom end'}
      trigger={
        <Button
          {...(wide ? {} : { 'aria-label': t`${person.name}: your menu` })}
          className="flex min-h-10 min-w-0 items-center gap-2.5 rounded-control px-1.5 text-start hovered:bg-hover focus-ring:ring-focus"
        >
          <Avatar
            name={person.name}
            pictureUrl={person.pictureUrl}
            size={wide ? 'normal' : 'small'}
          />
          {wide ? (
            <>
              <span className="min-w-0 flex-1 leading-tight">
                <span className="block truncate text-small font-semibold">{person.name}</span>
                <span className="block truncate text-micro text-faint">{person.email}</span>
              </span>
              <ChevronsUpDown className="size-4 shrink-0 text-faint" aria-hidden />
            </>
          ) : null}
        </Button>
      }
      entries={useEntries()}
    />
  );
}

function useEntries(): MenuEntry[] {
  const { t, i18n } = useLingui();
  const theme = useTheme();
  return [
    { id: 'profile', label: t`My profile`, icon: <UserRound />, href: paths.profile() },
    { id: 'security', label: t`Sign-in and security`, icon: <Shield />, href: paths.security() },
    {
      id: 'keys',
      label: t`Keyboard`,
      icon: <Keyboard />,
      keys: '?',
      onAction: () => openOverlay('keys'),
    },
    'separator',
    ...(
      [
        ['system', t`Light or dark as the system`, <Monitor key="icon" />],
        ['light', t`Light`, <Sun key="icon" />],
        ['dark', t`Dark`, <Moon key="icon" />],
      ] as const
    ).map(([id, label, icon]) => ({
      id,
      label,
      icon,
      chosen: theme === id,
      onAction: () => chooseTheme(id),
    })),
    'separator',
    ...(['en', 'sv'] as const).map((language) => ({
      id: `language-${language}`,
      label: LANGUAGES[language],
      icon: language === 'en' ? <Languages /> : undefined,
      chosen: i18n.locale === language,
      onAction: () => void chooseLanguage(language),
    })),
    'separator',
    { id: 'sign-out', label: t`Sign out`, icon: <LogOut />, onAction: () => void signOut() },
  ];
}
