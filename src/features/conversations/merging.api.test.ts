// Conversations become one and are two again: with new posts, answers on their way, several hands at once, and a process
// that dies between any two steps.

import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { openConversations } from '#test/support/conversations.ts';
import type { TestConversations } from '#test/support/conversations.ts';
import { Crash, crashing } from '#test/support/crashing.ts';
import { mergeConversations } from './commands/merge-conversations.ts';
import { unmergeConversation } from './commands/take-apart.ts';
import { takeConversation, work } from './commands/work-on-conversation.ts';
import type { Conversations } from './context.ts';
import { conversationShape } from './contract.ts';
import type { ConversationView } from './contract.ts';
import { foldConversation } from './domain/conversation.ts';
import { conversationOf, listStateEvents } from './store/conversations.ts';
import { listConversationsById } from './store/reading.ts';

let parley: TestConversations;

beforeAll(async () => {
  parley = await openConversations();
});

afterAll(async () => {
  await parley.close();
});

type Asked = { id: string; post: string };

async function ask(text: string, author: string): Promise<Asked> {
  const post = await parley.say({ text, author, authorId: author });
  const { conversation_id } = await parley.platform.db
    .selectFrom('conversation_posts')
    .select('conversation_id')
    .where('native_id', '=', post)
    .executeTakeFirstOrThrow();
  return { id: conversation_id, post };
}

async function act(id: string, what: string, body: object = {}, status = 200) {
  const { roles } = parley;
  const caller = what === 'merge' || what === 'unmerge' ? roles.hub : roles.expert;
  const path = `/api/v1/conversations/${id}/${what}`;
  const answer = await parley.call(caller, 'POST', path, body, status);
  return status === 200 ? conversationShape.parse(answer) : view(id);
}

async function view(id: string): Promise<ConversationView> {
  const path = `/api/v1/conversations/${id}`;
  return conversationShape.parse(await parley.call(parley.roles.hub, 'GET', path));
}

describe('merging', () => {
  test('two become one with all their posts, and are two again with what was said meanwhile', async () => {
    const one = await ask('Why was the ferry late on Monday? I missed my train.', 'carl');
    const two = await ask('The ferry was late, who pays my taxi?', 'dora');
    await act(one.id, 'take');
    await act(one.id, 'close', { because: 'answered' });

    const merged = await act(two.id, 'merge', { into: one.id });
    expect(merged.card).toMatchObject({ id: one.id, kind: 'new', postsCount: 2 });
    expect(merged.threads).toHaveLength(2);
    expect(merged.parties.map(({ author }) => author.handle).toSorted()).toEqual(['carl', 'dora']);
    await act(two.id, 'take', {}, 409);
    await act(one.id, 'merge', { into: one.id }, 409);
    await act(one.id, 'merge', { into: two.id }, 409);

    await parley.say({
      text: 'It was 30 euros.',
      thread: two.post,
      author: 'dora',
      authorId: 'dora',
    });
    expect((await view(one.id)).card).toMatchObject({
      postsCount: 3,
      lastExcerpt: 'It was 30 euros.',
    });

    const apart = await act(two.id, 'unmerge');
    expect(apart.card).toMatchObject({ id: two.id, kind: 'new', postsCount: 2, mergedInto: null });
    expect(apart.parties.map(({ author }) => author.handle)).toEqual(['dora']);
    expect(apart.merges).toMatchObject([
      { conversationId: two.id, intoId: one.id, undoneAt: expect.any(String) },
    ]);
    const rest = await view(one.id);
    expect(rest.card).toMatchObject({
      postsCount: 1,
      lastExcerpt: expect.stringContaining('late on Monday'),
    });
    expect(rest.parties.map(({ author }) => author.handle)).toEqual(['carl']);
    await act(two.id, 'unmerge', {}, 409);

    await parley.say({ text: 'Any news?', thread: two.post, author: 'dora', authorId: 'dora' });
    expect((await view(two.id)).card.postsCount).toBe(3);
  });

  test('taken apart, nobody waits in the one because of the other, and what was answered stays answered', async () => {
    const one = await ask('Where does the ferry to Ven leave from?', 'erik');
    const two = await ask('Does the ferry to Ven take dogs? Mine is small.', 'fia');
    await act(one.id, 'close', { because: 'answered' });
    await act(two.id, 'merge', { into: one.id });
    const owned = await announce(one, two, 'acknowledgement');
    await parley.say({ nativeId: 'owned', text: 'I own this.', thread: two.post, isOurs: true });
    await settle(owned, 'owned');
    expect((await view(one.id)).card.kind).toBe('with-somebody');
    const answer = await announce(one, two, 'answer');

    await act(two.id, 'unmerge');
    expect((await view(one.id)).card).toMatchObject({ kind: 'done', waitingSince: null });
    expect((await view(two.id)).card).toMatchObject({ kind: 'with-somebody', oursCount: 1 });
    await settle(answer, 'not heard of yet');
    expect((await view(one.id)).card.kind).toBe('done');
    expect((await view(two.id)).card.kind).toBe('waiting-for-them');
  });

  test('of two merges at once, one into the other and back, only one is made', async () => {
    const one = await ask('Is the ferry full on Friday? I need two seats.', 'gun');
    const two = await ask('Is the ferry full on Saturday? We are five.', 'hal');
    const merge = (from: Asked, into: Asked) =>
      parley.request(parley.roles.hub, 'POST', `/api/v1/conversations/${from.id}/merge`, {
        into: into.id,
      });
    const take = parley.request(
      parley.roles.expert,
      'POST',
      `/api/v1/conversations/${one.id}/take`,
      {},
    );
    const answers = await Promise.all([merge(one, two), merge(two, one), take]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.slice(0, 2).toSorted()).toEqual([200, 409]);
    expect([200, 409]).toContain(statuses[2]);
    await expectSound([one.id, two.id]);
  });
});

