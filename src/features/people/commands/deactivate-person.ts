// Somebody leaves, or comes back. A deactivated person is signed out everywhere and can't sign in;
// what they did stays under their name.

import type { Actor } from '#platform/actor.ts';
import type { Id } from '#platform/ids.ts';
import { getPerson } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleEvents } from '../contract.ts';
import { deletePasswordLink } from '../store/password-links.ts';
import { setDeactivated } from '../store/people.ts';

export async function deactivatePerson(
  context: PeopleContext,
  actor: Actor,
  personId: Id<'person'>,
): Promise<void> {
  await setActive(context, { actor, personId, active: false });
}

export async function reactivatePerson(
  context: PeopleContext,
  actor: Actor,
  personId: Id<'person'>,
): Promise<void> {
  await setActive(context, { actor, personId, active: true });
}

async function setActive(
  { access, platform }: PeopleContext,
  { actor, personId, active }: { actor: Actor; personId: Id<'person'>; active: boolean },
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const person = await getPerson(tx, personId);
    const permission = 'people.people.manage';
    await access.requirePermission(tx, { actor, permission, unitId: person.unitId });
    // Whoever locks somebody out takes all their roles; that needs the right to give each of them.
    const grants = (await access.grantsOf(tx, [personId])).get(personId) ?? [];
    for (const grant of grants) await access.requireBestowable(tx, { actor, ...grant });
    if ((person.deactivatedAt === null) === active) return;
    const now = platform.clock.now();
    if (active) await access.openLogin(tx, personId);
    else {
      await deletePasswordLink(tx, personId);
      await access.closeLogin(tx, personId);
    }
    await setDeactivated(tx, personId, { at: active ? null : now, now });
    await platform.events.emit(tx, {
      type: active ? peopleEvents.personReactivated : peopleEvents.personDeactivated,
      subject: `person:${personId}`,
      actor,
      payload: { personId },
    });
  });
}
