// The people of the hub, where something must reach somebody who decides.

import type { Queryable } from '#platform/db/database.ts';
import type { Routing } from '../context.ts';

const hubPeopleMax = 50;

/** Who holds the role; where nobody does, those who could give it. */
export async function hubOf({ people }: Pick<Routing, 'people'>, db: Queryable): Promise<string[]> {
  const everybody = await people.activePeople(db);
  const holding = (wanted: string) =>
    everybody.filter(({ grants }) => grants.some(({ role }) => role === wanted));
  const hub = holding('hub');
  const told = hub.length > 0 ? hub : holding('administrator');
  return told.slice(0, hubPeopleMax).map(({ id }) => id);
}
