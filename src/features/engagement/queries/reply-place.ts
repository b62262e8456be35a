// What a place can carry and what is done there: for the composer, and for the checks.

import { codeOf } from '#platform/errors.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { z } from 'zod';
import type { Engagement } from '../context.ts';
import type { placeShape } from '../contract/drafts.ts';
import type { Policy } from '../contract/policy.ts';

type ReplyAbilities = NonNullable<Awaited<ReturnType<ListeningFacade['replyAbilities']>>>;

export type ReplyPlace = z.output<typeof placeShape> & { hashtagsMax: number };

export async function readReplyPlace(
  { listening }: Engagement,
  sourceId: string,
  policy: Policy,
): Promise<ReplyPlace> {
  const abilities = await abilitiesOf(listening, sourceId);
  const customs = policy.places.find((place) => place.sourceId === sourceId);
  const canReply = abilities?.reply === true;
  return {
    sourceId,
    canReply,
    why: canReply
      ? null
      : 'Nothing can be sent there: the source has no credentials, or only hears.',
    length: abilities?.length ?? null,
    markup: abilities?.markup ?? 'plain',
    visibilities: [...(abilities?.visibilities ?? [])],
    threads: abilities?.threads ?? false,
    canEdit: abilities?.edit ?? false,
    canDelete: abilities?.delete ?? false,
    // Parley answers with the credentials of the source, which are the organisation's unless somebody says otherwise.
    account: customs?.account ?? 'organisation',
    customs: customs?.customs ?? '',
    hashtagsMax: customs?.hashtagsMax ?? 3,
    undoSeconds: policy.undoSeconds,
  };
}

/** A source that was removed carries nothing more. */
async function abilitiesOf(
  listening: Engagement['listening'],
  sourceId: string,
): Promise<ReplyAbilities | null> {
  try {
    return await listening.replyAbilities(sourceId);
  } catch (error) {
    if (codeOf(error) === 'listening.source-not-found') return null;
    throw error;
  }
}
