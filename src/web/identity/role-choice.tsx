// Chooses a role, each with the sentence that says what it may do.

import { Select } from '../kit/select.tsx';
import type { Role } from '#platform/actor.ts';
import { ROLE_ORDER, useRoleNames } from './role-names.ts';

export function RoleChoice(props: { label: string; value: Role; onChange(role: Role): void }) {
  const roles = useRoleNames();
  return (
    <Select
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      help={roles[props.value].detail}
      choices={ROLE_ORDER.map((role) => ({
        id: role,
        label: roles[role].name,
        detail: roles[role].detail,
      }))}
    />
  );
}
