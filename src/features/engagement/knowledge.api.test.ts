// What was learnt is kept, found again under other words, and filled from the archives of others.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contactPart as conversationsPart } from '#features/conversations/queries/contact-part.ts';
import { contactPartOf as routingPartOf } from '#features/routing/queries/contact-part.ts';
import { eraseQuestionsNaming } from '#features/routing/store/contact-part.ts';
import type { Transaction } from '#platform/db/database.ts';
import { openEngagement } from '#test/support/engagement.ts';
import type { TestEngagement } from '#test/support/engagement.ts';
import { contactPartOf } from './commands/forget-contact.ts';
import { askShape, draftShape } from './contract/drafts.ts';
import { entryShape, foundShape } from './contract/knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-answers-'));
let house: TestEngagement;

beforeAll(async () => {
  house = await openEngagement();
});

afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

async function search(query: string) {
  const path = `/api/v1/knowledge/search?${query}`;
  const found = await house.call(house.roles.member, 'GET', path);
  return z.object({ items: z.array(foundShape) }).parse(found).items;
}

function find(words: string) {
  return search(`q=${encodeURIComponent(words)}`);
}

async function importFile(
  name: string,
  text: string,
  format?: 'discourse' | 'chatwoot' | 'zammad',
) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return house.feature.facade.importAnswers({ file, ...(format ? { format } : {}) });
}

test('an answer that was sent is found by whoever gets the next question of the kind', async () => {
  const { hub } = house.roles;
  const first = await house.hearQuestion(
    'Which ferry takes bicycles to Mull Quay? Is there a charge?',
  );
  const draft = draftShape.parse(
    await house.write(hub, first, 'All but the night boat, and it is free.'),
  );
  await house.call(hub, 'POST', `/api/v1/drafts/${draft.id}/publish`, { version: 1 });
  house.clock.advanceBy(20_000);
  await house.keepTime();
  const next = await house.hearQuestion('Can I take my bicycle on a ferry? What does it cost?');
  const [best] = await search(`conversationId=${next}`);
  expect(best).toMatchObject({
    kind: 'answer',
    snippet: 'All but the night boat, and it is free.',
  });
  expect(best?.because).toContain('bicycl');
});

test('a note has wordings, an owner and a review date; it leads, and keeps what it said before', async () => {
  const { expert } = house.roles;
  const note = entryShape.parse(
    await house.call(
      expert,
      'POST',
      '/api/v1/knowledge/notes',
      {
        title: 'Dogs on board',
        text: 'Six cabins of the night boat are for dogs; on the lead outside.',
        wordings: ['May I bring my labrador?'],
      },
      201,
    ),
  );
  expect(note).toMatchObject({ owner: { name: 'Egon Expert' }, version: 1, isDueForReview: false });
  const [best] = await find('is my labrador welcome');
  expect(best?.id).toBe(note.id);
  const path = `/api/v1/knowledge/entries/${note.id}`;
  const patch = { basedOn: 1, text: 'Eight cabins are for dogs.', reviewOn: '2026-01-01' };
  const changed = entryShape.parse(await house.call(expert, 'PATCH', path, patch));
  expect(changed).toMatchObject({ version: 2, isDueForReview: true });
  await house.call(expert, 'PATCH', path, patch, 409);
  const due = await house.call(expert, 'GET', '/api/v1/knowledge/due');
  expect(
    z
      .object({ items: z.array(entryShape) })
      .parse(due)
      .items.map(({ id }) => id),
  ).toEqual([note.id]);
  await house.call(expert, 'DELETE', path, undefined, 204);
  expect((await find('is my labrador welcome')).map(({ id }) => id)).not.toContain(note.id);
});

