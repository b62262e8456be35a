// What somebody does on the portal: the same acts as inside, on ideas that are public, and nothing else.

import type { Actor } from '#platform/actor.ts';
import { ideaNotFound } from '../context.ts';
import type { Ideas } from '../context.ts';
import type { WhoKey } from '../contract/ideas.ts';
import { findPublicId } from '../store/public-ideas.ts';
import { writeComment } from './talk.ts';
import { castVote, followIdea, unfollowIdea, withdrawVote } from './wish.ts';

type Act = { who: WhoKey; number: number };

async function publicId({ platform }: Ideas, number: number): Promise<string> {
  const found = await findPublicId(platform.db, number);
  if (found) return found.id;
  throw ideaNotFound({ number });
}

export async function voteInPublic(
  ideas: Ideas,
  actor: Actor,
  { who, number, wants }: Act & { wants: boolean },
): Promise<void> {
  const ideaId = await publicId(ideas, number);
  await ideas.platform.db.transaction().execute(async (tx) => {
    if (wants) await castVote(ideas, tx, actor, { ideaId, who, source: 'portal' });
    else await withdrawVote(ideas, tx, actor, { ideaId, who: who.id });
  });
}

export async function followInPublic(
  ideas: Ideas,
  actor: Actor,
  { who, number, wants }: Act & { wants: boolean },
): Promise<void> {
  const ideaId = await publicId(ideas, number);
  await ideas.platform.db.transaction().execute(async (tx) => {
    if (wants) await followIdea(ideas, tx, actor, { ideaId, who, reason: 'by-hand' });
    else await unfollowIdea(ideas, tx, actor, { ideaId, who, via: 'portal' });
  });
}

/** @returns its id */
export async function commentInPublic(
  ideas: Ideas,
  actor: Actor,
  {
    who,
    number,
    text,
    shownAs,
    isHeld,
  }: Act & {
    text: string;
    shownAs: string | null;
    isHeld: boolean;
  },
): Promise<string> {
  const ideaId = await publicId(ideas, number);
  const standing = isHeld ? 'held' : 'open';
  const comment = { ideaId, who, text, shownAs, standing, mentions: [] } as const;
  return ideas.platform.db
    .transaction()
    .execute((tx) => writeComment(ideas, tx, actor, { ...comment, mentions: [] }));
}
