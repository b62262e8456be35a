// An idea is made: typed by somebody inside, heard somewhere, or handed in on the portal. Its author is its first voice and
// hears what comes of it.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError, assert } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { personOf } from '../context.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import type { Board, IdeaInput, WhoKey, WishSource } from '../contract/ideas.ts';
import type { Standing } from '../contract/kinds.ts';
import type { Submission } from '../contract/public.ts';
import { searchWords } from '#text/search-words.ts';
import { languageOf, readOrigin } from '../queries/read-origin.ts';
import { listBoards, listStatuses, listTags } from '../store/frame.ts';
import { findIdea, insertIdea } from '../store/ideas.ts';
import { insertWording } from '../store/wordings.ts';
import { addAsker, castVote, followIdea, tell } from './wish.ts';

/** @returns its id */
export async function makeIdea(ideas: Ideas, actor: Actor, input: IdeaInput): Promise<string> {
  const { db } = ideas.platform;
  await requireBoard(ideas, input.boardId);
  await requireTags(ideas, input.tagIds);
  return db.transaction().execute(async (tx) => {
    const heard = input.origin ? await readOrigin(ideas, tx, actor, input.origin) : null;
    const who = heard?.who ?? personOf(actor);
    const ideaId = await insert(ideas, tx, actor, {
      ...input,
      who,
      source: heard?.source ?? 'typed',
      shownAs: null,
      standing: 'open',
    });
    if (heard) {
      const asked = { ...heard, ideaId, castBy: actor, reason: 'author' as const };
      await addAsker(ideas, tx, actor, asked);
    } else if (who) await beAuthor(ideas, tx, actor, { ideaId, who, source: 'typed' });
    return ideaId;
  });
}

/** On the portal. @returns its number */
export async function submitIdea(
  ideas: Ideas,
  actor: Actor,
  submission: Submission & { who: WhoKey; isHeld: boolean },
): Promise<number> {
  const { db } = ideas.platform;
  const { board: slug, title, text, shownAs, who, isHeld } = submission;
  const board = (await listBoards(db)).find((each) => each.slug === slug);
  if (!board?.isPublic || board.retired) throw boardNotFound({ board: slug });
  return db.transaction().execute(async (tx) => {
    const ideaId = await insert(ideas, tx, actor, {
      boardId: board.id,
      title,
      text,
      isPublic: true,
      tagIds: [],
      who,
      source: 'portal',
      shownAs,
      standing: isHeld ? 'held' : 'open',
    });
    await beAuthor(ideas, tx, actor, { ideaId, who, source: 'portal' });
    const idea = await findIdea(tx, ideaId);
    assert(idea, 'what was just made is there');
    return idea.number;
  });
}

type NewIdea = Pick<IdeaInput, 'boardId' | 'title' | 'text' | 'isPublic' | 'tagIds'> & {
  who: WhoKey | null;
  source: WishSource;
  shownAs: string | null;
  standing: Standing;
};

async function insert(ideas: Ideas, tx: Transaction, actor: Actor, idea: NewIdea): Promise<string> {
  const { clock } = ideas.platform;
  const { title, text, who } = idea;
  const first = (await listStatuses(tx)).find(({ kind, retired }) => kind === 'new' && !retired);
  if (!first) {
    const message = 'There is no status of the kind “new”. Add one, or bring one back.';
    throw new AppError('conflict', ideasErrors.statusNotFound, message);
  }
  const id = newId<'idea'>();
  const now = clock.now();
  const lang = languageOf('und', `${title}. ${text}`);
  await insertIdea(tx, {
    id,
    board_id: idea.boardId,
    title,
    text,
    lang,
    status_id: first.id,
    status_kind: first.kind,
    standing: idea.standing,
    is_public: idea.isPublic,
    author_person_id: who?.kind === 'person' ? who.id : null,
    author_contact_id: who?.kind === 'contact' ? who.id : null,
    author_shown_as: idea.shownAs,
    tag_ids: [...idea.tagIds],
    words: searchWords(`${title}\n${text}`, lang),
    titleWords: searchWords(title, lang),
    created_at: now,
  });
  await insertOwnWordings(tx, { ideaId: id, title, text, lang, source: idea.source, now });
  const whole = { id, board_id: idea.boardId };
  await tell(ideas, tx, actor, { type: ideasEvents.ideaMade, whole });
  return id;
}

/** Its title, and how its text begins: what others are compared with. */
export async function insertOwnWordings(
  tx: Transaction,
  idea: {
    ideaId: string;
    title: string;
    text: string;
    lang: string;
    source: WishSource;
    now: Date;
  },
): Promise<void> {
  const { ideaId, lang, source, now: at } = idea;
  const nowhere = { originId: null, conversationId: null, postId: null, who: null };
  const same = { ideaId, lang, source, at, ...nowhere };
  await insertWording(tx, { ...same, id: newId(), kind: 'title', text: idea.title });
  const beginning = idea.text.slice(0, BEGINNING);
  if (beginning !== '')
    await insertWording(tx, { ...same, id: newId(), kind: 'text', text: beginning });
}

const BEGINNING = 600;

async function beAuthor(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  wish: { ideaId: string; who: WhoKey; source: WishSource },
): Promise<void> {
  await followIdea(ideas, tx, actor, { ...wish, reason: 'author' });
  await castVote(ideas, tx, actor, wish);
}

export async function requireBoard({ platform }: Ideas, boardId: string): Promise<Board> {
  const board = (await listBoards(platform.db)).find(({ id }) => id === boardId);
  if (board && !board.retired) return board;
  throw boardNotFound({ boardId });
}

export async function requireTags({ platform }: Ideas, tagIds: readonly string[]): Promise<void> {
  const known = new Set((await listTags(platform.db)).map(({ id }) => id));
  const missing = tagIds.find((id) => !known.has(id));
  if (missing === undefined) return;
  throw new AppError('not-found', ideasErrors.tagNotFound, 'There is no such tag (any more).', {
    details: { tagId: missing },
  });
}

function boardNotFound(details: Record<string, unknown>): AppError {
  const message = 'There is no such board, or it was retired.';
  return new AppError('not-found', ideasErrors.boardNotFound, message, { details });
}
