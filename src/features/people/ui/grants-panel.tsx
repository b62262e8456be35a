// What a person may do: roles, each held everywhere or in one unit and below. Takes effect at once.

import { useMutation, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { ROLE_ORDER, useRoleNames } from '#web/identity/role-names.ts';
import { RoleChoice } from '#web/identity/role-choice.tsx';
import type { Person } from '../contract.ts';
import { unitsQuery } from '#web/identity/units-query.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';

type Grant = Person['grants'][number];

export function GrantsPanel({
  person,
  onChanged,
}: {
  person: Person;
  onChanged(person: Person): void;
}) {
  const { t } = useLingui();
  const roles = useRoleNames();
  const units = useQuery(unitsQuery).data ?? [];
  const mayManage = useCan('people.grants.manage');
  const [adding, setAdding] = useState(false);
  const save = useMutation({
    mutationFn: (grants: Grant[]) =>
      answerOf(
        api.PUT('/api/v1/people/{personId}/grants', {
          params: { path: { personId: person.id } },
          body: { grants },
        }),
      ),
    onSuccess: (saved) => {
      onChanged(saved);
      setAdding(false);
    },
  });
  const where = (grant: Grant) =>
    grant.unitId === null
      ? t`everywhere`
      : t`in ${units.find(({ id }) => id === grant.unitId)?.name ?? '…'} and below`;
  const sorted = person.grants.toSorted(
    (a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role),
  );
  return (
    <Panel
      title={t`Roles`}
      actions={
        mayManage && !adding ? (
          <Button size="small" icon={<Plus />} onPress={() => setAdding(true)}>
            {t`Give a role`}
          </Button>
        ) : undefined
      }
    >
      <ul className="flex flex-col">
        {sorted.map((grant) => (
          <li
            key={`${grant.role} ${grant.unitId ?? ''}`}
            className="flex min-h-11 items-center gap-3 border-t border-line py-1 first:border-t-0"
          >
            <span className="min-w-0 flex-1">
              <span className="font-semibold first-letter:uppercase">{roles[grant.role].name}</span>{' '}
              <span className="text-quiet">{where(grant)}</span>
              <span className="block text-small text-faint">{roles[grant.role].detail}</span>
            </span>
            {mayManage ? (
              <IconButton
                label={t`Take away: ${roles[grant.role].name}`}
                size="small"
                icon={<X />}
                onPress={() => save.mutate(person.grants.filter((one) => one !== grant))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? (
        <NewGrant
          isPending={save.isPending}
          onAdd={(grant) => save.mutate([...person.grants, grant])}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {save.error ? (
        <div className="mt-3">
          <Notice tone="bad">{wordsOf(save.error)}</Notice>
        </div>
      ) : null}
    </Panel>
  );
}

function NewGrant(props: { isPending: boolean; onAdd(grant: Grant): void; onClose(): void }) {
  const { t } = useLingui();
  const [role, setRole] = useState<Grant['role']>('expert');
  const [unitId, setUnitId] = useState<string | null>(null);
  return (
    <div className="mt-2 flex flex-col gap-3 rounded-control bg-paper p-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <RoleChoice label={t`Role`} value={role} onChange={setRole} />
        <UnitChoice label={t`Holds`} value={unitId} onChange={setUnitId} none={t`Everywhere`} />
      </div>
      <div className="flex gap-2">
        <Button
          look="primary"
          isPending={props.isPending}
          onPress={() => props.onAdd({ role, unitId })}
        >
          {t`Give the role`}
        </Button>
        <Button look="quiet" onPress={props.onClose}>{t`Cancel`}</Button>
      </div>
    </div>
  );
}