test('a colleague who is asked inside answers, and the answer is there to be quoted', async () => {
  const { expert, member } = house.roles;
  const conversationId = await house.hearQuestion(
    'Why is the ferry terminal closed? When does it open?',
  );
  const question = { text: 'Do you know who has the keys?', personIds: [member.id] };
  const path = `/api/v1/conversations/${conversationId}/asks`;
  const ask = askShape.parse(await house.call(expert, 'POST', path, question, 201));
  const mine = z.object({ items: z.array(askShape) });
  expect(mine.parse(await house.call(member, 'GET', '/api/v1/asks')).items).toMatchObject([
    { id: ask.id },
  ]);
  const answer = { text: 'The harbour office, until eight.' };
  await house.call(member, 'POST', `/api/v1/asks/${ask.id}/answers`, answer, 201);
  expect(mine.parse(await house.call(member, 'GET', '/api/v1/asks')).items).toEqual([]);
  const shown = await house.call(
    expert,
    'GET',
    `/api/v1/conversations/${conversationId}/engagement`,
  );
  expect(await house.noticesOf(member)).toMatchObject([
    { kind: 'asked', reasons: [`Egon Expert: ${question.text}`] },
  ]);
  expect(await house.noticesOf(expert)).toContainEqual(
    expect.objectContaining({
      kind: 'ask-answered',
      reasons: [`Mia Member: ${answer.text}`],
    }),
  );
  const { asks } = z.object({ asks: z.array(askShape) }).parse(shown);
  expect(asks).toMatchObject([{ answers: [{ name: 'Mia Member', text: answer.text }] }]);
});

const line = JSON.stringify({
  question: { id: 7, title: 'Zeppelin moored at the pier', text: 'How long may it stay?' },
  answers: [
    { id: 1, author: 'ina', text: 'Two nights.', accepted: true, score: 3 },
    { id: 2, author: 'bo', text: 'Ask the harbour master.' },
  ],
});

const archives = [
  {
    name: 'answers.jsonl',
    format: undefined,
    text: `${line}\n{"title":"Map","text":"Quarterdeck plan"}\n`,
    words: 'zeppelin pier',
    answers: 3,
  },
  {
    name: 'letters.mbox',
    format: undefined,
    text: [
      'From a@x Mon Nov  2 10:00:00 2026',
      'From: Ann <ann@x.example>',
      'Message-ID: <1@x>',
      'Subject: Kayak racks',
      '',
      'Are there kayak racks?',
      '',
      'From b@x Mon Nov  2 11:00:00 2026',
      'From: Bo <bo@heron.example>',
      'Message-ID: <2@x>',
      'In-Reply-To: <1@x>',
      'Subject: Re: Kayak racks',
      '',
      'Yes, on deck two.',
      '> Are there kayak racks?',
      '',
    ].join('\n'),
    words: 'kayak racks',
    answers: 1,
  },
  {
    name: 'Posts.xml',
    format: undefined,
    text: [
      '<?xml version="1.0"?>',
      '<posts>',
      '  <row Id="1" PostTypeId="1" AcceptedAnswerId="2" Title="Barnacle scraper" Body="&lt;p&gt;Which one?&lt;/p&gt;" />',
      '  <row Id="2" PostTypeId="2" ParentId="1" Score="4" Body="&lt;p&gt;A wooden one.&lt;/p&gt;" OwnerUserId="9" CreationDate="2025-01-02T03:04:05.000" />',
      '</posts>',
    ].join('\n'),
    words: 'barnacle scraper',
    answers: 1,
  },
  {
    name: 'topic.json',
    format: 'discourse',
    text: JSON.stringify({
      id: 5,
      title: 'Foghorn at four',
      post_stream: {
        posts: [
          { id: 1, post_number: 1, username: 'ann', cooked: '<p>Why the <b>foghorn</b>?</p>' },
          {
            id: 2,
            post_number: 2,
            username: 'bo',
            cooked: '<p>A test, every Monday.</p>',
            accepted_answer: true,
          },
          { id: 3, post_number: 3, username: 'ann', cooked: '<p>Thanks</p>' },
        ],
      },
    }),
    words: 'foghorn monday',
    answers: 1,
  },
  {
    name: 'chatwoot.json',
    format: 'chatwoot',
    text: JSON.stringify([
      {
        id: 9,
        messages: [
          { id: 1, content: 'Is the gangway wide enough for a wheelchair?', message_type: 0 },
          { id: 2, content: 'ask Bo', message_type: 1, private: true },
          { id: 3, content: 'Yes, ninety centimetres.', message_type: 1, sender: { name: 'Bo' } },
        ],
      },
    ]),
    words: 'gangway wheelchair',
    answers: 1,
  },
  {
    name: 'zammad.json',
    format: 'zammad',
    text: JSON.stringify({
      id: 3,
      title: 'Harpsichord as freight',
      articles: [
        { id: 1, sender: 'Customer', body: 'Do you carry a harpsichord?' },
        {
          id: 2,
          sender: 'Agent',
          body: '<p>On the Tuesday boat.</p>',
          content_type: 'text/html',
          from: '"Bo" <bo@x>',
        },
        { id: 3, sender: 'Agent', body: 'not for them', internal: true },
      ],
    }),
    words: 'harpsichord freight',
    answers: 1,
  },
] as const;

