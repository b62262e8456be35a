// What anybody outside may see of ideas. Each shape is built here from named fields alone; nothing of an idea reaches the
// portal by another way.

import { z } from 'zod';
import type { Queryable } from '#platform/db/database.ts';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import type { Ideas } from '../context.ts';
import type {
  PublicBoard,
  PublicChange,
  PublicComment,
  PublicIdea,
  PublicQuery,
} from '../contract/public.ts';
import { listBoards, listTags } from '../store/frame.ts';
import { findPublicId, listPublicIdeas } from '../store/public-ideas.ts';
import type { PublicIdeaRow } from '../store/public-ideas.ts';
import { listPublicOutcomes } from '../store/outcomes.ts';
import { listIdsOfWhole } from '../store/standings.ts';
import { listComments } from '../store/talk.ts';
import { searchIdeas, similarIdeas } from './find-ideas.ts';
import { readIdeaPage } from './show-ideas.ts';

export function showPublicIdea(row: PublicIdeaRow): PublicIdea {
  return {
    number: row.number,
    title: row.title,
    text: row.text,
    lang: row.lang,
    board: { slug: row.board_slug, name: row.board_name },
    status: { kind: row.status_kind, name: row.status_name },
    author: row.author_shown_as,
    tags: row.public_tags,
    pictures: row.pictures.map(({ id, description }) => ({ id, description })),
    votesCount: row.votes_count,
    commentsCount: row.comments_count,
    answer:
      row.answer_text === null || row.answer_at === null
        ? null
        : { text: row.answer_text, at: row.answer_at.toISOString() },
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    mergedInto: row.merged_into,
  };
}

export async function readPublicBoards(db: Queryable): Promise<PublicBoard[]> {
  const boards = await listBoards(db);
  return boards
    .filter(({ isPublic, retired }) => isPublic && !retired)
    .map(({ slug, name, description }) => ({ slug, name, description }));
}

export async function readPublicIdeas(ideas: Ideas, query: PublicQuery): Promise<Page<PublicIdea>> {
  const { db } = ideas.platform;
  const board = await boardOf(db, query.board);
  const tag = query.tag === undefined ? undefined : await publicTag(db, query.tag);
  if (board === null || tag === null) return { items: [], next: null };
  const { rank, statusKind, after, limit } = query;
  const page = await readIdeaPage(ideas, {
    rank,
    limit,
    standing: 'open',
    publicOnly: true,
    ...(statusKind && { statusKind }),
    ...(board && { boardId: board }),
    ...(tag && { tagId: tag }),
    ...(after !== undefined && { after }),
  });
  return { ...page, items: await publicOf(db, page.items) };
}

/** Undefined: no board was asked for; null: there is no such public board. */
async function boardOf(
  db: Queryable,
  slug: string | undefined,
): Promise<string | null | undefined> {
  if (slug === undefined) return undefined;
  const board = (await listBoards(db)).find((each) => each.slug === slug);
  return board?.isPublic && !board.retired ? board.id : null;
}

async function publicTag(db: Queryable, name: string): Promise<string | null> {
  return (await listTags(db)).find((tag) => tag.name === name && tag.isPublic)?.id ?? null;
}

async function publicOf(db: Queryable, ids: readonly string[]): Promise<PublicIdea[]> {
  return (await listPublicIdeas(db, ids)).map(showPublicIdea);
}

export async function searchPublicIdeas(
  ideas: Ideas,
  search: { q: string; board?: string | undefined; limit: number },
): Promise<PublicIdea[]> {
  const { db } = ideas.platform;
  const board = await boardOf(db, search.board);
  if (board === null) return [];
  const { q, limit } = search;
  const ids = await searchIdeas(ideas, { q, limit, boardId: board, publicOnly: true });
  return publicOf(db, ids);
}

export async function similarPublicIdeas(
  ideas: Ideas,
  search: { q: string; limit: number },
): Promise<PublicIdea[]> {
  const found = await similarIdeas(ideas, { ...search, publicOnly: true });
  return publicOf(
    ideas.platform.db,
    found.map(({ id }) => id),
  );
}

export async function readPublicIdea(
  { platform }: Ideas,
  number: number,
): Promise<PublicIdea | null> {
  const found = await findPublicId(platform.db, number);
  if (!found) return null;
  const [idea] = await publicOf(platform.db, [found.id]);
  return idea ?? null;
}

const commentCursor = z.object({ id: z.uuid() });

export async function readPublicComments(
  { platform }: Ideas,
  number: number,
  page: { after?: string | undefined; limit: number },
): Promise<Page<PublicComment>> {
  const { db } = platform;
  const found = await findPublicId(db, number);
  if (!found) return { items: [], next: null };
  const after = decodeCursor(page.after, commentCursor)?.id ?? null;
  // What was said at an idea that is not public stays there, though it was merged into a public one.
  const ids = await listPublicParts(db, found.canonical_id);
  const standings = ['open'] as const;
  const rows = await listComments(db, ids, { after, limit: page.limit + 1, standings });
  const cut = cutPage(rows, page.limit, ({ id }) => ({ id }));
  const items = cut.items.map((row) => ({
    id: row.id,
    author: row.shown_as,
    isOurs: row.person_id !== null,
    text: row.text,
    at: row.at.toISOString(),
  }));
  return { ...cut, items };
}

async function listPublicParts(db: Queryable, canonicalId: string): Promise<string[]> {
  const parts = await listPublicIdeas(db, await listIdsOfWhole(db, canonicalId));
  return parts.map(({ id }) => id);
}

export async function readPublicChanges(
  { platform }: Ideas,
  page: { board?: string | undefined; after?: string | undefined; limit: number },
): Promise<Page<PublicChange>> {
  const before = decodeCursor(page.after, commentCursor)?.id ?? null;
  const boardSlug = page.board ?? null;
  const rows = await listPublicOutcomes(platform.db, { boardSlug, before, limit: page.limit + 1 });
  const cut = cutPage(rows, page.limit, ({ id }) => ({ id }));
  const items = cut.items.flatMap((row) =>
    row.to_kind === null || row.public_text === null
      ? []
      : [
          {
            id: row.id,
            number: row.number,
            title: row.title,
            board: { slug: row.board_slug, name: row.board_name },
            status: { kind: row.to_kind, name: row.status_name },
            text: row.public_text,
            lang: row.lang,
            at: row.at.toISOString(),
          },
        ],
  );
  return { ...cut, items };
}
