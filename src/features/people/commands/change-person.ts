// Changes a person's profile: one's own, or as somebody who manages people there. Moving to another
// unit needs the right to manage people in both.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Id } from '#platform/ids.ts';
import { getPerson, getUnit } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleEvents } from '../contract.ts';
import type { PersonChange } from '../contract.ts';
import { differencesOf } from '../domain/differences.ts';
import { updatePerson } from '../store/people.ts';
import type { PersonRow } from '../store/people.ts';
import { requireLanguages, requireTimeZone } from './check-profile.ts';

export async function changePerson(
  context: PeopleContext,
  actor: Actor,
  { personId, change }: { personId: Id<'person'>; change: PersonChange },
): Promise<void> {
  const { access, platform } = context;
  const permission = 'people.people.manage';
  await platform.db.transaction().execute(async (tx) => {
    const before = await getPerson(tx, personId);
    await access.requirePermission(tx, { actor, permission, unitId: before.unitId });
    if (change.unitId !== undefined && change.unitId !== before.unitId) {
      if (change.unitId !== null) await getUnit(tx, change.unitId, 'unitId');
      await access.requirePermission(tx, { actor, permission, unitId: change.unitId });
    }
    await applyChange(context, tx, { actor, before, change });
  });
}

/** Everything but the unit, which is not one's own to choose. */
export async function changeOwnProfile(
  context: PeopleContext,
  actor: Extract<Actor, { kind: 'person' }>,
  change: Omit<PersonChange, 'unitId'>,
): Promise<void> {
  await context.platform.db.transaction().execute(async (tx) => {
    const before = await getPerson(tx, actor.personId);
    await applyChange(context, tx, { actor, before, change });
  });
}

async function applyChange(
  { access, platform }: PeopleContext,
  tx: Transaction,
  { actor, before, change }: { actor: Actor; before: PersonRow; change: PersonChange },
): Promise<void> {
  const checked = { ...change };
  if (change.languages) checked.languages = requireLanguages(change.languages);
  if (change.timeZone) checked.timeZone = requireTimeZone(change.timeZone);
  const changes = differencesOf(before, checked);
  if (Object.keys(changes).length === 0) return;
  await updatePerson(tx, before.id, { ...checked, now: platform.clock.now() });
  if (changes.name && checked.name) await access.renameLogin(tx, before.id, checked.name);
  await platform.events.emit(tx, {
    type: peopleEvents.personChanged,
    subject: `person:${before.id}`,
    actor,
    payload: { personId: before.id, changes },
  });
}
