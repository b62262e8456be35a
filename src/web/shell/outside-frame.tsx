// The frame of the screens before somebody is signed in: one sheet, the choice of language and
// theme, and on a wide screen what Parley is about, in its own shapes.

import { Trans, useLingui } from '@lingui/react/macro';
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
    <div className="flex min-h-dvh bg-paper">
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex h-14 shrink-0 items-center justify-between px-4 sm:px-6">
          <Wordmark />
          <Choices />
        </header>
        <main className="flex flex-1 flex-col items-center px-4 pt-[5vh] pb-12">
          <div className="w-full max-w-md">
            <h1 className="text-display font-extrabold tracking-tight text-balance">
              {props.title}
            </h1>
            {props.detail === undefined ? null : <p className="mt-2 text-quiet">{props.detail}</p>}
            <div className="mt-6 rounded-panel bg-surface p-5 shadow-raised sm:p-6">
              {props.children}
            </div>
          </div>
        </main>
      </div>
      <TwoSides />
    </div>
  );
}

/** The name mark, larger than the page. */
function TwoSides() {
  return (
    <aside className="relative hidden w-[44%] max-w-2xl shrink-0 overflow-hidden bg-accent-soft lg:block">
      <svg
        aria-hidden
        viewBox="0 0 32 32"
        preserveAspectRatio="xMidYMid slice"
        className="absolute -inset-[12%] size-[124%]"
      >
        <path d="M2 22V11a9 9 0 0 1 18 0v2a9 9 0 0 1-9 9z" className="fill-accent" />
        <path d="M30 30H21a9 9 0 0 1-9-9v-2a9 9 0 0 1 18 0z" className="fill-saffron" />
        <path
          d="M12 21.95V19a9 9 0 0 1 8-8.94V13a9 9 0 0 1-8 8.95z"
          className="fill-accent-strong"
        />
      </svg>
      <p className="absolute inset-x-0 bottom-0 bg-paper px-8 py-6 font-voice text-title text-balance text-ink">
        <Trans>Hear what is said. Bring it to the one who knows. Answer as yourself.</Trans>
      </p>
    </aside>
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
