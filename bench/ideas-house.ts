// The organisation that bench:ideas measures on: 100,000 ideas of several boards with their wordings, a tenth of them merged
// into others, and 1,000,000 votes of which few ideas have most. Words are drawn as language does: few again and again, most
// hardly ever.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { migrations } from '#app/migrations.ts';
import { createContacts } from '#features/contacts/feature.ts';
import { contactsPermissions } from '#features/contacts/permissions.ts';
import { createConversations } from '#features/conversations/feature.ts';
import { conversationsPermissions } from '#features/conversations/permissions.ts';
import { createEngagement } from '#features/engagement/feature.ts';
import { engagementPermissions } from '#features/engagement/permissions.ts';
import { searchWords } from '#text/search-words.ts';
import { createIdeas } from '#features/ideas/feature.ts';
import { ideasPermissions } from '#features/ideas/permissions.ts';
import { createPortal } from '#features/portal/feature.ts';
import { portalPermissions } from '#features/portal/permissions.ts';
import { createListening } from '#features/listening/feature.ts';
import { listeningPermissions } from '#features/listening/permissions.ts';
import { createRouting } from '#features/routing/feature.ts';
import { routingPermissions } from '#features/routing/permissions.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { understandingPermissions } from '#features/understanding/permissions.ts';
import type { Database } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import type { EmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { assert } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { createLog } from '#platform/log.ts';
import { createOutgoingMail } from '#platform/mail/outgoing-mail.ts';
import { furnish, openHouseOn, PUBLIC_URL } from '#test/support/house.ts';
import type { House } from '#test/support/house.ts';

const BOARDS = 8;
const TAGS = 40;
const VOCABULARY = 40_000;
const BATCH = 2000;
const VOTES_PER_STEP = 100_000;
const HUB_EMAIL = 'hedda.hub@heron.example';

type Feature = ReturnType<typeof createIdeas>;

export type IdeasHouse = House & {
  feature: Feature;
  /** Of a person of the hub, as a Cookie header. */
  cookie: string;
  ideas: number;
  votes: number;
  boards: string[];
  tags: string[];
};

/**
 * In a folder that is removed at the end; or in a folder of one's own that is kept: what was loaded there before is
 * measured again.
 */
export async function openIdeasHouse(load: {
  ideas: number;
  votes: number;
  dataFolder: string | null;
}): Promise<IdeasHouse> {
  const dataFolder = load.dataFolder ?? (await mkdtemp(join(tmpdir(), 'parley-bench-ideas-')));
  const log = createLog({ level: 'error', name: 'bench', destination: process.stderr });
  const postgres = await startEmbeddedPostgres({ dataFolder, log });
  const db = openDatabase(postgres.address, { log });
  await migrate(db, migrations);
  // The key of whoever loaded it is gone.
  await sql`delete from auth_secrets`.execute(db);
  const { house, feature } = await openHouse(db, postgres, () =>
    load.dataFolder ? Promise.resolve() : rm(dataFolder, { recursive: true, force: true }),
  );
  const { rows: known } = await sql`select 1 from people limit 1`.execute(db);
  if (known.length === 0) {
    await furnish(house);
    await fill(db, load);
  }
  const { rows } = await sql<{
    id: string;
  }>`select id from people where email = ${HUB_EMAIL}`.execute(db);
  const [hub] = rows;
  assert(hub, 'the house was loaded');
  await takeBackVotes(db, hub.id);
  const { rows: counts } = await sql<Pick<IdeasHouse, 'ideas' | 'votes' | 'boards' | 'tags'>>`
    select (select count(*)::int from ideas) as ideas, (select count(*)::int from idea_votes) as votes,
      array(select id::text from idea_boards where slug like 'board-%' order by position) as boards,
      array(select id::text from idea_tags order by name) as tags`.execute(db);
  const [count] = counts;
  assert(count, 'there is something to measure');
  return { ...house, ...count, feature, cookie: await house.newSession(hub.id) };
}

/** Those of an earlier run, so that they can be cast again. */
async function takeBackVotes(db: Database, personId: string): Promise<void> {
  await sql`
    with gone as (delete from idea_votes where person_id = ${personId} returning idea_id)
    update idea_standings s set votes_count = s.votes_count - 1 from gone join ideas i on i.id = gone.idea_id
    where s.idea_id = i.canonical_id`.execute(db);
  await sql`delete from idea_follows where person_id = ${personId}`.execute(db);
}

async function openHouse(
  db: Database,
  postgres: EmbeddedPostgres,
  afterwards: () => Promise<void>,
): Promise<{ house: House; feature: Feature }> {
  const parts: { close(): Promise<void> }[] = [];
  const features: Feature[] = [];
  const house = await openHouseOn(
    {
      db,
      address: postgres.address,
      close: async () => {
        for (const part of parts) await part.close();
        await db.destroy();
        await postgres.stop();
        await afterwards();
      },
    },
    {
      features: {
        permissions: {
          ...understandingPermissions,
          ...listeningPermissions,
          ...contactsPermissions,
          ...conversationsPermissions,
          ...routingPermissions,
          ...engagementPermissions,
          ...ideasPermissions,
          ...portalPermissions,
        },
        create(platform, { access, people }) {
          const understanding = createUnderstanding(platform);
          const listening = createListening(platform, {
            connectors: [],
            units: people,
            understanding: understanding.facade,
            options: {
              keepUnmatchedDays: 3,
              rematchDays: 30,
              publicUrl: null,
              webUrl: PUBLIC_URL,
            },
          });
          parts.push(listening);
          const mail = createOutgoingMail(platform, null);
          const heard = { access, people, listening: listening.facade };
          const contacts = createContacts(platform, heard);
          const known = { ...heard, contacts: contacts.facade };
          const talks = createConversations(platform, known);
          const all = { ...known, conversations: talks.facade };
          const options = { publicUrl: PUBLIC_URL };
          const routing = createRouting(platform, { ...all, mail, options });
          const engagement = createEngagement(platform, { ...all, routing: routing.facade });
          const needs = {
            ...all,
            routing: routing.facade,
            engagement: engagement.facade,
            mail,
            publicUrl: PUBLIC_URL,
          };
          const ideas = createIdeas(platform, needs);
          features.push(ideas);
          const portal = createPortal(platform, { ...needs, ideas: ideas.facade });
          return [understanding, listening, contacts, talks, routing, engagement, ideas, portal];
        },
      },
    },
  );
  const [feature] = features;
  assert(feature, 'ideas were composed');
  return { house, feature };
}

let state = 42;

/** Seeded, so that every run asks the same. */
export function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** @param rarest 1: any; less: only the commoner ones */
export function sentence(words: number, rarest = 1): string {
  const word = () => `w${Math.floor((VOCABULARY * rarest) ** random()).toString(36)}x`;
  return Array.from({ length: words }, word).join(' ');
}

async function fill(db: Database, load: { ideas: number; votes: number }): Promise<void> {
  const log = (what: string) => console.log(`${new Date().toISOString()}  ${what}`);
  const boards = Array.from({ length: BOARDS }, () => newId());
  const tags = Array.from({ length: TAGS }, () => newId());
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one);
    await sql`set synchronous_commit = off`.execute(one);
    await sql`
      insert into idea_boards (id, slug, name, description, is_public, position)
      select id, 'board-' || place, 'Board ' || place, '', true, place + 1
      from unnest(${boards}::uuid[]) with ordinality as b (id, place)`.execute(one);
    await sql`
      insert into idea_tags (id, name, is_public) select id, 'Tag ' || place, true
      from unnest(${tags}::uuid[]) with ordinality as t (id, place)`.execute(one);
    await sql`
      insert into contacts (id, kind, name, created_at, created_by, changed_at)
      select ${voter('n')}, 'person', 'Voter ' || n, now(), 'bench', now()
      from generate_series(0, ${Math.floor(load.votes / 5)}) n`.execute(one);
    for (let from = 0; from < load.ideas; from += BATCH) {
      await insertIdeas(one, { from, until: Math.min(load.ideas, from + BATCH), boards, tags });
    }
    log(`${load.ideas} ideas`);
    await fillVotes(one, load);
    log(`${load.votes} votes`);
    await sql`set session_replication_role = origin`.execute(one);
  });
  await sql`update portal_settings set is_on = true`.execute(db);
  log('analysing');
  await sql`vacuum analyze`.execute(db);
}