test.each(archives)(
  'answers of $name are read once and found',
  async ({ name, text, format, words, answers }) => {
    expect(await importFile(name, text, format)).toEqual({
      answers,
      fresh: answers,
      byPeople: 0,
      isWhole: true,
    });
    expect(await importFile(name, text, format)).toMatchObject({ answers, fresh: 0 });
    expect((await find(words))[0]?.because.length).toBeGreaterThan(0);
  },
);

test('who gave imported answers is asked when the like comes again', async () => {
  const { expert, hub } = house.roles;
  const question = { id: 9, title: 'Sheep on the ferry deck', text: 'May sheep graze there?' };
  const answers = [{ id: 1, author: 'Egon Expert', text: 'On Fridays.', accepted: true }];
  const done = await importFile('sheep.jsonl', JSON.stringify({ question, answers }));
  expect(done).toMatchObject({ answers: 1, byPeople: 1 });
  const id = await house.hearQuestion('Are sheep allowed to graze on the ferry deck?');
  const routing = await house.call(hub, 'GET', `/api/v1/routing/conversations/${id}`);
  expect(routing).toMatchObject({
    candidates: expect.arrayContaining([
      expect.objectContaining({
        person: expect.objectContaining({ id: expert.id }),
        reasons: expect.arrayContaining(['answered “Sheep on the ferry deck”, which is like this']),
      }),
    ]),
  });
});

test('whoever is erased goes from what we wrote, and what they asked goes whole', async () => {
  const { hub } = house.roles;
  const question = 'Which ferry carries marmalade, asks quillfeather?';
  const nativeId = await house.say({ text: question, author: 'quillfeather', authorId: 'quill' });
  const { id: postId } = await house.database.db
    .selectFrom('posts')
    .select('id')
    .where('native_id', '=', nativeId)
    .executeTakeFirstOrThrow();
  const id = (await house.conversations.conversationOfPost(house.database.db, postId)) ?? '';
  const draft = draftShape.parse(
    await house.write(hub, id, 'Dear quillfeather, the noon boat does.'),
  );
  await house.call(hub, 'POST', `/api/v1/drafts/${draft.id}/publish`, { version: 1 });
  house.clock.advanceBy(20_000);
  await house.keepTime();
  const note = { title: 'Breakfast', text: 'As quillfeather found: no toast, no boat.' };
  await house.call(hub, 'POST', '/api/v1/knowledge/notes', note, 201);
  const titles = async () => (await find(question)).map(({ title }) => title);
  expect(await titles()).toContain(question);

  const { items } = z
    .object({ items: z.array(z.object({ id: z.string() })) })
    .parse(await house.call(hub, 'GET', '/api/v1/identities?q=quillfeather'));
  const given = { name: 'Quill', identityIds: items.map((identity) => identity.id) };
  const contact = z
    .object({ id: z.string() })
    .parse(await house.call(hub, 'POST', '/api/v1/contacts', given, 201));
  const path = `/api/v1/contacts/${contact.id}`;
  const { parts } = z
    .object({ parts: z.record(z.string(), z.array(z.unknown())) })
    .parse(await house.call(hub, 'GET', `${path}/export`));
  expect(parts['engagement']).toContainEqual(
    expect.objectContaining({ kind: 'answer', text: 'Dear quillfeather, the noon boat does.' }),
  );
  expect(parts['routing']).toMatchObject([{ text: question }]);
  const erasure = await house.call(hub, 'POST', `${path}/erase`, { reason: 'asked by letter' });
  expect(erasure).toMatchObject({
    counts: { draft_versions: 1, publications: 1, knowledge_entries: 2, evidence_questions: 1 },
  });
  expect(await titles()).not.toContain(question);
  expect((await find('toast breakfast'))[0]?.snippet).toBe('As […] found: no toast, no boat.');
  const known = await house.call(hub, 'GET', `/api/v1/routing/people/${hub.id}/expertise`);
  expect(JSON.stringify(known)).not.toContain('marmalade');
});

