// The organisation that bench:board measures on, filled by SQL: 200 people, conversations in all five kinds with five posts
// each, contacts with identities. Texts are short: what is measured is the finding, not the sending.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { auditMigration } from '#features/access/migrations/audit.ts';
import { loginsMigration } from '#features/access/migrations/logins.ts';
import { rightsMigration } from '#features/access/migrations/rights.ts';
import { createContacts } from '#features/contacts/feature.ts';
import { contactsMigrations } from '#features/contacts/migrations/contacts-migrations.ts';
import { contactsPermissions } from '#features/contacts/permissions.ts';
import { createConversations } from '#features/conversations/feature.ts';
import { conversationsMigrations } from '#features/conversations/migrations/conversations-migrations.ts';
import { conversationsPermissions } from '#features/conversations/permissions.ts';
import { createListening } from '#features/listening/feature.ts';
import { migrations as listeningMigrations } from '#features/listening/migrations/listening.ts';
import { listeningPermissions } from '#features/listening/permissions.ts';
import { createPartitions } from '#features/listening/store/partitions.ts';
import { organisationMigration } from '#features/people/migrations/organisation.ts';
import { passwordLinksMigration } from '#features/people/migrations/password-links.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { understandingMigrations } from '#features/understanding/migrations/understanding-migrations.ts';
import { understandingPermissions } from '#features/understanding/permissions.ts';
import type { Database } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import type { EmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { platformMigrations } from '#platform/db/platform-migrations.ts';
import { assert } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import type { Logger } from '#platform/log.ts';
import { furnish, openHouseOn } from '#test/support/house.ts';
import type { House, TestOrganisation, TestPerson } from '#test/support/house.ts';

/** Of the features that are measured, so that a kept folder does not wait for others. */
const migrations = [
  ...platformMigrations,
  loginsMigration,
  rightsMigration,
  auditMigration,
  organisationMigration,
  passwordLinksMigration,
  ...listeningMigrations,
  ...understandingMigrations,
  ...contactsMigrations,
  ...conversationsMigrations,
];

export const PEOPLE = 200;
const TOPICS = 100;
const POSTS_EACH = 5;
const stepSize = 50_000;
const HUB_EMAIL = 'hedda.hub@heron.example';

export type BoardHouse = House & { conversations: number; hub: TestPerson };

/**
 * Of as many conversations, in a folder that is removed at the end; or in a folder of one's own that is kept: what was
 * loaded there before is measured again.
 */
export async function openBoardHouse(options: {
  conversations: number;
  dataFolder: string | null;
}): Promise<BoardHouse> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'parley-bench-board-')));
  const log = createLog({ level: 'error', name: 'bench', destination: process.stderr });
  await load(dataFolder, log, options.conversations);
  // Started anew, with the settings that the product has.
  const postgres = await startEmbeddedPostgres({ dataFolder, log });
  const db = openDatabase(postgres.address, { log });
  // The key of whoever loaded it is gone.
  await sql`delete from auth_secrets`.execute(db);
  const house = await openHouse(db, postgres, () =>
    options.dataFolder ? Promise.resolve() : rm(dataFolder, { recursive: true, force: true }),
  );
  const { rows } = await sql<{ id: string; name: string; conversations: number }>`
    select id, name, (select count(*)::int from conversations) as conversations
    from people where email = ${HUB_EMAIL}`.execute(db);
  const [hub] = rows;
  assert(hub, 'the house was loaded');
  const { id, name, conversations } = hub;
  const actor = { kind: 'person', personId: id, name, grants: [] } as const;
  const cookie = await house.newSession(id);
  return { ...house, conversations, hub: { id, name, email: HUB_EMAIL, actor, cookie } };
}

/** Does nothing where something was loaded. */
async function load(dataFolder: string, log: Logger, conversations: number): Promise<void> {
  const settings = {
    max_wal_size: '8GB',
    checkpoint_timeout: '1h',
    maintenance_work_mem: '512MB',
    autovacuum: 'off',
  };
  const postgres = await startEmbeddedPostgres({ dataFolder, log, settings });
  const db = openDatabase(postgres.address, { log });
  await migrate(db, migrations);
  const { rows } = await sql`select 1 from people limit 1`.execute(db);
  if (rows.length > 0) {
    await db.destroy();
    await postgres.stop();
    return;
  }
  const house = await openHouse(db, postgres, () => Promise.resolve());
  try {
    const organisation = await furnish(house);
    await fill(db, organisation, conversations);
  } finally {
    await house.close();
  }
}

async function openHouse(
  db: Database,
  postgres: EmbeddedPostgres,
  afterwards: () => Promise<void>,
): Promise<House> {
  const parts: { close(): Promise<void> }[] = [];
  return openHouseOn(
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
        },
        create(platform, { people }) {
          const understanding = createUnderstanding(platform);
          const listening = createListening(platform, {
            connectors: [],
            units: people,
            understanding: understanding.facade,
            options: {
              keepUnmatchedDays: 3,
              rematchDays: 30,
              publicUrl: null,
              webUrl: 'http://localhost',
            },
          });
          parts.push(listening);
          const needs = { people, listening: listening.facade };
          const contacts = createContacts(platform, needs);
          const board = createConversations(platform, { ...needs, contacts: contacts.facade });
          return [understanding, listening, contacts, board];
        },
      },
    },
  );
}

