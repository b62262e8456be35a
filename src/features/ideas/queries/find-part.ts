// Somebody's part in a programme, found by the link of their letter or by who they are.

import { z } from 'zod';
import { openSealedPart, sealedPart } from '../commands/sealed-link.ts';
import type { Ideas } from '../context.ts';
import type { WhoKey } from '../contract/ideas.ts';
import { findParticipant, findParticipantOf } from '../store/participants.ts';
import type { ParticipantRow } from '../store/participants.ts';

const PURPOSE = 'ideas:programme-part';
const linked = z.object({ participantId: z.uuid() });

/** Where they look at it and answer, without signing in. */
export function partUrl(
  ideas: Pick<Ideas, 'platform' | 'publicUrl'>,
  participantId: string,
): string {
  return `${ideas.publicUrl}/p/take-part/${sealedPart(ideas, PURPOSE, { participantId })}`;
}

/** By the link of a letter, or who they are; null: they were not invited, or it is not one of ours. */
export type PartKey = { link: string } | { who: WhoKey; programmeId: string };

export async function findPart(ideas: Ideas, key: PartKey): Promise<ParticipantRow | null> {
  const { db } = ideas.platform;
  const found =
    'who' in key
      ? await findParticipantOf(db, { programmeId: key.programmeId, who: key.who.id })
      : await findLinked(ideas, key.link);
  return found?.state === 'proposed' ? null : found;
}

async function findLinked(ideas: Ideas, part: string): Promise<ParticipantRow | null> {
  const opened = openSealedPart(ideas, { purpose: PURPOSE, named: linked, part });
  return opened && findParticipant(ideas.platform.db, opened.participantId);
}
