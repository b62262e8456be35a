// What people do with conversations over HTTP: take, hand over, put off, merge and take apart, note, label, read together.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConversations } from '#test/support/conversations.ts';
import { eventually } from '#test/support/listening.ts';
import type { TestConversations } from '#test/support/conversations.ts';
import { foldConversation } from './domain/conversation.ts';
import { z } from 'zod';
import { conversationPostShape, conversationShape } from './contract.ts';
import type { ConversationView } from './contract.ts';

let parley: TestConversations;

beforeAll(async () => {
  parley = await openConversations();
});

afterAll(async () => {
  await parley.close();
});

/** @returns the conversation that the post opened */
async function ask(text: string, author = 'anna'): Promise<{ id: string; post: string }> {
  const post = await parley.say({ text, author, authorId: author });
  const { conversation_id } = await parley.platform.db
    .selectFrom('conversation_posts')
    .select('conversation_id')
    .where('native_id', '=', post)
    .executeTakeFirstOrThrow();
  return { id: conversation_id, post };
}

async function act(
  caller: 'hub' | 'expert' | 'member' | 'administrator',
  id: string,
  what: string,
  body: object = {},
  status = 200,
): Promise<ConversationView> {
  const path = `/api/v1/conversations/${id}/${what}`;
  const answer = await parley.call(parley.roles[caller], 'POST', path, body, status);
  return status === 200 ? conversationShape.parse(answer) : view(id);
}

async function view(id: string): Promise<ConversationView> {
  const path = `/api/v1/conversations/${id}`;
  return conversationShape.parse(await parley.call(parley.roles.hub, 'GET', path));
}

const listShape = z.object({
  items: z.array(z.object({ id: z.string() })),
  next: z.string().nullable(),
});

const postsShape = z.object({ items: z.array(conversationPostShape) });

async function board(caller: 'hub' | 'expert', query: string): Promise<string[]> {
  const path = `/api/v1/conversations?${query}`;
  const { items } = listShape.parse(await parley.call(parley.roles[caller], 'GET', path));
  return items.map(({ id }) => id);
}

describe('having it', () => {
  test('an expert takes a conversation and has it on her board; another expert cannot take it from her', async () => {
    const { id } = await ask('Is there a ferry on Christmas day? Who knows?');
    expect(await board('hub', 'board=unheld')).toContain(id);
    const taken = await act('expert', id, 'take');
    expect(taken.card).toMatchObject({
      kind: 'with-somebody',
      holderPersonId: parley.roles.expert.id,
    });
    expect(await board('expert', 'board=mine')).toContain(id);
    expect(await board('hub', 'board=unheld')).not.toContain(id);
    await act('administrator', id, 'take', {}, 409);
    await act('member', id, 'take', {}, 403);
  });

  test('only who manages conversations hands one to another', async () => {
    const { id } = await ask('Can I book a cabin on the ferry? How?');
    const personId = parley.roles.hub.id;
    await act('expert', id, 'take', { personId }, 403);
    expect(
      (await act('hub', id, 'take', { personId: parley.roles.expert.id })).card.holderPersonId,
    ).toBe(parley.roles.expert.id);
    await act('expert', id, 'release', { because: 'I know nothing of cabins' });
    expect((await view(id)).card.kind).toBe('new');
  });

  test('what another has is not given back, put off or closed but by who manages conversations', async () => {
    const { id } = await ask('Is the ferry on time today? Who can tell?');
    await act('expert', id, 'take');
    const other = await parley.addPerson({
      name: 'Edda Expert',
      grants: [{ role: 'expert', unitId: parley.units.sales }],
    });
    const path = `/api/v1/conversations/${id}`;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await parley.call(other, 'POST', `${path}/release`, {}, 403);
    await parley.call(other, 'POST', `${path}/snooze`, { until }, 403);
    await parley.call(other, 'POST', `${path}/close`, {}, 403);
    expect((await act('hub', id, 'release')).card.kind).toBe('new');
    await parley.call(other, 'POST', `${path}/close`, {});
  });

  test('what is put off leaves the boards and comes back with their next word', async () => {
    const { id, post } = await ask('Will the ferry run in the storm? When do you know?');
    await act('expert', id, 'take');
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await act('expert', id, 'snooze', { until });
    expect(await board('expert', 'board=mine')).not.toContain(id);
    expect(await board('expert', 'board=snoozed')).toContain(id);
    await act('expert', id, 'snooze', { until: '2020-01-01T00:00:00Z' }, 409);
    await parley.say({ text: 'It is getting worse.', thread: post });
    expect(await board('expert', 'board=mine')).toContain(id);
  });

  test('what Parley sends is not taken for somebody else’s when it comes round', async () => {
    const { id, post } = await ask('Where do I find the ferry timetable?');
    const { conversations, platform, roles } = parley;
    const [asked] = await conversations.postsOf(platform.db, id);
    const answer = { conversationId: id, personId: roles.expert.id, postId: asked?.id ?? '' };
    const publicationId = '0199a0c2-7d11-7000-8000-000000000001';
    await act('expert', id, 'take');
    await platform.db
      .transaction()
      .execute((tx) =>
        conversations.announceAnswer(tx, { ...answer, publicationId, kind: 'acknowledgement' }),
      );
    await parley.say({ nativeId: 'ack', text: 'I own this.', thread: post, isOurs: true });
    expect((await view(id)).card.kind).toBe('with-somebody');
    const settle = () =>
      platform.db
        .transaction()
        .execute((tx) =>
          conversations.settleAnswer(tx, roles.expert.actor, { publicationId, nativeId: 'ack' }),
        );
    await settle();
    await settle();
    expect((await view(id)).card).toMatchObject({ kind: 'with-somebody', oursCount: 1 });
    const history = await parley.call(roles.member, 'GET', `/api/v1/conversations/${id}/history`);
    const types = z.object({ items: z.array(z.object({ type: z.string() })) }).parse(history);
    expect(types.items.map(({ type }) => type)).toEqual(['acknowledged', 'taken', 'opened']);
  });
});