const voter = (n: string) =>
  sql.raw(`('00000000-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`);

async function insertIdeas(
  db: Database,
  {
    from,
    until,
    boards,
    tags,
  }: {
    from: number;
    until: number;
    boards: readonly string[];
    tags: readonly string[];
  },
): Promise<void> {
  const rows = Array.from({ length: until - from }, (_, at) => {
    const number = from + at;
    const title = sentence(6);
    const text = sentence(50);
    const asked = random() < 0.5 ? sentence(12) : null;
    const createdAt = new Date(Date.UTC(2024, 10, 23) + number * 600_000);
    return {
      id: newId(createdAt.getTime()),
      board: boards[number % BOARDS],
      title,
      text,
      asked,
      status: number % 6,
      tag: tags[number % TAGS],
      words: [...new Set(searchWords(`${title} ${text} ${asked ?? ''}`, 'en'))],
      titleWords: [...new Set(searchWords(title, 'en'))],
      createdAt,
    };
  });
  const given = sql`json_to_recordset(${JSON.stringify(rows)}::json) as r (
    id uuid, board uuid, title text, text text, asked text, status int, tag uuid, words json, "titleWords" json,
    "createdAt" timestamptz)`;
  await sql`
    insert into ideas (id, board_id, title, text, lang, status_id, standing, is_public, tag_ids, canonical_id, words,
      title_words, created_at, changed_at)
    select r.id, r.board, r.title, r.text, 'en', st.id, 'open', true, array[r.tag], r.id,
      array_to_tsvector(array(select json_array_elements_text(r.words))),
      array(select json_array_elements_text(r."titleWords")), r."createdAt", r."createdAt"
    from ${given} join idea_statuses st on st.position = r.status + 1`.execute(db);
  for (const [kind, column] of [
    ['title', sql`r.title`],
    ['text', sql`r.text`],
    ['asked', sql`r.asked`],
  ] as const) {
    await sql`
      insert into idea_wordings (id, idea_id, kind, text, lang, source, at)
      select gen_random_uuid(), r.id, ${kind}, ${column}, 'en', 'typed', r."createdAt"
      from ${given} where ${column} is not null`.execute(db);
  }
}

