// Votes, follows and wordings: what somebody wishes, for themselves or through another. Each holds the whole idea while its
// counts change with it.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { getWhole } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import type { FollowReason, WhoKey, WishSource } from '../contract/ideas.ts';
import { searchWords } from '#text/search-words.ts';
import { addWords } from '../store/ideas.ts';
import { recountOwed, setCounts } from '../store/standings.ts';
import type { Whole } from '../store/standings.ts';
import {
  endFollows,
  findVote,
  follow,
  hasVoted,
  insertVote,
  isDeaf,
  noteParticipant,
  resubscribe,
  unsubscribe,
  withdrawVotes,
} from '../store/wishes.ts';
import { findWording, insertWording, removeWording } from '../store/wordings.ts';
import type { NewWording } from '../store/wordings.ts';
import { declineOwedOf } from './change-owed.ts';
import { rescore } from './rescore.ts';

export type Wish = {
  ideaId: string;
  who: WhoKey;
  source: WishSource;
  note?: string;
  /** Who says so for them; null: they themselves. */
  castBy?: Actor | null;
  conversationId?: string | null;
  postId?: string | null;
};

/** A second vote of the same is none. */
export async function castVote(
  { platform }: Ideas,
  tx: Transaction,
  actor: Actor,
  wish: Wish,
): Promise<void> {
  const whole = await getWhole(tx, wish.ideaId);
  const { who, source, note = '', castBy = null, conversationId = null } = wish;
  if (await hasVoted(tx, whole.ids, who.id)) return;
  const at = platform.clock.now();
  const caster = castBy && {
    id: castBy.kind === 'person' ? castBy.personId : null,
    name: castBy.name,
  };
  const vote = { id: newId(), ideaId: whole.id, who, source, note, conversationId, at };
  await insertVote(tx, { ...vote, castBy: caster });
  const isNewFollower = await follow(tx, {
    id: newId(),
    ideaId: whole.id,
    ideaIds: whole.ids,
    who,
    reason: 'voted',
    conversationId: null,
    postId: null,
    at,
  });
  const isOpen = !whole.answer_outcome_id && !(await isDeaf(tx, whole.ids, who.id));
  const couldBefore = await couldChoose(tx, whole, { who: who.id, at });
  await setCounts(tx, {
    ...whole,
    votes_count: whole.votes_count + 1,
    owed_count: whole.owed_count + (isNewFollower && isOpen ? 1 : 0),
    could_choose_count: Math.max(whole.could_choose_count + couldBefore, whole.votes_count + 1),
  });
  await rescore(tx, [whole.id], at);
  await tell({ platform }, tx, actor, { type: ideasEvents.voted, whole });
}

/** 1: nobody counted them among who could have chosen it. */
async function couldChoose(
  tx: Transaction,
  whole: Whole,
  { who, at }: { who: string; at: Date },
): Promise<0 | 1> {
  const before = await noteParticipant(tx, { boardId: whole.board_id, who, at });
  return before === null || before < whole.created_at ? 1 : 0;
}

export async function withdrawVote(
  { platform }: Ideas,
  tx: Transaction,
  actor: Actor,
  { ideaId, who }: { ideaId: string; who: string },
): Promise<void> {
  const whole = await getWhole(tx, ideaId);
  const at = platform.clock.now();
  if (!(await withdrawVotes(tx, { ideaIds: whole.ids, who, at }))) return;
  await endFollows(tx, { ideaIds: whole.ids, who, reason: 'voted', at });
  await setCounts(tx, { ...whole, votes_count: whole.votes_count - 1 });
  if (!whole.answer_outcome_id) await recountOwed(tx, whole);
  await rescore(tx, [whole.id], at);
  await tell({ platform }, tx, actor, { type: ideasEvents.voted, whole });
}

/** One that was cast for somebody. @throws AppError `not-found` */
export async function removeVote(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  { ideaId, voteId }: { ideaId: string; voteId: string },
): Promise<void> {
  const vote = await findVote(tx, voteId);
  const whole = await getWhole(tx, ideaId);
  if (!vote || !whole.ids.includes(vote.idea_id)) {
    throw new AppError('not-found', ideasErrors.voteNotFound, 'There is no such vote (any more).');
  }
  const who = vote.person_id ?? vote.contact_id ?? '';
  await withdrawVote(ideas, tx, actor, { ideaId, who });
}

