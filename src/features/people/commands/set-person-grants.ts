// Gives a person exactly these roles, each in a unit that exists.

import type { Actor, Grant } from '#platform/actor.ts';
import type { Id } from '#platform/ids.ts';
import { getPerson, getUnit } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { deletePasswordLink } from '../store/password-links.ts';

export async function setPersonGrants(
  context: PeopleContext,
  actor: Actor,
  { personId, grants }: { personId: Id<'person'>; grants: readonly Grant[] },
): Promise<void> {
  const { access, platform } = context;
  await platform.db.transaction().execute(async (tx) => {
    const { unitId } = await getPerson(tx, personId);
    const permission = 'people.grants.manage';
    await access.requirePermission(tx, { actor, permission, unitId });
    for (const grant of grants) {
      if (grant.unitId !== null) await getUnit(tx, grant.unitId, 'grants.unitId');
    }
    // Who made a link could give the roles of then; the new ones may be more than that.
    await deletePasswordLink(tx, personId);
    await access.setGrants(tx, actor, { personId, grants });
  });
}
