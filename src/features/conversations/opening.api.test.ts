// Threads become conversations, grow, and move between their kinds as both sides speak.

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConversations } from '#test/support/conversations.ts';
import { eventually } from '#test/support/listening.ts';
import type { TestConversations } from '#test/support/conversations.ts';
import type { Card } from './contract.ts';

let parley: TestConversations;

beforeAll(async () => {
  parley = await openConversations();
});

afterAll(async () => {
  await parley.close();
});

async function cardOf(nativeId: string): Promise<Card | null> {
  const { db } = parley.platform;
  const post = await db
    .selectFrom('conversation_posts')
    .select('conversation_id')
    .where('native_id', '=', nativeId)
    .executeTakeFirst();
  const [card] = post ? await parley.conversations.cardsOf(db, [post.conversation_id]) : [];
  return card ?? null;
}

test('a question about a topic of ours opens a conversation with the reason, the asker and whose it is', async () => {
  const asked = await parley.say({
    text: 'When does the ferry leave on Sundays? Can I bring my dog?',
  });
  expect(await cardOf(asked)).toMatchObject({
    kind: 'new',
    holderPersonId: null,
    excerpt: 'When does the ferry leave on Sundays? Can I bring my dog?',
    asker: { handle: 'anna', contactId: null },
    openedBecause: { kind: 'rule', rule: 'Asks something of us' },
    topicIds: [parley.topicId],
    unitId: parley.units.sales,
    postsCount: 1,
    oursCount: 0,
  });
});

test('what only tells of a topic opens none', async () => {
  const told = await parley.say({ text: 'The ferry museum opens a new exhibition on Saturday.' });
  expect(await cardOf(told)).toBeNull();
});

test('a reply that the source itself does not hear is asked for, and lands in the same conversation', async () => {
  const asked = await parley.say({ text: 'Does the ferry take bicycles? I could not find it.' });
  const reply = { nativeId: 'unheard', author: 'anna', authorId: 'anna', text: 'Thank you!' };
  parley.network.thread = (threads) => ({
    posts: [{ ...reply, thread: asked, replyTo: asked }],
    read: threads.map(({ thread }) => thread),
  });
  const jobs = parley.features.flatMap((feature) => feature.jobs ?? []);
  const { signal } = new AbortController();
  const job = jobs.find(({ name }) => name === 'listening.read-threads');
  await job?.run({}, { jobId: 'test', attempt: 1, signal });
  await parley.deliver();
  const card = await cardOf(asked);
  expect(card).toMatchObject({ postsCount: 2, lastExcerpt: 'Thank you!' });
  expect((await cardOf('unheard'))?.id).toBe(card?.id);
});

test('the next post of its thread joins it, though no topic matches it', async () => {
  const asked = await parley.say({ text: 'Why is the ferry late again? Where can I complain?' });
  await parley.say({ text: 'Still nobody there.', thread: asked, replyTo: asked });
  expect(await cardOf(asked)).toMatchObject({
    kind: 'new',
    postsCount: 2,
    lastExcerpt: 'Still nobody there.',
  });
});

test('an answer of ours makes us wait, their next word makes them wait, and one after the end opens it anew', async () => {
  const { conversations, platform, roles } = parley;
  const { expert } = roles;
  const asked = await parley.say({ text: 'Is there a ferry at night? How much is it?' });
  const conversationId = (await cardOf(asked))?.id ?? '';
  await platform.db
    .transaction()
    .execute((tx) => conversations.take(tx, expert.actor, { conversationId, personId: expert.id }));
  expect(await cardOf(asked)).toMatchObject({ kind: 'with-somebody', holderPersonId: expert.id });

  await parley.say({
    text: 'At one o’clock, 12 euros.',
    thread: asked,
    replyTo: asked,
    isOurs: true,
    author: 'us',
    authorId: 'us',
  });
  expect(await cardOf(asked)).toMatchObject({
    kind: 'waiting-for-them',
    waitingSince: null,
    oursCount: 1,
  });

  await parley.say({ text: 'And with a bicycle?', thread: asked, replyTo: asked });
  expect(await cardOf(asked)).toMatchObject({ kind: 'waiting-for-us', holderPersonId: expert.id });

  await platform.db
    .transaction()
    .execute((tx) =>
      conversations.close(tx, expert.actor, { conversationId, because: 'answered' }),
    );
  await parley.say({ text: 'I am out of office.', thread: asked, automatic: 'auto-reply' });
  await parley.say({
    text: 'Have a good trip.',
    thread: asked,
    isOurs: true,
    author: 'us',
    authorId: 'us',
  });
  await parley.say({ text: 'I took the same one.', thread: asked, author: 'ben', authorId: 'ben' });
  expect(await cardOf(asked)).toMatchObject({ kind: 'done', holderPersonId: null });

  await parley.say({ text: 'One more thing.', thread: asked });
  expect(await cardOf(asked)).toMatchObject({ kind: 'new', lastHolderPersonId: expert.id });
});

test('a post that two sources of one network hear opens one conversation', async () => {
  const post = {
    text: 'Who can tell me when the ferry is repaired?',
    nativeId: 'heard-twice',
    url: 'https://network.example/heard-twice',
  };
  await parley.say(post);
  await parley.addSource('the same network again');
  await eventually(() => expect(parley.network.open()).toBe(2));
  // Whichever of the two streams takes it next.
  const count = async () =>
    Number(
      (
        await parley.platform.db
          .selectFrom('posts')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('native_id', '=', 'heard-twice')
          .executeTakeFirstOrThrow()
      ).count,
    );
  await eventually(async () => {
    parley.network.say({ posts: [{ ...post, author: 'anna', authorId: 'anna' }] });
    expect(await count()).toBe(2);
  });
  await parley.deliver();
  const { rows } = await sql`
    select distinct conversation_id from conversation_posts where native_id = 'heard-twice'
  `.execute(parley.platform.db);
  expect(rows).toHaveLength(1);
});
