// People. Name and mail address are copied to the login when they change, in one transaction.

import { sql } from 'kysely';
import type { Grant } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { PeopleFilter, Person, PersonChange, WorkingHours } from '../contract.ts';
import './tables.ts';

/** A person without the roles, which access holds. */
export type PersonRow = Omit<Person, 'grants'>;

export type NewPersonRow = {
  id: string;
  name: string;
  email: string;
  title: string;
  unitId: string | null;
  languages: readonly string[];
  timeZone: string;
  workingHours: WorkingHours;
  now: Date;
};

export async function insertPerson(tx: Transaction, person: NewPersonRow): Promise<void> {
  await tx
    .insertInto('people')
    .values({
      id: person.id,
      name: person.name,
      email: person.email,
      title: person.title,
      unit_id: person.unitId,
      languages: [...person.languages],
      time_zone: person.timeZone,
      working_hours: JSON.stringify(person.workingHours),
      created_at: person.now,
      updated_at: person.now,
    })
    .execute();
}

export async function findPerson(db: Queryable, id: string): Promise<PersonRow | null> {
  const row = await selectPeople(db).where('people.id', '=', id).executeTakeFirst();
  return row ? shapePerson(row) : null;
}

/** @param email in any case, as people write it */
export async function findPersonIdByEmail(db: Queryable, email: string): Promise<string | null> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row?.id ?? null;
}

export type PeopleCursor = { name: string; id: string };

/** By name (people_by_name); the search reads the names of all, which are at most thousands. */
export async function listPeople(
  db: Queryable,
  filter: PeopleFilter & { after: PeopleCursor | null; limit: number },
): Promise<PersonRow[]> {
  const { q, unitId, state, after, limit } = filter;
  let query = selectPeople(db)
    .orderBy(sql`lower(people.name)`)
    .orderBy('people.id')
    .limit(limit);
  if (state === 'active') query = query.where('people.deactivated_at', 'is', null);
  if (state === 'deactivated') query = query.where('people.deactivated_at', 'is not', null);
  if (q) {
    const pattern = `%${q.replaceAll(/[%_\\]/g, '\\$&')}%`;
    query = query.where(({ or, eb }) =>
      or([
        eb('people.name', 'ilike', pattern),
        eb('people.email', 'ilike', pattern),
        eb('people.title', 'ilike', pattern),
      ]),
    );
  }
  if (unitId) {
    query = query.where(
      sql<boolean>`people.unit_id in (
        with recursive below (id) as (
          select ${unitId}::uuid
          union all
          select units.id from units join below on units.parent_id = below.id
        ) select id from below)`,
    );
  }
  if (after) {
    query = query.where(
      sql<boolean>`(lower(people.name), people.id) > (lower(${after.name}), ${after.id}::uuid)`,
    );
  }
  return (await query.execute()).map(shapePerson);
}

export async function updatePerson(
  tx: Transaction,
  id: string,
  change: PersonChange & { now: Date },
): Promise<void> {
  const { name, title, unitId, languages, timeZone, workingHours, now } = change;
  await tx
    .updateTable('people')
    .set({
      name,
      title,
      unit_id: unitId,
      languages,
      time_zone: timeZone,
      working_hours: workingHours && JSON.stringify(workingHours),
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
}

export async function setDeactivated(
  tx: Transaction,
  id: string,
  change: { at: Date | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('people')
    .set({ deactivated_at: change.at, updated_at: change.now })
    .where('id', '=', id)
    .execute();
}

export function withGrants(person: PersonRow, grants: readonly Grant[]): Person {
  return { ...person, grants: grants.map(({ role, unitId }) => ({ role, unitId })) };
}

export function pictureUrlOf(personId: string, pictureId: string | null): string | null {
  return pictureId === null ? null : `/api/v1/people/${personId}/picture?v=${pictureId}`;
}

function selectPeople(db: Queryable) {
  return db
    .selectFrom('people')
    .leftJoin('pictures', 'pictures.person_id', 'people.id')
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.title',
      'people.unit_id as unitId',
      'people.languages',
      'people.time_zone as timeZone',
      'people.working_hours as workingHours',
      'people.deactivated_at as deactivatedAt',
      'people.created_at as createdAt',
      'pictures.id as pictureId',
    ]);
}

type SelectedRow = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

function shapePerson({ pictureId, ...row }: SelectedRow): PersonRow {
  return {
    ...row,
    pictureUrl: pictureUrlOf(row.id, pictureId),
    deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
