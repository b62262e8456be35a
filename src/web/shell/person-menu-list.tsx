// What opens from the person's button: profile, theme, language, leaving.

import { useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Keyboard, Languages, LogOut, Monitor, Moon, Shield, Sun, UserRound } from 'lucide-react';
import type { RefObject } from 'react';
import { signOut } from '#features/access/ui/sign-in-calls.ts';
import { LANGUAGES, chooseLanguage } from '../i18n/language.ts';
import type { Language } from '../i18n/language.ts';
import { MenuList } from '../kit/menu-list.tsx';
import type { MenuEntry } from '../kit/menu-entry.ts';
import { Popover } from '../kit/popover.tsx';
import { paths } from '../paths.ts';
import { chooseTheme, useTheme } from '../theme/theme.ts';
import { openOverlay } from './overlays.ts';

export function PersonMenuList(props: {
  trigger: RefObject<HTMLElement | null>;
  placement: 'top start' | 'bottom end';
  onClose(): void;
}) {
  const { t } = useLingui();
  return (
    <Popover
      isOpen
      triggerRef={props.trigger}
      placement={props.placement}
      onOpenChange={(open) => !open && props.onClose()}
      className="min-w-56"
    >
      <MenuList label={t`You`} entries={useEntries()} onClose={props.onClose} />
    </Popover>
  );
}

function useEntries(): MenuEntry[] {
  const { t, i18n } = useLingui();
  const theme = useTheme();
  const queryClient = useQueryClient();
  // What the server worded for the reader is fetched anew.
  const speak = async (language: Language) => {
    await chooseLanguage(language);
    await queryClient.invalidateQueries();
  };
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
      onAction: () => void speak(language),
    })),
    'separator',
    { id: 'sign-out', label: t`Sign out`, icon: <LogOut />, onAction: () => void signOut() },
  ];
}
