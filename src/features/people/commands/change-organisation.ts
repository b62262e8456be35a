// Changes the name, language or contact of the organisation.

import type { Actor } from '#platform/actor.ts';
import { getOrganisation } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleEvents } from '../contract.ts';
import type { Organisation, OrganisationChange } from '../contract.ts';
import { differencesOf } from '../domain/differences.ts';
import { updateOrganisation } from '../store/organisations.ts';

export async function changeOrganisation(
  { access, platform }: PeopleContext,
  actor: Actor,
  change: OrganisationChange,
): Promise<Organisation> {
  return platform.db.transaction().execute(async (tx) => {
    const permission = 'people.organisation.manage';
    await access.requirePermission(tx, { actor, permission, unitId: null });
    const before = await getOrganisation(tx);
    const changes = differencesOf(before, change);
    if (Object.keys(changes).length === 0) return before;
    await updateOrganisation(tx, before.id, { ...change, now: platform.clock.now() });
    await platform.events.emit(tx, {
      type: peopleEvents.organisationChanged,
      subject: `organisation:${before.id}`,
      actor,
      payload: { changes },
    });
    return getOrganisation(tx);
  });
}
