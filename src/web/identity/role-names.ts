// The roles for people: what each is called and what it may do, in one sentence.

import { useLingui } from '@lingui/react/macro';
import type { Role } from '#platform/actor.ts';

export type RoleWords = { name: string; detail: string };

export function useRoleNames(): Record<Role, RoleWords> {
  const { t } = useLingui();
  return {
    administrator: {
      name: t`administrator`,
      detail: t`May do everything, also roles, tokens and the audit log`,
    },
    hub: {
      name: t`hub`,
      detail: t`Looks after topics and sources, judges mentions, invites people`,
    },
    expert: {
      name: t`expert`,
      detail: t`Judges mentions and looks after the topics of the own unit`,
    },
    member: { name: t`member`, detail: t`Reads everything` },
  };
}

export const ROLE_ORDER = ['administrator', 'hub', 'expert', 'member'] as const;
