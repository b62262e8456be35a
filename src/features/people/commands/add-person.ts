// A person comes to be: login, profile and roles in one transaction. Used by the first run, by an
// accepted invitation, and directly for a believable organisation in tests and the demonstration.

import type { NewLogin } from '#features/access/contract.ts';
import { systemActor } from '#platform/actor.ts';
import type { Actor, Grant } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Id } from '#platform/ids.ts';
import { getUnit } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleEvents } from '../contract.ts';
import type { WorkingHours } from '../contract.ts';
import { OFFICE_HOURS } from '../domain/working-hours.ts';
import { insertPerson } from '../store/people.ts';
import { requireLanguages, requireTimeZone } from './check-profile.ts';

export type NewPerson = {
  personId?: Id<'person'>;
  /** From `prepareLogin` of access. */
  login: NewLogin;
  title?: string;
  unitId?: Id<'unit'> | null;
  languages?: readonly string[];
  timeZone?: string;
  workingHours?: WorkingHours;
  grants: readonly Grant[];
};

/** @throws AppError `forbidden` unless the actor may manage people and give these roles */
export async function addPerson(
  context: PeopleContext,
  actor: Actor,
  person: NewPerson,
): Promise<Id<'person'>> {
  return context.platform.db.transaction().execute(async (tx) => {
    const unitId = person.unitId ?? null;
    const permission = 'people.people.manage';
    await context.access.requirePermission(tx, { actor, permission, unitId });
    for (const grant of person.grants) {
      await context.access.requireBestowable(tx, { actor, ...grant });
    }
    return addPersonIn(context, tx, actor, person);
  });
}

/** Checks no rights: its callers have, by a link or by `addPerson`. */
export async function addPersonIn(
  context: PeopleContext,
  tx: Transaction,
  actor: Actor,
  person: NewPerson,
): Promise<Id<'person'>> {
  const { access, platform } = context;
  const { login, grants, personId = newId(), unitId = null } = person;
  const languages = requireLanguages(person.languages ?? []);
  const timeZone = requireTimeZone(person.timeZone ?? 'UTC');
  if (unitId !== null) await getUnit(tx, unitId, 'unitId');
  await access.createLogin(tx, { ...login, personId });
  await insertPerson(tx, {
    id: personId,
    name: login.name,
    email: login.email,
    title: person.title ?? '',
    unitId,
    languages,
    timeZone,
    workingHours: person.workingHours ?? OFFICE_HOURS,
    now: platform.clock.now(),
  });
  await platform.events.emit(tx, {
    type: peopleEvents.personJoined,
    subject: `person:${personId}`,
    actor,
    payload: { personId, name: login.name, unitId },
  });
  await access.setGrants(tx, systemActor('people'), { personId, grants });
  return personId;
}
