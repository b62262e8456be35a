// Everybody inside: found by name, title or unit; a press leads to the person.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { UserRoundPlus, UsersRound } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { useCan } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { State } from '#web/kit/state.tsx';
import { Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { useRoleNames } from '#web/identity/role-names.ts';
import type { Person } from '../contract.ts';
import { unitsQuery } from '#web/identity/units-query.ts';
import { peopleQuery } from './queries.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';

export function PeopleScreen() {
  const { t } = useLingui();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const mayInvite = useCan('people.invitations.manage');
  const state = fields['state'] === 'deactivated' ? 'deactivated' : 'active';
  const q = useDeferredValue(fields['q'] ?? '');
  const people = useInfiniteQuery(peopleQuery({ q, unitId: fields['unit'], state }));
  return (
    <Page
      title={t`People`}
      detail={t`Everybody who takes part, and what they may do.`}
      actions={
        mayInvite ? (
          <ButtonLink look="primary" href={paths.invitations()} icon={<UserRoundPlus />}>
            {t`Invite`}
          </ButtonLink>
        ) : undefined
      }
    >
      <div className="flex flex-wrap items-end gap-2">
        <SearchField
          label={t`Find people`}
          placeholder={t`Name, mail address or title`}
          value={fields['q'] ?? ''}
          onChange={(text) => setFields({ q: text }, { replace: true })}
          className="min-w-52 flex-1"
        />
        <div className="w-56 max-w-full">
          <UnitChoice
            label={t`Unit`}
            value={fields['unit'] ?? null}
            onChange={(unitId) => setFields({ unit: unitId ?? undefined })}
            none={t`All units`}
          />
        </div>
        <Segments<'active' | 'deactivated'>
          label={t`Who`}
          value={state}
          onChange={(chosen) => setFields({ state: chosen === 'active' ? undefined : chosen })}
          choices={[
            { id: 'active', label: t`Active` },
            { id: 'deactivated', label: t`Left` },
          ]}
        />
      </div>
      <Loaded query={people}>
        {(list) =>
          list.length === 0 ? (
            <State small icon={<UsersRound aria-hidden />} title={t`Nobody fits`}>
              {t`Try a part of the name, or look in all units.`}
            </State>
          ) : (
            <>
              <PeopleTable people={list} />
              <ShowMore query={people}>{t`Show more`}</ShowMore>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useLingui();
  const units = useQuery(unitsQuery).data ?? [];
  const roles = useRoleNames();
  return (
    <Table
      label={t`People`}
      rows={people}
      hrefOf={(person) => paths.person(person.id)}
      columns={[
        {
          id: 'name',
          title: t`Name`,
          names: true,
          cell: (person) => (
            <span className="flex items-center gap-3">
              <Avatar name={person.name} pictureUrl={person.pictureUrl} />
              <span className="min-w-0">
                <span className="block truncate font-semibold">{person.name}</span>
                <span className="block truncate text-small text-faint">
                  {person.title === '' ? person.email : person.title}
                </span>
              </span>
            </span>
          ),
        },
        {
          id: 'unit',
          title: t`Unit`,
          wideOnly: true,
          cell: (person) => units.find(({ id }) => id === person.unitId)?.name ?? '',
        },
        {
          id: 'roles',
          title: t`Roles`,
          cell: (person) => (
            <span className="flex flex-wrap gap-1">
              {[...new Set(person.grants.map(({ role }) => role))].map((role) => (
                <Badge key={role} tone={role === 'administrator' ? 'accent' : 'plain'}>
                  {roles[role].name}
                </Badge>
              ))}
            </span>
          ),
        },
        {
          id: 'languages',
          title: t`Languages`,
          wideOnly: true,
          cell: (person) => <span className="text-quiet">{person.languages.join(', ')}</span>,
        },
      ]}
    />
  );
}
