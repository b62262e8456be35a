// The places of the application in the order they are offered: navigation, palette, bottom bar. Who answers begins at
// the board, the hub at what is new; what one may not open is not offered.

import { useLingui } from '@lingui/react/macro';
import {
  AudioLines,
  Contact,
  Home,
  LayoutDashboard,
  Lightbulb,
  MessagesSquare,
  Radio,
  Settings,
  Stamp,
  Tags,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useCan } from '../api/session.ts';
import { paths } from '../paths.ts';

export type Place = {
  id: string;
  label: string;
  href: string;
  icon: LucideIcon;
  keys: string;
  /** One of the few at the thumb on a phone. */
  atThumb: boolean;
};

export function usePlaces(): readonly Place[] {
  const { t } = useLingui();
  const answers = useCan('conversations.work');
  const leads = useCan('routing.hub.read');
  const approves = useCan('engagement.review');
  const knowsThem = useCan('contacts.read');
  const wishes = useCan('ideas.read');
  const places: (Place & { isOpen: boolean })[] = [
    {
      id: 'home',
      label: t`Home`,
      href: paths.home(),
      icon: Home,
      keys: 'g h',
      atThumb: true,
      isOpen: leads || !answers,
    },
    {
      id: 'board',
      label: t`My board`,
      href: paths.board(),
      icon: MessagesSquare,
      keys: 'g b',
      atThumb: true,
      isOpen: answers,
    },
    {
      id: 'hub',
      label: t`Hub`,
      href: paths.hub(),
      icon: LayoutDashboard,
      keys: 'g u',
      atThumb: false,
      isOpen: leads,
    },
    {
      id: 'approvals',
      label: t`Approvals`,
      href: paths.approvals(),
      icon: Stamp,
      keys: 'g a',
      atThumb: false,
      isOpen: approves,
    },
    {
      id: 'contacts',
      label: t`Contacts`,
      href: paths.contacts(),
      icon: Contact,
      keys: 'g c',
      atThumb: false,
      isOpen: knowsThem,
    },
    {
      id: 'ideas',
      label: t`Ideas`,
      href: paths.ideas(),
      icon: Lightbulb,
      keys: 'g i',
      atThumb: false,
      isOpen: wishes,
    },
    {
      id: 'listen',
      label: t`Listen`,
      href: paths.listen(),
      icon: AudioLines,
      keys: 'g l',
      atThumb: true,
      isOpen: true,
    },
    {
      id: 'topics',
      label: t`Topics`,
      href: paths.topics(),
      icon: Tags,
      keys: 'g t',
      atThumb: true,
      isOpen: true,
    },
    {
      id: 'sources',
      label: t`Sources`,
      href: paths.sources(),
      icon: Radio,
      keys: 'g s',
      atThumb: false,
      isOpen: true,
    },
    {
      id: 'settings',
      label: t`Settings`,
      href: paths.settings(),
      icon: Settings,
      keys: 'g e',
      atThumb: true,
      isOpen: true,
    },
  ];
  return places.filter(({ isOpen }) => isOpen);
}

export function isPlaceOf(href: string, pathname: string): boolean {
  // Conversations hang below the board.
  if (href === paths.board() && pathname.startsWith('/conversations/')) return true;
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
