// Follows the links of a draft, so that a dead one is told before it is sent. What only refuses robots is not dead.

import { systemActor } from '#platform/actor.ts';
import { messageOf } from '#platform/errors.ts';
import type { Engagement } from '../context.ts';
import { engagementEvents } from '../contract.ts';
import { listUnseenLinks, recordLinkLook } from '../store/draft-checks.ts';

const LOOK_AGAIN_MS = 3_600_000;
const DEAD = new Set([404, 410]);

export async function lookAtLinks(
  { platform }: Engagement,
  look: {
    draftId: string;
    conversationId: string;
    personId: string;
    addresses: readonly string[];
  },
): Promise<void> {
  const { db, clock, events, fetch, log } = platform;
  const { draftId, conversationId, personId } = look;
  const since = new Date(clock.now().getTime() - LOOK_AGAIN_MS);
  let hasDead = false;
  for (const address of await listUnseenLinks(db, look.addresses, since)) {
    let isDead = false;
    try {
      const { status } = await fetch({ url: address });
      isDead = DEAD.has(status);
    } catch (error) {
      // Not reached from here is not dead: a person decides.
      log.debug({ address, reason: messageOf(error) }, 'a link of a draft was not reached');
    }
    await recordLinkLook(db, { address, isDead, at: clock.now() });
    hasDead ||= isDead;
  }
  if (!hasDead) return;
  await db.transaction().execute((tx) =>
    events.emit(tx, {
      type: engagementEvents.draftSaved,
      subject: `draft:${draftId}`,
      actor: systemActor('engagement'),
      payload: { draftId, conversationId, personId },
    }),
  );
}