/** An answer in the thread of a part, sent from the whole. @returns the publication */
async function announce(
  whole: Asked,
  part: Asked,
  kind: 'answer' | 'acknowledgement',
): Promise<string> {
  const { conversations, platform, roles } = parley;
  const posts = await conversations.postsOf(platform.db, whole.id);
  const postId = posts.find(({ nativeId }) => nativeId === part.post)?.id ?? '';
  const publicationId = newId<'publication'>();
  const conversationId = whole.id;
  const answer = { conversationId, publicationId, postId, personId: roles.expert.id, kind };
  await platform.db.transaction().execute((tx) => conversations.announceAnswer(tx, answer));
  return publicationId;
}

async function settle(publicationId: string, nativeId: string): Promise<void> {
  const { conversations, platform, roles } = parley;
  const settled = { publicationId, nativeId };
  await platform.db
    .transaction()
    .execute((tx) => conversations.settleAnswer(tx, roles.expert.actor, settled));
}

const which = fc.nat({ max: 3 });
const step = fc.record({
  what: fc.constantFrom('merge', 'merge', 'unmerge', 'unmerge', 'take', 'close', 'reopen', 'say'),
  one: which,
  other: which,
  dieAfter: fc.option(fc.nat({ max: 25 })),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('whatever is merged, taken apart, taken and closed in whatever order', () => {
  test('no post is lost or doubled, what dies half-way never was, and all are themselves again in the end', async () => {
    const { plugin, dieAfter } = crashing();
    const { people, listening, contacts, roles, platform } = parley;
    const dying: Conversations = {
      platform: { ...platform, db: platform.db.withPlugin(plugin) },
      people,
      listening,
      contacts,
    };
    async function perform({ what, one, other }: Step, all: readonly Asked[]): Promise<void> {
      const [conversationId, into] = [all[one]?.id ?? '', all[other]?.id ?? ''];
      const { actor } = roles.hub;
      const { db } = dying.platform;
      const personId = roles.expert.id;
      if (what === 'merge') await mergeConversations(dying, actor, { conversationId, into });
      else if (what === 'unmerge') await unmergeConversation(dying, actor, conversationId);
      else if (what === 'take')
        await db
          .transaction()
          .execute((tx) => takeConversation(tx, dying, actor, { conversationId, personId }));
      else if (what === 'say') await parley.say({ text: 'And?', thread: all[one]?.post ?? '' });
      else {
        const command =
          what === 'close'
            ? ({ kind: what, because: 'solved' } as const)
            : ({ kind: what } as const);
        await work(dying, actor, { conversationId, command });
      }
    }
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        run += 1;
        const all: Asked[] = [];
        for (const n of [0, 1, 2, 3]) {
          all.push(await ask(`When does ferry ${n} of ${run} leave?`, `asker-${run}-${n}`));
        }
        const ids = all.map(({ id }) => id);
        const home = await homesOf(ids);
        for (const each of steps) {
          const before = await standOf(ids);
          dieAfter(each.what === 'say' ? null : each.dieAfter);
          const ended = await endOf(() => perform(each, all));
          dieAfter(null);
          if (ended !== 'died') continue;
          expect(await standOf(ids)).toEqual(before);
          await endOf(() => perform(each, all));
        }
        await expectSound(ids);
        for (let round = 0; round < ids.length; round += 1) {
          for (const id of ids) {
            await endOf(() => unmergeConversation(dying, roles.hub.actor, id));
          }
        }
        await expectSound(ids);
        expect(await homesOf(ids)).toMatchObject(home);
      }),
      { numRuns: 6 },
    );
  });
});

