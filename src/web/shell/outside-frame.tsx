// The frame of the screens before somebody is signed in: the name mark, one sheet, and the choice of
// language and theme.

import { useLingui } from '@lingui/react/macro';
import { Languages, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../kit/button.tsx';
import { Wordmark } from '../kit/mark.tsx';
import { usePageTitle } from '../kit/page-title.ts';
import { LANGUAGES, chooseLanguage } from '../i18n/language.ts';
import { chooseTheme, useTheme } from '../theme/theme.ts';

export function OutsideFrame(props: { title: string; detail?: ReactNode; children: ReactNode }) {
  usePageTitle(props.title);
  return (
    <div className="flex min-h-dvh flex-col bg-paper">
      <header className="flex h-14 items-center justify-between px-4 sm:px-6">
        <Wordmark />
        <Choices />
      </header>
      <main className="flex flex-1 flex-col items-center px-4 pt-[6vh] pb-16">
        <div className="w-full max-w-md">
          <h1 className="text-display font-extrabold tracking-tight">{props.title}</h1>
          {props.detail === undefined ? null : <p className="mt-2 text-quiet">{props.detail}</p>}
          <div className="mt-6 rounded-panel bg-surface p-5 shadow-raised sm:p-6">
            {props.children}
          </div>
        </div>
      </main>
    </div>
  );
}

function Choices() {
  const { t, i18n } = useLingui();
  const theme = useTheme();
  const nextTheme = theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system';
  const icons = { system: <Monitor />, light: <Sun />, dark: <Moon /> };
  const other = i18n.locale === 'sv' ? 'en' : 'sv';
  return (
    <div className="flex gap-1">
      <IconButton
        label={LANGUAGES[other]}
        icon={<Languages />}
        onPress={() => void chooseLanguage(other)}
      />
      <IconButton
        label={t`Light or dark`}
        icon={icons[theme]}
        onPress={() => chooseTheme(nextTheme)}
      />
    </div>
  );
}