/** Ids in the order of birth, as the product makes them, from a number: `at` milliseconds, then the number. */
const idOf = (number: string, kind: number) =>
  sql.raw(`
  (lpad(to_hex(1700000000000 + (${number})::bigint * 20), 12, '0')
   || '7${kind}00800000' || lpad(to_hex((${number})::bigint), 10, '0'))::uuid`);

/** Indexes are made afterwards, which takes a fraction of the time; keys stay. */
async function fill(db: Database, house: TestOrganisation, conversations: number): Promise<void> {
  const log = (what: string) => console.log(`${new Date().toISOString()}  ${what}`);
  const { rows: months } = await sql<{ month: string }>`
    select to_char(m, 'YYYY-MM') as month
    from generate_series(timestamptz '2025-12-01', now(), interval '1 month') m`.execute(db);
  await createPartitions(
    db,
    months.map(({ month }) => month),
  );
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one);
    await sql`set synchronous_commit = off`.execute(one);
    await fillFrame(one, house);
    const indexes = await dropIndexes(one);
    for (let from = 0; from < conversations; from += stepSize) {
      const until = Math.min(conversations, from + stepSize) - 1;
      await fillPosts(one, from, until);
      await fillConversations(one, { from, until });
      log(`${until + 1} conversations`);
    }
    for (const index of indexes) {
      await sql.raw(index.replace(' ON ONLY ', ' ON ')).execute(one);
      log(/INDEX (\S+)/.exec(index)?.[1] ?? index);
    }
    await sql`set session_replication_role = origin`.execute(one);
  });
  log('analysing');
  await sql`vacuum analyze`.execute(db);
}

