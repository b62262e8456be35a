// Ideas as the public may read them: only open, public ones on public boards, and only the columns named here.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { StatusKind } from '../contract/kinds.ts';

/** Of an idea `i` on its board `b`. */
export const isPublic = sql`
  i.is_public and i.standing = 'open' and b.is_public and b.retired_at is null`;

export type PublicIdeaRow = {
  id: string;
  number: number;
  title: string;
  text: string;
  lang: string;
  board_slug: string;
  board_name: string;
  status_kind: StatusKind;
  status_name: string | null;
  author_shown_as: string | null;
  public_tags: string[];
  pictures: { id: string; description: string }[];
  votes_count: number;
  comments_count: number;
  answer_text: string | null;
  answer_at: Date | null;
  created_at: Date;
  changed_at: Date;
  merged_into: number | null;
};

/** In the order of the ids; those that are not public left out. */
export async function listPublicIdeas(
  db: Queryable,
  ids: readonly string[],
): Promise<PublicIdeaRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PublicIdeaRow>`
    select i.id, i.number, i.title, i.text, i.lang, b.slug as board_slug, b.name as board_name, st.kind as status_kind,
      st.name as status_name, i.author_shown_as,
      array(select t.name from idea_tags t where t.id = any(i.tag_ids) and t.is_public order by t.name) as public_tags,
      coalesce((select json_agg(json_build_object('id', p.id, 'description', p.description) order by p.id)
        from idea_pictures p where p.idea_id = i.id), '[]') as pictures,
      s.votes_count,
      (select count(*)::int from idea_comments m join ideas part on part.id = m.idea_id
         join idea_boards pb on pb.id = part.board_id
       where part.canonical_id = i.canonical_id and part.is_public and part.standing = 'open' and pb.is_public
         and pb.retired_at is null and m.standing = 'open' and m.text <> '') as comments_count,
      a.public_text as answer_text, a.at as answer_at, i.created_at, i.changed_at,
      case when w.id is null then null else w.number end as merged_into
    from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, place)
    join ideas i on i.id = asked.id
    join idea_boards b on b.id = i.board_id
    join idea_statuses st on st.id = i.status_id
    left join idea_outcomes a on a.id = i.answer_outcome_id
    left join (ideas w join idea_boards wb on wb.id = w.board_id and wb.is_public and wb.retired_at is null)
      on w.id = i.canonical_id and w.id <> i.id and w.is_public and w.standing = 'open'
    -- A part of one that is not public counts its own votes: theirs are not for everybody.
    join idea_standings s on s.idea_id = coalesce(w.id, i.id)
    where ${isPublic} order by asked.place`.execute(db);
  return rows;
}

/** Null: there is none of this number that is public. */
export async function findPublicId(
  db: Queryable,
  number: number,
): Promise<{ id: string; canonical_id: string } | null> {
  const { rows } = await sql<{ id: string; canonical_id: string }>`
    select i.id, i.canonical_id from ideas i join idea_boards b on b.id = i.board_id
    where i.number = ${number} and ${isPublic}`.execute(db);
  return rows[0] ?? null;
}
