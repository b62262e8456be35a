// The places of the application in the order they are offered: navigation, palette, bottom bar.

import { useLingui } from '@lingui/react/macro';
import { AudioLines, Home, Radio, Settings, Tags } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { paths } from '../paths.ts';

export type Place = { id: string; label: string; href: string; icon: LucideIcon; keys: string };

export function usePlaces(): readonly Place[] {
  const { t } = useLingui();
  return [
    { id: 'home', label: t`Home`, href: paths.home(), icon: Home, keys: 'g h' },
    { id: 'listen', label: t`Listen`, href: paths.listen(), icon: AudioLines, keys: 'g l' },
    { id: 'topics', label: t`Topics`, href: paths.topics(), icon: Tags, keys: 'g t' },
    { id: 'sources', label: t`Sources`, href: paths.sources(), icon: Radio, keys: 'g s' },
    { id: 'settings', label: t`Settings`, href: paths.settings(), icon: Settings, keys: 'g e' },
  ];
}

export function isPlaceOf(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