/** One in ten is a part of another; the votes fall off steeply from idea to idea. */
async function fillVotes(db: Database, load: { ideas: number; votes: number }): Promise<void> {
  await sql`
    with numbered as (select id, row_number() over (order by number) as place from ideas)
    update ideas set canonical_id = other.id from numbered own join numbered other on other.place = own.place + 1
    where ideas.id = own.id and own.place % 10 = 5`.execute(db);
  await sql`
    insert into idea_merges (id, idea_id, into_id, merged_at, merged_by_name)
    select gen_random_uuid(), id, canonical_id, now(), 'bench' from ideas where canonical_id <> id`.execute(
    db,
  );
  await sql`create temp table idea_places as
    select id, board_id, created_at, row_number() over (order by md5(id::text)) as place from ideas`.execute(
    db,
  );
  await sql`create unique index on idea_places (place)`.execute(db);
  for (let from = 0; from < load.votes; from += VOTES_PER_STEP) {
    await sql`
      insert into idea_votes (id, idea_id, contact_id, source, note, at)
      select gen_random_uuid(), i.id, ${voter(`n * 7919 % ${Math.floor(load.votes / 5)}`)}, 'portal', '',
        greatest(i.created_at, now() - power(n * 104729 % 1000 / 1000.0, 3) * interval '700 days')
      from generate_series(${from}::bigint, ${from + VOTES_PER_STEP - 1}::bigint) n
      join idea_places i on i.place = 1 + floor(${load.ideas} * power((n * 15485863 % 999983) / 999983.0, 3))::int
      on conflict do nothing`.execute(db);
  }
  await sql`
    insert into idea_follows (id, idea_id, contact_id, reason, at)
    select gen_random_uuid(), idea_id, contact_id, 'voted', at from idea_votes`.execute(db);
  await sql`
    insert into idea_participants (board_id, who, last_at)
    select i.board_id, v.who, max(v.at) from idea_votes v join ideas i on i.id = v.idea_id group by 1, 2`.execute(
    db,
  );
  await sql`
    insert into idea_standings (idea_id, board_id, status_id, status_kind, standing, is_public, is_merged, tag_ids,
      votes_count, comments_count, owed_count, could_choose_count, recent_people_count, top_score, trend_score,
      answered_at, created_at)
    select i.id, i.board_id, i.status_id, st.kind, 'open', true, i.canonical_id <> i.id, i.tag_ids,
      coalesce(v.people, 0), 0, coalesce(v.people, 0), 0, 0, 0, 0,
      case when st.kind in ('planned', 'done') then i.created_at end, i.created_at
    from ideas i join idea_statuses st on st.id = i.status_id
    left join (select m.canonical_id, count(distinct v.who)::int as people
      from idea_votes v join ideas m on m.id = v.idea_id group by 1) v on v.canonical_id = i.id`.execute(
    db,
  );
}
