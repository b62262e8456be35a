// An outcome with words for all is owed to everybody who asked, voted or follows, once each, where they asked.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { whoIsOwed } from '../queries/who-is-owed.ts';
import { insertOutcome } from '../store/outcomes.ts';
import type { NewOutcome } from '../store/outcomes.ts';
import { insertOwed } from '../store/owed.ts';
import type { Whole } from '../store/standings.ts';

export const DRAFT = 'ideas.draft-owed';

/** @param only whom it is owed to at most; null: everybody of the whole. @returns the outcome's id */
export async function recordOutcome(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  {
    whole,
    only = null,
    outcome,
  }: {
    whole: Pick<Whole, 'ids'>;
    only?: ReadonlySet<string> | null;
    outcome: Omit<NewOutcome, 'id' | 'byPersonId' | 'byName' | 'at'>;
  },
): Promise<string> {
  const { clock, jobs } = ideas.platform;
  const id = newId<'outcome'>();
  const at = clock.now();
  const byPersonId = actor.kind === 'person' ? actor.personId : null;
  await insertOutcome(tx, { ...outcome, id, byPersonId, byName: actor.name, at });
  if (outcome.publicText === null) return id;
  const owed = await whoIsOwed(ideas, tx, { ideaIds: whole.ids, byPersonId, only });
  const to = owed.to.map((each) => ({ ...each, id: newId() }));
  if (to.length === 0) return id;
  await insertOwed(tx, { outcomeId: id, to, approverId: byPersonId, at });
  if (to.some(({ channel }) => channel === 'conversation')) {
    await jobs.enqueue(tx, { name: DRAFT, payload: {}, key: DRAFT, attemptsMax: 5 });
  }
  return id;
}