async function endOf(attempt: () => Promise<void>): Promise<'done' | 'refused' | 'died'> {
  try {
    await attempt();
    return 'done';
  } catch (error) {
    if (error instanceof Crash) return 'died';
    if (error instanceof AppError) return 'refused';
    throw error;
  }
}

/** Which thread is where. */
async function homesOf(ids: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await sql<{ thread: string; home: string }>`
    select thread, conversation_id as home from conversation_threads
    where conversation_id = any(${ids}::uuid[]) order by thread`.execute(parley.platform.db);
  return Object.fromEntries(rows.map(({ thread, home }) => [thread, home]));
}

/** All that is stored of them, as text. */
async function standOf(ids: readonly string[]): Promise<unknown[]> {
  const of = (table: string, order: string) => sql`
    select to_jsonb(t)::text as row from ${sql.table(table)} t
    where conversation_id = any(${ids}::uuid[]) order by ${sql.raw(order)}`;
  const { db } = parley.platform;
  const stands = [
    of('conversation_events', 'conversation_id, number'),
    of('conversation_threads', 'id'),
    of('conversation_thread_periods', 'id'),
    of('conversation_posts', 'post_id'),
    of('conversation_parties', 'conversation_id, identity_id'),
    of('conversation_merges', 'id'),
    sql`select to_jsonb(c)::text as row from conversations c where id = any(${ids}::uuid[]) order by id`,
  ];
  return Promise.all(stands.map(async (stand) => (await stand.execute(db)).rows));
}

/** Every row says the same as those it follows from. */
async function expectSound(ids: readonly string[]): Promise<void> {
  const { db } = parley.platform;
  for (const row of await listConversationsById(db, ids)) {
    const events = await listStateEvents(db, row.id);
    expect(foldConversation(events)).toEqual(conversationOf(row));
  }
  const { rows: wrong } = await sql`
    select 'a post that is not where its thread is' as what, p.post_id::text as which
    from conversation_posts p join conversation_threads t on t.id = p.thread_id
    where t.conversation_id <> p.conversation_id
    union all
    select 'a thread that is not where its history says', t.id::text
    from conversation_threads t
    where not exists (
      select 1 from conversation_thread_periods h
      where h.thread_id = t.id and h.until_at is null and h.conversation_id = t.conversation_id)
    union all
    select 'a count that is wrong', c.id::text from conversations c
    where c.merged_into is null and (c.posts_count, c.ours_count) <> (
      select count(*), count(*) filter (where side = 'ours') from conversation_posts p where p.conversation_id = c.id)
    union all
    select 'a newest word that is not the newest', c.id::text from conversations c
    where c.merged_into is null and (c.last_post_created_at, c.last_post_id) <> (
      select post_created_at, post_id from conversation_posts p where p.conversation_id = c.id
      order by post_created_at desc, post_id desc limit 1)
    union all
    select 'somebody who takes part with another number of posts', y.identity_id::text
    from conversation_parties y join conversations c on c.id = y.conversation_id and c.merged_into is null
    where y.posts_count <> (
      select count(*) from conversation_posts p
      where p.conversation_id = y.conversation_id and p.identity_id = y.identity_id)
    union all
    select 'a merged conversation with threads of its own', c.id::text from conversations c
    where c.merged_into is not null and exists (select 1 from conversation_threads t where t.conversation_id = c.id)
  `.execute(db);
  expect(wrong).toEqual([]);
}
