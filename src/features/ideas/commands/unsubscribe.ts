// One click, without sign-in: the link of a letter is sealed, names who got it and for which idea, and works for ever.

import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { ideasEvents } from '../contract.ts';
import type { WhoKey } from '../contract/ideas.ts';
import { unsubscribe } from '../store/wishes.ts';
import { declineOwedOf } from './change-owed.ts';
import { openSealedPart, sealedPart } from './sealed-link.ts';
import { unfollowIdea } from './wish.ts';

const PURPOSE = 'ideas:unsubscribe';
const actor = systemActor('unsubscribe');
const linked = z.object({
  kind: z.enum(['person', 'contact']),
  id: z.uuid(),
  ideaId: z.uuid().nullable(),
});

/** @param given.ideaId null: of everything */
export function unsubscribeUrl(
  { platform, publicUrl }: Pick<Ideas, 'platform' | 'publicUrl'>,
  { who, ideaId }: { who: WhoKey; ideaId: string | null },
): string {
  return `${publicUrl}/unsubscribe/${sealedPart({ platform }, PURPOSE, { ...who, ideaId })}`;
}

export type Unsubscription = { who: WhoKey; ideaId: string | null };

/** Null: the link is not one of ours. */
export function readUnsubscribeToken(ideas: Ideas, part: string): Unsubscription | null {
  const opened = openSealedPart(ideas, { purpose: PURPOSE, named: linked, part });
  return opened && { who: { kind: opened.kind, id: opened.id }, ideaId: opened.ideaId };
}

/** Said twice is said once. */
export async function unsubscribeWho(
  ideas: Ideas,
  { who, ideaId }: Unsubscription,
  via = 'link',
): Promise<void> {
  const { db, clock, events } = ideas.platform;
  await db.transaction().execute(async (tx) => {
    if (ideaId === null) {
      await unsubscribe(tx, { who, ideaIds: [], via, at: clock.now(), newId });
      await declineOwedOf(ideas, tx, actor, { who: who.id, ideaIds: [] });
    } else await unfollowIdea(ideas, tx, actor, { ideaId, who, via });
    await events.emit(tx, {
      type: ideasEvents.unsubscribed,
      subject: `${who.kind}:${who.id}`,
      actor,
      payload: { ideaId },
    });
  });
}
