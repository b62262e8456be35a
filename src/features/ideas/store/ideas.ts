// Ideas themselves: rows, cards as lists show them, and the words they are found by.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Tag } from '../contract/ideas.ts';
import type { Standing, StatusKind } from '../contract/kinds.ts';

export type IdeaRow = {
  id: string;
  number: number;
  board_id: string;
  title: string;
  text: string;
  lang: string;
  status_id: string;
  standing: Standing;
  is_public: boolean;
  author_person_id: string | null;
  author_contact_id: string | null;
  author_shown_as: string | null;
  tag_ids: string[];
  canonical_id: string;
  answer_outcome_id: string | null;
  created_at: Date;
  changed_at: Date;
};

const columns = sql`
  i.id, i.number, i.board_id, i.title, i.text, i.lang, i.status_id, i.standing, i.is_public, i.author_person_id,
  i.author_contact_id, i.author_shown_as, i.tag_ids, i.canonical_id, i.answer_outcome_id, i.created_at, i.changed_at`;

/** With its standing: nobody voted yet. */
export async function insertIdea(
  tx: Transaction,
  idea: Omit<IdeaRow, 'number' | 'canonical_id' | 'answer_outcome_id' | 'changed_at'> & {
    status_kind: StatusKind;
    words: readonly string[];
    titleWords: readonly string[];
  },
): Promise<void> {
  await sql`
    insert into ideas (id, board_id, title, text, lang, status_id, standing, is_public, author_person_id,
      author_contact_id, author_shown_as, tag_ids, canonical_id, words, title_words, created_at, changed_at)
    values (${idea.id}, ${idea.board_id}, ${idea.title}, ${idea.text}, ${idea.lang}, ${idea.status_id},
      ${idea.standing}, ${idea.is_public}, ${idea.author_person_id}, ${idea.author_contact_id},
      ${idea.author_shown_as}, ${idea.tag_ids}::uuid[], ${idea.id},
      array_to_tsvector(${[...new Set(idea.words)]}::text[]), ${[...new Set(idea.titleWords)]}::text[],
      ${idea.created_at}, ${idea.created_at})`.execute(tx);
  await sql`
    insert into idea_standings (idea_id, board_id, status_id, status_kind, standing, is_public, is_merged, tag_ids,
      votes_count, comments_count, owed_count, could_choose_count, recent_people_count, top_score, trend_score, created_at)
    values (${idea.id}, ${idea.board_id}, ${idea.status_id}, ${idea.status_kind}, ${idea.standing},
      ${idea.is_public}, false, ${idea.tag_ids}::uuid[], 0, 0, 0, 0, 0, 0, 0, ${idea.created_at})`.execute(
    tx,
  );
}

export async function findIdea(
  db: Queryable,
  ideaId: string,
  options: { forUpdate?: boolean } = {},
): Promise<IdeaRow | null> {
  const { rows } = await sql<IdeaRow>`
    select ${columns} from ideas i where i.id = ${ideaId} ${options.forUpdate ? sql`for update` : sql``}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** What is found and listed by changes with it. */
export async function updateIdea(
  tx: Transaction,
  {
    id,
    words,
    titleWords,
    now,
    ...idea
  }: Pick<
    IdeaRow,
    'id' | 'board_id' | 'title' | 'text' | 'lang' | 'standing' | 'is_public' | 'tag_ids'
  > & { words: readonly string[]; titleWords: readonly string[]; now: Date },
): Promise<void> {
  await sql`
    update ideas set board_id = ${idea.board_id}, title = ${idea.title}, text = ${idea.text}, lang = ${idea.lang},
      standing = ${idea.standing}, is_public = ${idea.is_public}, tag_ids = ${idea.tag_ids}::uuid[],
      words = array_to_tsvector(${[...new Set(words)]}::text[]), title_words = ${[...new Set(titleWords)]}::text[],
      changed_at = ${now}
    where id = ${id}`.execute(tx);
  await sql`
    update idea_standings set board_id = ${idea.board_id}, standing = ${idea.standing}, is_public = ${idea.is_public},
      tag_ids = ${idea.tag_ids}::uuid[]
    where idea_id = ${id}`.execute(tx);
}

export async function addWords(
  tx: Transaction,
  { ideaId, words }: { ideaId: string; words: readonly string[] },
): Promise<void> {
  await sql`
    update ideas set words = words || array_to_tsvector(${[...new Set(words)]}::text[])
    where id = ${ideaId}`.execute(tx);
}

export type CardRow = {
  id: string;
  number: number;
  board_id: string;
  board_name: string;
  board_slug: string;
  title: string;
  excerpt: string;
  lang: string;
  status_id: string;
  status_kind: StatusKind;
  status_name: string | null;
  standing: Standing;
  is_public: boolean;
  author_person_id: string | null;
  author_contact_id: string | null;
  author_name: string | null;
  tags: Tag[];
  votes_count: number;
  comments_count: number;
  owed_count: number;
  answered_at: Date | null;
  created_at: Date;
  canonical_id: string;
  i_voted: boolean;
  i_follow: boolean;
};

/** In the order of the ids; missing ones left out. @param me null: a program, that has no vote */
export async function listCards(
  db: Queryable,
  ids: readonly string[],
  me: string | null,
): Promise<CardRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<CardRow>`
    select i.id, i.number, b.id as board_id, b.name as board_name, b.slug as board_slug, i.title,
      left(i.text, 280) as excerpt, i.lang, st.id as status_id, st.kind as status_kind, st.name as status_name,
      i.standing, i.is_public, i.author_person_id, i.author_contact_id, coalesce(p.name, c.name) as author_name,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'isPublic', t.is_public) order by t.name)
        from idea_tags t where t.id = any(i.tag_ids)), '[]') as tags,
      s.votes_count, s.comments_count, s.owed_count, s.answered_at, i.created_at, i.canonical_id,
      ${me === null ? sql`false` : votedBy(me)} as i_voted, ${me === null ? sql`false` : followedBy(me)} as i_follow
    from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, place)
    join ideas i on i.id = asked.id
    join idea_standings s on s.idea_id = i.canonical_id
    join idea_boards b on b.id = i.board_id
    join idea_statuses st on st.id = i.status_id
    left join people p on p.id = i.author_person_id
    left join contacts c on c.id = i.author_contact_id
    order by asked.place`.execute(db);
  return rows;
}

const votedBy = (who: string) => sql`
  exists (select 1 from idea_votes v join ideas m on m.id = v.idea_id
    where v.who = ${who} and v.withdrawn_at is null and m.canonical_id = i.canonical_id)`;
const followedBy = (who: string) => sql`
  (exists (select 1 from idea_follows f join ideas m on m.id = f.idea_id
     where f.who = ${who} and f.ended_at is null and m.canonical_id = i.canonical_id)
   and not exists (select 1 from idea_unsubscriptions u
     where u.who = ${who} and (u.idea_id is null or u.idea_id = i.canonical_id)))`;

/** What somebody did with these ideas, by their numbers. */
export async function listOwnActs(
  db: Queryable,
  who: string,
  numbers: readonly number[],
): Promise<{ number: number; voted: boolean; follows: boolean }[]> {
  const { rows } = await sql<{ number: number; voted: boolean; follows: boolean }>`
    select i.number, ${votedBy(who)} as voted, ${followedBy(who)} as follows
    from ideas i where i.number = any(${[...numbers]}::int[]) limit ${numbers.length}`.execute(db);
  return rows;
}