/** @returns how each is made again */
async function dropIndexes(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relname in ('posts', 'identities', 'identity_places', 'contacts', 'identity_links', 'conversations',
                        'conversation_threads', 'conversation_thread_periods', 'conversation_posts',
                        'conversation_parties')
      and t.relkind in ('r', 'p') and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
    order by 1`.execute(db);
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db);
  return rows.map(({ definition }) => definition);
}

async function fillFrame(db: Database, house: TestOrganisation): Promise<void> {
  await sql`
    insert into logins (id, name, email, email_verified, created_at, updated_at)
    select ${idOf('n', 1)}, 'Person ' || n, 'p' || n || '@heron.example', true, now(), now()
    from generate_series(1, ${PEOPLE}) n`.execute(db);
  await sql`
    insert into people (id, name, email, title, unit_id, languages, time_zone, working_hours, created_at, updated_at)
    select ${idOf('n', 1)}, 'Person ' || n, 'p' || n || '@heron.example', '', ${house.units.sales}, '{en}', 'UTC',
           (select working_hours from people limit 1), now(), now()
    from generate_series(1, ${PEOPLE}) n`.execute(db);
  await sql`
    insert into sources (id, connector, name, settings, state, keep_unmatched_days, created_at)
    select ${idOf('n', 2)}, 'files', 'Source ' || n, '{}', 'paused', 3, now() from generate_series(0, 9) n`.execute(
    db,
  );
  await sql`
    insert into topics (id, name, description, colour, owner_unit_id, version, created_at, changed_at)
    select ${idOf('n', 3)}, 'Topic ' || n, '', 'blue', ${house.units.sales}, 1, now(), now()
    from generate_series(0, ${TOPICS - 1}) n`.execute(db);
}

/** One author for every two conversations; half of the authors have a contact, with two identities each. */
async function fillPosts(db: Database, from: number, until: number): Promise<void> {
  const range = sql`generate_series(${from}::bigint, ${until}::bigint) c`;
  await sql`
    insert into identities (id, network, native_id, handle, name, first_seen_at, last_seen_at)
    select ${idOf('c / 2', 4)}, 'bluesky', 'author' || c / 2, 'author' || c / 2, 'Author ' || c / 2, now(), now()
    from ${range} where c % 2 = 0`.execute(db);
  await sql`
    insert into identity_places (identity_id, source_id, author_id)
    select ${idOf('c / 2', 4)}, ${idOf('c / 2 % 10', 2)}, 'author' || c / 2
    from ${range} where c % 2 = 0`.execute(db);
  await sql`
    insert into contacts (id, kind, name, created_at, created_by, changed_at)
    select ${idOf('c', 5)}, 'person', 'Contact ' || c, now(), 'bench', now() - c * interval '1 second'
    from ${range} where c % 8 = 0`.execute(db);
  await sql`
    insert into identity_links (id, identity_id, contact_id, confidence, basis, because, linked_by, linked_by_name, from_at)
    select gen_random_uuid(), ${idOf('c / 2', 4)}, ${idOf('c / 8 * 8', 5)}, 1, 'by-hand', '', 'bench', 'bench', now()
    from ${range} where c % 8 in (0, 2)`.execute(db);
  await sql`
    insert into posts (id, created_at, source_id, native_id, text, author, author_id, is_ours, lang, thread, details,
                       fetched_at, revision)
    select ${idOf(`c * ${POSTS_EACH} + p`, 6)}, ${saidAt}, ${idOf('c / 2 % 10', 2)}, 'post' || c || '-' || p,
           'What is said about ferries, number ' || c || ', and what was said then: ' || md5(c::text || p),
           'author' || c / 2, 'author' || c / 2, p = 3, 'en', 'post' || c || '-0', '{}', ${saidAt}, 1
    from ${range}, generate_series(0, ${POSTS_EACH - 1}) p`.execute(db);
}

/** Eleven months, so that the default partition and monthly ones both hold some. */
const saidAt = sql.raw(
  `(timestamptz '2025-12-01' + (c * 7919 % 28000000) * interval '1 second' + p * interval '1 hour')`,
);
const startedAt = sql.raw(
  `(timestamptz '2025-12-01' + (c * 7919 % 28000000) * interval '1 second')`,
);

/** Nine of ten are done; of the open ones a few are snoozed, a tenth is nobody's. */
async function fillConversations(
  db: Database,
  { from, until }: { from: number; until: number },
): Promise<void> {
  const kind = sql.raw(`case when c % 10 > 0 then 'done'
    else (array['new', 'with-somebody', 'waiting-for-them', 'waiting-for-us', 'with-somebody'])[1 + c / 10 % 5] end`);
  const holder = idOf(`1 + c / 10 % ${PEOPLE}`, 1);
  await sql`
    insert into conversations (id, kind, holder_person_id, last_holder_person_id, snoozed_until, closed_because, version,
      source_id, first_post_id, first_post_created_at, last_post_id, last_post_created_at, posts_count, ours_count, language,
      topic_ids, intent, sentiment, urgency, crisis, unit_id, asker_identity_id, opened_because, opened_at, waiting_since,
      changed_at, closed_at)
    select ${idOf('c', 7)}, k.kind, case when k.kind in ('new', 'done') then null else ${holder} end, ${holder},
      case when c % 500 = 20 then now() + interval '1 day' end, case when k.kind = 'done' then 'answered' end, 2,
      ${idOf('c / 2 % 10', 2)}, ${idOf(`c * ${POSTS_EACH}`, 6)}, ${startedAt},
      ${idOf(`c * ${POSTS_EACH} + ${POSTS_EACH - 1}`, 6)}, ${startedAt} + ${POSTS_EACH - 1} * interval '1 hour',
      ${POSTS_EACH}, 1, (array['en', 'sv', 'de'])[1 + c % 3], array[${idOf(`c % ${TOPICS}`, 3)}], 'question', 'neutral',
      (array['low', 'normal', 'high'])[1 + c % 3], 'none', (select id from units where name = 'Sales'),
      ${idOf('c / 2', 4)}, '{"kind": "by-hand"}', ${startedAt},
      case when k.kind in ('new', 'with-somebody', 'waiting-for-us') then ${startedAt} end, ${startedAt},
      case when k.kind = 'done' then ${startedAt} end
    from generate_series(${from}::bigint, ${until}::bigint) c, lateral (select ${kind} as kind) k`.execute(
    db,
  );
  const range = sql`generate_series(${from}::bigint, ${until}::bigint) c`;
  await sql`
    insert into conversation_threads (id, source_id, thread, conversation_id)
    select ${idOf('c', 8)}, ${idOf('c / 2 % 10', 2)}, 'post' || c || '-0', ${idOf('c', 7)} from ${range}`.execute(
    db,
  );
  await sql`
    insert into conversation_thread_periods (id, thread_id, conversation_id, from_at, because)
    select ${idOf('c', 9)}, ${idOf('c', 8)}, ${idOf('c', 7)}, ${startedAt}, 'opened' from ${range}`.execute(
    db,
  );
  await sql`
    insert into conversation_posts (conversation_id, post_id, post_created_at, thread_id, side, identity_id, native_id)
    select ${idOf('c', 7)}, ${idOf(`c * ${POSTS_EACH} + p`, 6)}, ${saidAt}, ${idOf('c', 8)},
           case when p = 3 then 'ours' else 'theirs' end, ${idOf('c / 2', 4)}, 'post' || c || '-' || p
    from ${range}, generate_series(0, ${POSTS_EACH - 1}) p`.execute(db);
  await sql`
    insert into conversation_parties (conversation_id, identity_id, role, posts_count, joined_at)
    select ${idOf('c', 7)}, ${idOf('c / 2', 4)}, 'asker', ${POSTS_EACH}, ${startedAt} from ${range}`.execute(
    db,
  );
  await sql`
    insert into conversation_events (conversation_id, number, type, body, at, actor_key, actor_name)
    select ${idOf('c', 7)}, e, case e when 1 then 'opened' else 'closed' end, '{"postId": "x", "because": "answered"}',
           ${startedAt}, 'system:bench', 'bench'
    from ${range}, generate_series(1, 2) e`.execute(db);
}