export async function followIdea(
  { platform }: Ideas,
  tx: Transaction,
  actor: Actor,
  given: {
    ideaId: string;
    who: WhoKey;
    reason: FollowReason;
    conversationId?: string | null;
    postId?: string | null;
  },
): Promise<void> {
  const whole = await getWhole(tx, given.ideaId);
  const { who, reason, conversationId = null, postId = null } = given;
  const at = platform.clock.now();
  const place = { id: newId(), ideaId: whole.id, ideaIds: whole.ids, conversationId, postId };
  await follow(tx, { ...place, who, reason, at });
  // Asked for by themselves, it is wanted again.
  if (reason === 'by-hand') await resubscribe(tx, { who: who.id, ideaIds: whole.ids });
  if (!whole.answer_outcome_id) await recountOwed(tx, whole);
  await tell({ platform }, tx, actor, { type: ideasEvents.followed, whole });
}

/** They hear nothing more of it, whatever else they did with it; what waits to be told is not told. */
export async function unfollowIdea(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  { ideaId, who, via }: { ideaId: string; who: WhoKey; via: string },
): Promise<void> {
  const whole = await getWhole(tx, ideaId);
  const at = ideas.platform.clock.now();
  await endFollows(tx, { ideaIds: whole.ids, who: who.id, reason: 'by-hand', at });
  await unsubscribe(tx, { who, ideaIds: whole.ids, via, at, newId });
  await declineOwedOf(ideas, tx, actor, { who: who.id, ideaIds: whole.ids });
  await recountOwed(tx, whole);
  await tell(ideas, tx, actor, { type: ideasEvents.followed, whole });
}

/** Somebody asked for it in these words: they are kept, and who asked is a voice for it and hears what comes of it. */
export async function addAsker(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  asked: Wish & { text: string; lang: string; originId: string | null; reason?: FollowReason },
): Promise<void> {
  const { who, source, conversationId = null, postId = null, reason = 'asked' } = asked;
  // Held from here on: votes and words of one idea come one after the other.
  const whole = await getWhole(tx, asked.ideaId);
  const wording = { text: asked.text, lang: asked.lang, source, originId: asked.originId };
  await addWording(ideas, tx, {
    ...wording,
    ideaId: whole.id,
    conversationId,
    postId,
    who,
  });
  await followIdea(ideas, tx, actor, { ideaId: whole.id, who, reason, conversationId, postId });
  await castVote(ideas, tx, actor, { ...asked, ideaId: whole.id });
  await tell(ideas, tx, actor, { type: ideasEvents.asked, whole });
}

/** As long as a wish is put; the rest of a long letter says other things. */
const WORDING_LENGTH_MAX = 2000;

export async function addWording(
  { platform }: Pick<Ideas, 'platform'>,
  tx: Transaction,
  wording: Omit<NewWording, 'id' | 'kind' | 'at'>,
): Promise<void> {
  const text = wording.text.trim().slice(0, WORDING_LENGTH_MAX);
  if (text === '') return;
  const at = platform.clock.now();
  const isNew = await insertWording(tx, { ...wording, text, id: newId(), kind: 'asked', at });
  if (isNew) await addWords(tx, { ideaId: wording.ideaId, words: searchWords(text, wording.lang) });
}

/** @throws AppError `not-found` */
export async function dropWording(
  ideas: Ideas,
  actor: Actor,
  { ideaId, wordingId }: { ideaId: string; wordingId: string },
): Promise<void> {
  const { db, clock } = ideas.platform;
  await db.transaction().execute(async (tx) => {
    const whole = await getWhole(tx, ideaId);
    const wording = await findWording(tx, wordingId);
    if (!wording || !whole.ids.includes(wording.idea_id)) {
      const message = 'There is no such wording (any more).';
      throw new AppError('not-found', ideasErrors.wordingNotFound, message);
    }
    await removeWording(tx, wordingId, clock.now());
    await tell(ideas, tx, actor, { type: ideasEvents.ideaChanged, whole });
  });
}

export async function tell(
  { platform }: Pick<Ideas, 'platform'>,
  tx: Transaction,
  actor: Actor,
  {
    type,
    whole,
    more = {},
  }: {
    type: string;
    whole: Pick<Whole, 'id' | 'board_id'>;
    more?: Record<string, unknown>;
  },
): Promise<void> {
  await platform.events.emit(tx, {
    type,
    subject: `idea:${whole.id}`,
    actor,
    payload: { ideaId: whole.id, boardId: whole.board_id, ...more },
  });
}