test('who manages the conversations of one unit manages no others, and not the rules of all', async () => {
  const { id } = await ask('Does the ferry take caravans? What do they cost?');
  const other = await ask('Is the ferry heated? My mother is cold.');
  const elsewhere = await parley.addPerson({
    name: 'Nora North',
    grants: [{ role: 'hub', unitId: parley.units.salesNorth }],
  });
  const path = `/api/v1/conversations/${id}`;
  const hand = { personId: parley.roles.expert.id };
  await parley.call(elsewhere, 'POST', `${path}/take`, hand, 403);
  await parley.call(elsewhere, 'POST', `${path}/merge`, { into: other.id }, 403);
  await parley.call(elsewhere, 'POST', '/api/v1/conversation-labels', { name: 'Mine' }, 403);
  const here = await parley.addPerson({
    name: 'Sara Sales',
    grants: [{ role: 'hub', unitId: parley.units.sales }],
  });
  await parley.call(here, 'POST', `${path}/take`, hand);
});

describe('beside the conversation', () => {
  test('a note tells those it names, and only who wrote it changes it', async () => {
    const { id } = await ask('May I smoke on the ferry? Where?');
    const { hub, expert, member } = parley.roles;
    const path = `/api/v1/conversations/${id}/notes`;
    const note = { text: 'Egon, is that you?', mentions: [expert.id] };
    await parley.call(member, 'POST', path, note, 403);
    const written = z
      .object({ id: z.string() })
      .parse(await parley.call(hub, 'POST', path, note, 201));
    const toMe = '/api/v1/conversations/notes-to-me';
    expect(await parley.call(expert, 'GET', toMe)).toMatchObject({
      items: [{ conversationId: id, note: { text: note.text, author: 'Hedda Hub' } }],
    });
    await parley.call(expert, 'PATCH', `${path}/${written.id}`, { text: 'changed' }, 403);
    await parley.call(
      expert,
      'POST',
      `/api/v1/conversations/${id}/presence`,
      { doing: 'reading' },
      204,
    );
    expect(await parley.call(expert, 'GET', toMe)).toEqual({ items: [] });
    await parley.call(hub, 'DELETE', `${path}/${written.id}`, undefined, 204);
    expect(await parley.call(member, 'GET', path)).toMatchObject({
      items: [{ text: '', removedAt: expect.any(String) }],
    });
  });

  test('two people on one conversation see each other, and who writes', async () => {
    const { id } = await ask('How long does the ferry take? Is it rough?');
    const path = `/api/v1/conversations/${id}/presence`;
    await parley.call(parley.roles.hub, 'POST', path, { doing: 'reading' }, 204);
    await parley.call(parley.roles.expert, 'POST', path, { doing: 'writing' }, 204);
    expect((await view(id)).people).toMatchObject([
      { name: 'Hedda Hub', doing: 'reading' },
      { name: 'Egon Expert', doing: 'writing' },
    ]);
    await parley.call(parley.roles.expert, 'POST', path, { doing: 'gone' }, 204);
    expect((await view(id)).people).toHaveLength(1);
    expect(await eventCount('conversations.presence-changed', id)).toBe(3);
  });

  test('labels of the organisation are put on, found by, and taken away', async () => {
    const { id } = await ask('Is the ferry accessible for a wheelchair?');
    const labels = '/api/v1/conversation-labels';
    const input = { name: 'Access', colour: 'teal' };
    await parley.call(parley.roles.expert, 'POST', labels, input, 403);
    const label = z
      .object({ id: z.string() })
      .parse(await parley.call(parley.roles.hub, 'POST', labels, input, 201));
    await parley.call(parley.roles.hub, 'POST', labels, { name: 'access' }, 409);
    await parley.call(parley.roles.expert, 'PUT', `/api/v1/conversations/${id}/labels`, {
      labels: [label.id],
    });
    expect(await board('expert', `labelId=${label.id}`)).toEqual([id]);
    await parley.call(parley.roles.hub, 'DELETE', `${labels}/${label.id}`, undefined, 204);
    expect((await view(id)).card.labels).toEqual([]);
    await parley.call(parley.roles.hub, 'PUT', `${labels}/${label.id}`, input, 404);
  });

  test('each post says how it reads, and a label that is corrected counts there', async () => {
    const { id } = await ask('The ferry was late again and nobody told us. I am furious!');
    const read = async () => {
      const path = `/api/v1/conversations/${id}/posts`;
      const { items } = postsShape.parse(await parley.call(parley.roles.expert, 'GET', path));
      return items[0]?.mention;
    };
    const mention = await read();
    expect(mention?.labels.sentiment).toMatchObject({ label: 'negative' });
    expect(mention?.labels.sentiment.because).toContain('furious');
    const path = `/api/v1/mentions/${mention?.id ?? ''}/labels/tone`;
    await parley.call(parley.roles.expert, 'PUT', path, { label: 'rude' });
    expect((await read())?.labels.tone).toMatchObject({ label: 'rude', confidence: 1 });
  });

  test('every conversation stands where its history says, and the audit knows who looked', async () => {
    const { db } = parley.platform;
    const rows = await db.selectFrom('conversations').selectAll().execute();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const events = await db
        .selectFrom('conversation_events')
        .select(['type', 'body', 'number'])
        .where('conversation_id', '=', row.id)
        .orderBy('number')
        .execute();
      expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
      const told = events
        .filter(({ type }) => !/^(?:labelled|role-set|note-)/.test(type))
        .map(({ type, body }) => ({ type, ...body }));
      const folded = foldConversation(JSON.parse(JSON.stringify(told)));
      expect({ id: row.id, ...folded }).toMatchObject({
        id: row.id,
        stage: { kind: row.kind },
        lastHolder: row.last_holder_person_id,
        mergedInto: row.merged_into,
      });
    }
    expect(await eventCount('conversations.seen', rows[0]?.id ?? '')).toBeGreaterThan(0);
  });
});

