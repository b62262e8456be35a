// People with the roles they hold.

import type { Queryable } from '#platform/db/database.ts';
import { cutPage } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import { getPerson } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import type { PeopleFilter, Person } from '../contract.ts';
import { listPeople, withGrants } from '../store/people.ts';
import type { PeopleCursor } from '../store/people.ts';

export async function showPerson(
  { access, platform }: PeopleContext,
  personId: string,
): Promise<Person> {
  const person = await getPerson(platform.db, personId);
  const grants = await access.grantsOf(platform.db, [personId]);
  return withGrants(person, grants.get(personId) ?? []);
}

/** More than any organisation that one Parley serves has. */
const activePeopleMax = 50_000;

export async function showActivePeople(
  { access }: PeopleContext,
  db: Queryable,
): Promise<Person[]> {
  const filter = { state: 'active', after: null, limit: activePeopleMax } as const;
  const people = await listPeople(db, filter);
  const grants = await access.grantsOf(
    db,
    people.map(({ id }) => id),
  );
  return people.map((person) => withGrants(person, grants.get(person.id) ?? []));
}

export async function showPeople(
  { access, platform }: PeopleContext,
  filter: PeopleFilter & { after: PeopleCursor | null; limit: number },
): Promise<Page<Person>> {
  const rows = await listPeople(platform.db, { ...filter, limit: filter.limit + 1 });
  const page = cutPage(rows, filter.limit, ({ name, id }) => ({ name, id }));
  const ids = page.items.map(({ id }) => id);
  const grants = await access.grantsOf(platform.db, ids);
  return {
    items: page.items.map((person) => withGrants(person, grants.get(person.id) ?? [])),
    next: page.next,
  };
}
