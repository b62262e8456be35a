// Ideas as members see them: cards, lists in the order of a ranking, and one whole.

import { z } from 'zod';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import { assert } from '#platform/errors.ts';
import type { Queryable } from '#platform/db/database.ts';
import { getIdea } from '../context.ts';
import type { Ideas } from '../context.ts';
import type {
  Comment,
  Idea,
  IdeaCard,
  IdeaQuery,
  SearchQuery,
  Vote,
  Who,
  Wording,
} from '../contract/ideas.ts';
import { RANKINGS } from '../domain/ranking.ts';
import { listCards } from '../store/ideas.ts';
import type { CardRow } from '../store/ideas.ts';
import { listMergedInto } from '../store/merges.ts';
import { findOutcome } from '../store/outcomes.ts';
import { listPictures } from '../store/pictures.ts';
import { listIdsOfWhole, listStandings, readStanding } from '../store/standings.ts';
import { countNotes, listComments } from '../store/talk.ts';
import type { CommentRow } from '../store/talk.ts';
import { listAsked, listOfConversation } from '../store/wordings.ts';
import type { WordingRow } from '../store/wordings.ts';
import { countFollowers, listVotes } from '../store/wishes.ts';
import type { VoteRow } from '../store/wishes.ts';
import { searchIdeas } from './find-ideas.ts';

const WORDINGS_SHOWN = 200;

export function showCard(row: CardRow): IdeaCard {
  return {
    id: row.id,
    number: row.number,
    board: { id: row.board_id, name: row.board_name, slug: row.board_slug },
    title: row.title,
    excerpt: row.excerpt,
    lang: row.lang,
    status: { id: row.status_id, kind: row.status_kind, name: row.status_name },
    standing: row.standing,
    isPublic: row.is_public,
    author: whoOf({
      person_id: row.author_person_id,
      contact_id: row.author_contact_id,
      name: row.author_name,
    }),
    tags: row.tags,
    votesCount: row.votes_count,
    commentsCount: row.comments_count,
    owedCount: row.owed_count,
    iVoted: row.i_voted,
    iFollow: row.i_follow,
    answeredAt: row.answered_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    mergedInto: row.canonical_id === row.id ? null : row.canonical_id,
  };
}

/** Erased contacts have no name left. */
export function whoOf(row: {
  person_id: string | null;
  contact_id: string | null;
  name: string | null;
}): Who | null {
  const { person_id, contact_id, name } = row;
  if (person_id !== null) return { kind: 'person', id: person_id, name: name ?? '' };
  return contact_id === null ? null : { kind: 'contact', id: contact_id, name: name ?? '' };
}

export async function cardsOf(
  db: Queryable,
  ids: readonly string[],
  me: string | null,
): Promise<IdeaCard[]> {
  return (await listCards(db, ids, me)).map(showCard);
}

const byNumber = z.object({ value: z.number(), id: z.uuid() });
/** What stands in the cursor of each order. */
const CURSORS = {
  trending: byNumber,
  top: byNumber,
  owed: byNumber,
  new: z.object({ value: z.uuid(), id: z.uuid() }),
  answered: z.object({ value: z.iso.datetime(), id: z.uuid() }),
};

export async function readIdeaPage(
  { platform }: Ideas,
  query: Omit<IdeaQuery, 'after'> & { after?: string | undefined; publicOnly: boolean },
): Promise<Page<string>> {
  const after = decodeCursor(query.after, CURSORS[query.standing === 'open' ? query.rank : 'new']);
  const { publicOnly } = query;
  const rows = await listStandings(platform.db, { query, after, publicOnly });
  const page = cutPage(rows, query.limit, ({ id, value }) => ({ id, value }));
  return { ...page, items: page.items.map(({ id }) => id) };
}

export async function readIdeas(ideas: Ideas, query: IdeaQuery, me: string | null) {
  const { db, clock } = ideas.platform;
  const page = await readIdeaPage(ideas, { ...query, publicOnly: false });
  const rank = query.standing === 'open' ? query.rank : 'new';
  const ranking = { rank, ...RANKINGS[rank], asOf: clock.now().toISOString() };
  return { ...page, items: await cardsOf(db, page.items, me), ranking };
}

/** More are found than shown, where only some of them are wanted. */
const FOUND_MAX = 120;

export async function readFound(
  ideas: Ideas,
  { q, boardId, statusKind, statusId, tagId, limit }: SearchQuery,
  me: string | null,
): Promise<IdeaCard[]> {
  const isNarrowed = [statusKind, statusId, tagId].some((each) => each !== undefined);
  const search = { q, boardId, publicOnly: false, limit: isNarrowed ? FOUND_MAX : limit };
  const cards = await cardsOf(ideas.platform.db, await searchIdeas(ideas, search), me);
  return cards
    .filter(({ status, tags }) => {
      if (statusKind !== undefined && status.kind !== statusKind) return false;
      if (statusId !== undefined && status.id !== statusId) return false;
      return tagId === undefined || tags.some(({ id }) => id === tagId);
    })
    .slice(0, limit);
}