async function eventCount(type: string, conversationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from events
    where type = ${type} and subject = ${`conversation:${conversationId}`}
  `.execute(parley.platform.db);
  return rows[0]?.count ?? 0;
}

describe('rules', () => {
  test('a rule is tried on past mentions before it is kept, and then opens', async () => {
    const { hub, expert } = parley.roles;
    const { listening } = parley;
    const told = await parley.say({ text: 'A film about ferries won a prize at the festival.' });
    const rule = {
      name: 'All of Ferries',
      opens: true,
      conditions: { topicIds: [parley.topicId] },
    };
    const path = '/api/v1/conversation-rules';
    await parley.call(expert, 'POST', path, rule, 403);
    const preview = await parley.call(hub, 'POST', `${path}/preview`, { rule });
    const tried = z
      .object({
        mentions: z.number(),
        opensNow: z.number(),
        opensThen: z.number(),
        examples: z.array(z.object({ excerpt: z.string() })),
      })
      .parse(preview);
    expect(tried.opensThen).toBe(tried.mentions);
    expect(tried.opensNow).toBeLessThan(tried.mentions);
    expect(tried.examples[0]?.excerpt).toContain('A film about ferries');
    await parley.call(hub, 'POST', path, rule, 201);
    const next = await parley.say({ text: 'Ferries are a lovely sight in the evening.' });
    const { db } = parley.platform;
    const open = await db
      .selectFrom('conversation_posts')
      .select('native_id')
      .where('native_id', 'in', [told, next])
      .execute();
    expect(open).toEqual([{ native_id: next }]);
    expect(await listening.mentionsOf(db, { postIds: [] })).toEqual([]);
  });

  test('at a place of ours every post opens a conversation, and one by hand opens for any post', async () => {
    const { hub } = parley.roles;
    const { db } = parley.platform;
    const post = await parley.say({ text: 'Nobody calls a boat anything here.' });
    const { id } = await db
      .selectFrom('posts')
      .select('id')
      .where('native_id', '=', post)
      .executeTakeFirstOrThrow();
    const opened = await parley.call(hub, 'POST', '/api/v1/conversations', { postId: id }, 201);
    expect(opened).toMatchObject({ card: { openedBecause: { kind: 'by-hand' }, kind: 'new' } });

    const source = `/api/v1/sources/${parley.sourceId}`;
    const begun = parley.network.begun();
    await parley.call(parley.roles.administrator, 'PATCH', source, { isOwnPlace: true });
    // The stream that listened under the old settings is let go; what is said to it is said to nobody.
    await eventually(() => expect(parley.network.begun()).toBeGreaterThan(begun));
    await eventually(() => expect(parley.network.open()).toBe(1));
    const own = await ask('Good morning, I have lost my hat.', 'emil');
    expect((await view(own.id)).card).toMatchObject({
      openedBecause: { kind: 'own-place' },
      topicIds: [],
    });
  });
});
