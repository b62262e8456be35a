// Who is signed in, where, and what they may do: the first thing the web application asks.

import type { z } from 'zod';
import type { PersonActor } from '#platform/http/caller.ts';
import { getOrganisation, getPerson } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import type { sessionShape } from '../contract.ts';

export async function showSession(
  { access, platform }: PeopleContext,
  actor: PersonActor,
): Promise<z.input<typeof sessionShape>> {
  const [person, organisation] = await Promise.all([
    getPerson(platform.db, actor.personId),
    getOrganisation(platform.db),
  ]);
  return {
    person,
    organisation,
    grants: actor.grants.map(({ role, unitId }) => ({ role, unitId })),
    permissions: access.permissionsOf(actor),
  };
}