export async function viewIdea(
  { platform }: Ideas,
  ideaId: string,
  me: string | null,
): Promise<Idea> {
  const { db } = platform;
  const idea = await getIdea(db, ideaId);
  const ids = await listIdsOfWhole(db, idea.canonical_id);
  const own = idea.canonical_id === ideaId ? ids : [ideaId];
  const [[card], standing, asked, merged, followers, notes, pictures, answer] = await Promise.all([
    listCards(db, [ideaId], me),
    readStanding(db, idea.canonical_id),
    listAsked(db, own, WORDINGS_SHOWN),
    listMergedInto(db, ideaId),
    countFollowers(db, own),
    countNotes(db, own),
    listPictures(db, own),
    idea.answer_outcome_id === null ? null : findOutcome(db, idea.answer_outcome_id),
  ]);
  assert(card && standing, 'an idea has its card and its standing');
  return {
    card: showCard(card),
    text: idea.text,
    pictures: pictures.map(({ at, ...picture }) => ({ ...picture, at: at.toISOString() })),
    publicAnswer: answer?.public_text
      ? { text: answer.public_text, at: answer.at.toISOString(), by: answer.by_name }
      : null,
    wordings: asked.map(showWording),
    merged: merged.map((each) => ({ ...each, at: each.at.toISOString() })),
    followersCount: followers,
    notesCount: notes,
    couldChooseCount: standing.could_choose_count,
    recentPeopleCount: standing.recent_people_count,
    topScore: standing.top_score,
    trendScore: standing.trend_score,
  };
}

export function showWording(row: WordingRow): Wording {
  return {
    id: row.id,
    ideaId: row.idea_id,
    text: row.text,
    lang: row.lang,
    source: row.source,
    by: whoOf(row),
    conversationId: row.conversation_id,
    postId: row.post_id,
    at: row.at.toISOString(),
  };
}

export async function readVotes(
  { platform }: Ideas,
  ideaId: string,
  page: { after?: string | undefined; limit: number },
): Promise<Page<Vote>> {
  const { db } = platform;
  const idea = await getIdea(db, ideaId);
  const before = decodeCursor(page.after, z.object({ id: z.uuid() }))?.id ?? null;
  const ids = await listIdsOfWhole(db, idea.canonical_id);
  const rows = await listVotes(db, ids, { before, limit: page.limit + 1 });
  const cut = cutPage(rows, page.limit, ({ id }) => ({ id }));
  return { ...cut, items: cut.items.flatMap(showVote) };
}

function showVote(row: VoteRow): Vote[] {
  const who = whoOf(row);
  if (!who) return [];
  return [
    {
      id: row.id,
      ideaId: row.idea_id,
      who,
      onBehalfBy: row.cast_by_name,
      source: row.source,
      note: row.note,
      conversationId: row.conversation_id,
      at: row.at.toISOString(),
    },
  ];
}

export async function readComments(
  { platform }: Ideas,
  ideaId: string,
  page: { after?: string | undefined; limit: number },
): Promise<Page<Comment>> {
  const { db } = platform;
  const idea = await getIdea(db, ideaId);
  const after = decodeCursor(page.after, z.object({ id: z.uuid() }))?.id ?? null;
  const ids = await listIdsOfWhole(db, idea.canonical_id);
  const rows = await listComments(db, ids, {
    after,
    limit: page.limit + 1,
    standings: ['open', 'held', 'hidden'],
  });
  const cut = cutPage(rows, page.limit, ({ id }) => ({ id }));
  return { ...cut, items: cut.items.map(showComment) };
}

export function showComment(row: CommentRow): Comment {
  return {
    id: row.id,
    ideaId: row.idea_id,
    author: whoOf(row),
    shownAs: row.shown_as,
    text: row.text,
    mentions: row.mentions,
    standing: row.standing,
    at: row.at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
  };
}

/** For the panel beside a conversation. */
export async function readOfConversation(
  { platform }: Ideas,
  conversationId: string,
  me: string | null,
) {
  const { db } = platform;
  const asked = await listOfConversation(db, conversationId);
  const cards = await cardsOf(db, [...new Set(asked.map(({ idea_id }) => idea_id))], me);
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return asked.flatMap((row) => {
    const idea = cardOf.get(row.idea_id);
    if (!idea) return [];
    const { id: wordingId, source, post_id: postId } = row;
    return [{ wordingId, source, conversationId, postId, idea }];
  });
}
