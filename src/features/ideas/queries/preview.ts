// What lists and decisions show before: how many ideas stand where, who would hear of an answer, what a merge brings along.

import type { z } from 'zod';
import { getIdea } from '../context.ts';
import type { Ideas } from '../context.ts';
import { STATUS_KINDS } from '../contract/kinds.ts';
import type { audienceShape, ideaCountsShape, mergePreviewShape } from '../contract/previews.ts';
import {
  countAsked,
  countComments,
  countNotOpen,
  countOpen,
  countVoters,
} from '../store/counts.ts';
import { listIdsOfWhole } from '../store/standings.ts';
import { countFollowers } from '../store/wishes.ts';
import { whoIsOwed } from './who-is-owed.ts';

export async function readCounts(
  { platform }: Ideas,
  filter: { boardId?: string | undefined; tagId?: string | undefined },
): Promise<z.output<typeof ideaCountsShape>> {
  const { db } = platform;
  const [open, others] = await Promise.all([countOpen(db, filter), countNotOpen(db)]);
  const [fresh, considering, planned, making, done, declined] = STATUS_KINDS.map(
    (kind) => open.get(kind) ?? 0,
  );
  return {
    kinds: {
      new: fresh ?? 0,
      considering: considering ?? 0,
      planned: planned ?? 0,
      making: making ?? 0,
      done: done ?? 0,
      declined: declined ?? 0,
    },
    ...others,
  };
}

type Audience = z.output<typeof audienceShape>;

export async function readAudience(
  ideas: Ideas,
  { ideaId, me }: { ideaId: string; me: string | null },
): Promise<Audience> {
  return audienceOf(ideas, await wholeOf(ideas, ideaId), me);
}

export async function previewMerge(
  ideas: Ideas,
  { ideaId, into, me }: { ideaId: string; into: string; me: string | null },
): Promise<z.output<typeof mergePreviewShape>> {
  const { db } = ideas.platform;
  const [part, whole] = [await wholeOf(ideas, ideaId), await wholeOf(ideas, into)];
  const both = [...new Set([...part, ...whole])];
  const [moved, before, after, followers, wordings, comments, audience] = await Promise.all([
    countVoters(db, part),
    countVoters(db, whole),
    countVoters(db, both),
    countFollowers(db, part),
    countAsked(db, part),
    countComments(db, part),
    audienceOf(ideas, both, me),
  ]);
  return { votes: { moved, before, after }, followers, wordings, comments, audience };
}

async function wholeOf({ platform }: Ideas, ideaId: string): Promise<string[]> {
  const { canonical_id } = await getIdea(platform.db, ideaId);
  return listIdsOfWhole(platform.db, canonical_id);
}

async function audienceOf(
  ideas: Ideas,
  ideaIds: readonly string[],
  byPersonId: string | null,
): Promise<Audience> {
  const { to, deafCount } = await whoIsOwed(ideas, ideas.platform.db, { ideaIds, byPersonId });
  const by = (channel: string) => to.filter((each) => each.channel === channel).length;
  return {
    people: to.length,
    conversation: by('conversation'),
    mail: by('mail'),
    notice: by('notice'),
    deaf: deafCount,
  };
}