/** What this connection has read of each table, in rows. */
async function rowsRead(tx: Transaction) {
  const { rows } = await sql<{ table: string; rows: number }>`
    select relname as table, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
    from pg_stat_xact_user_tables`.execute(tx);
  return new Map(rows.map((one) => [one.table, one.rows] as const));
}

test('erasing somebody reads what is about them, however much there is of others', async () => {
  const { db } = house.database;
  const author = { author: 'ottoline.vane', authorName: 'Ottoline Vane', authorId: 'vane' };
  await house.say({ ...author, text: 'Is the ferry deck heated?', nativeId: 'of-ottoline' });
  const { id } = await db
    .selectFrom('identities')
    .select('id')
    .where('name', '=', 'Ottoline Vane')
    .executeTakeFirstOrThrow();
  await sql`
    insert into knowledge_entries (id, kind, origin, origin_key, title, text, lang, is_accepted, score, version,
      written_at, changed_at, words, title_words, words_count)
    select gen_random_uuid(), 'note', 'crowd', n::text, 'Note ' || n, 'Ottoline Street, pier ' || n, 'en', false, 0, 1,
      now(), now(), '', '{}', 4 from generate_series(1, 3000) n`.execute(db);
  await sql`
    insert into evidence_questions (id, reference, title, text, tags, created_at)
    select gen_random_uuid(), 'crowd' || n, 'Vane ' || n, 'Which way is the wind?', '{}', now()
    from generate_series(1, 3000) n`.execute(db);
  await sql`
    insert into draft_versions (id, draft_id, version, is_aside, text, written_by, written_at)
    select gen_random_uuid(), d.id, 1, true, 'The ferry of ' || n, d.author_id, now()
    from (select id, author_id from drafts limit 1) d, generate_series(1, 3000) n`.execute(db);
  await house.call(
    house.roles.hub,
    'POST',
    '/api/v1/knowledge/notes',
    {
      title: 'Decks',
      text: 'As Ottoline Vane asked: they are heated.',
    },
    201,
  );
  await sql`analyze`.execute(db);
  const parts = [
    conversationsPart,
    routingPartOf(house),
    contactPartOf({ ...house, routing: { eraseQuestionsNaming } }),
  ];
  const { erased, read } = await db.transaction().execute(async (tx) => {
    // Of tables as small as these PostgreSQL may find reading all of them cheaper; whether it could do without counts.
    await sql`set local enable_seqscan = off`.execute(tx);
    // A connection counts on from its transactions before, until it has told the server of them.
    const before = await rowsRead(tx);
    const counts: Record<string, readonly string[]> = {};
    for (const part of parts) Object.assign(counts, await part.erase(tx, [id], new Date()));
    const read = [...(await rowsRead(tx))].map(([table, rows]) => ({
      table,
      rows: rows - (before.get(table) ?? 0),
    }));
    return { erased: counts, read };
  });
  expect(erased).toMatchObject({ knowledge_entries: [expect.any(String)] });
  expect(read.filter(({ rows }) => rows > 200)).toEqual([]);
});

test('what is no such archive is told with its place', async () => {
  await expect(importFile('bad.jsonl', `${line}\n{"answers": 7}\n`)).rejects.toThrow('line 2');
  await expect(importFile('bad.json', '{"x":1}', 'zammad')).rejects.toThrow('Zammad ticket');
  await expect(importFile('what.bin', '')).rejects.toThrow('--format');
});
