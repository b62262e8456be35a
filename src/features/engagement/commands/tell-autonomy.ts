// Tells how far a person is trusted, for every place and topic, whenever something has changed that it follows from:
// routing, which comes before, asks for it when it looks for somebody.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { readPolicy } from '../context.ts';
import type { Engagement } from '../context.ts';
import { engagementEvents } from '../contract.ts';
import { levelsOf } from '../domain/autonomy.ts';
import { readStanding } from '../queries/check-text.ts';

export async function tellAutonomy(
  engagement: Engagement,
  tx: Transaction,
  { personId, actor }: { personId: string; actor: Actor },
): Promise<void> {
  const policy = await readPolicy(engagement, tx);
  const levels = levelsOf(await readStanding(engagement, tx, { personId, policy }));
  await engagement.platform.events.emit(tx, {
    type: engagementEvents.autonomyChanged,
    subject: `person:${personId}`,
    actor,
    payload: { personId, levels },
  });
}
