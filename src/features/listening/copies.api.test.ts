// One story in several papers is one line that opens to all of them, whatever process hears the next copy; how things
// are said is counted by label and day; and what is new is told in phrases.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { rss } from '#test/support/feed-server.ts';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { mentionPageSchema } from './contract.ts';
import type { Mention } from './contract.ts';
import { labelCountsSchema, phrasesSchema } from './contract/what-is-said.ts';

let parley: TestListening;
let topicId: string;

const story =
  'The harbour authority said on Tuesday that all ferries to the northern islands will stop at noon, as the storm is ' +
  'expected to reach the coast earlier than forecast. Passengers may change their tickets free of charge until Friday.';
const inOtherWords = story.replace('Tuesday', 'Wednesday').replace('noon', '12.00');

beforeAll(async () => {
  parley = await openListening();
  topicId = (await parley.addTopic({ name: 'Ferries', query: 'ferries' })).id;
});

afterAll(async () => {
  await parley.close();
});

let papers = 0;

const print = (...titles: string[]) => printAt(new Date(), titles);

async function printAt(said: Date, titles: readonly string[]): Promise<string> {
  papers += 1;
  const items = titles.map((title, at) => ({ id: `${papers}-${at}`, title, at: said }));
  const body = rss(items);
  const { id } = await parley.addSource({
    url: parley.web.serve(`/paper-${papers}.xml`, { body }),
  });
  await parley.afterLook(id);
  return id;
}

async function list(query: string): Promise<Mention[]> {
  const path = `/api/v1/mentions?${query}`;
  const { body } = await parley.request(parley.roles.hub, 'GET', path);
  return mentionPageSchema.parse(body).items;
}

test('a story in three papers is one line that opens to three', async () => {
  await print(story, 'Are there ferries on Sunday?');
  await print(`${story} (agencies)`);
  const third = await print(inOtherWords);
  const folded = await list('copies=folded');
  expect(folded.map(({ post }) => post.title)).toHaveLength(2);
  const line = folded.find(({ copies }) => copies !== null);
  expect(line?.copies?.posts).toBe(3);
  expect(folded.find(({ post }) => post.title?.includes('Sunday'))?.copies).toBeNull();
  const opened = await list(`copiesOf=${line?.copies?.group}`);
  expect(opened).toHaveLength(3);
  // Under a filter that only a copy fits, the copy stands for itself.
  const there = await list(`copies=folded&sourceId=${third}`);
  expect(there.map(({ post }) => post.title)).toEqual([inOtherWords]);
  expect(there[0]?.copies).toBeNull();
});

test('another process knows what the first one heard', async () => {
  const another = await parley.startAnother();
  await print(`${story} More follows.`);
  another.wake();
  await eventually(async () => {
    const line = (await list('copies=folded')).find(({ copies }) => copies !== null);
    expect(line?.copies?.posts).toBe(4);
  });
  await another.stop();
});

test('the same text again and again takes one sketch', async () => {
  const campaign = 'Everybody says it: save the old ferries of our town, sign the petition today';
  await print(campaign, `${campaign}!`, `${campaign} 🙏`, campaign.toUpperCase());
  const line = (await list('copies=folded&q=petition'))[0];
  expect(line?.copies?.posts).toBe(4);
  const kept = await parley.platform.db
    .selectFrom('post_sketches')
    .select('post_id')
    .where('copy_group', '=', line?.copies?.group ?? '')
    .execute();
  expect(kept).toHaveLength(1);
});

test('shares of a label are counted by day, with their denominator', async () => {
  await print('I hate these ferries, terrible and awful', 'I love these ferries, wonderful!');
  const path = '/api/v1/mentions/label-counts?task=sentiment';
  const { status, body } = await parley.request(parley.roles.member, 'GET', path);
  expect(status).toBe(200);
  const counts = labelCountsSchema.parse(body);
  expect(counts.labels).toEqual(['negative', 'neutral', 'positive']);
  expect(counts.total).toBe(counts.perLabel.reduce((sum, { count }) => sum + count, 0));
  expect(counts.perLabel.find(({ label }) => label === 'negative')?.count).toBeGreaterThan(0);
  expect(counts.perDay.reduce((sum, { count }) => sum + count, 0)).toBe(counts.total);
});

test('phrases that are new this week come with posts that say them', async () => {
  const twoWeeksAgo = new Date(Date.now() - 14 * 86_400_000);
  const weather = ['rain', 'fog', 'snow', 'wind', 'sun', 'hail', 'frost', 'mist', 'storm', 'thaw'];
  await printAt(
    twoWeeksAgo,
    weather.map((kind, at) => `Ferries late by ${at + 2} minutes because of ${kind}, they say`),
  );
  await print(
    'Heard of the ticket strike? No ferries for my aunt tonight',
    'Ticket strike on Friday, so we drive around instead of taking ferries',
    'My boss asks what a ticket strike is. Ferries, boss!',
    'Ferries full again; some blame the ticket strike, I blame the weather',
    'Who pays for the hotel after this ticket strike of the ferries?',
  );
  const path = `/api/v1/topics/${topicId}/phrases`;
  const { status, body } = await parley.request(parley.roles.member, 'GET', path);
  expect(status).toBe(200);
  const { items, posts } = phrasesSchema.parse(body);
  expect(posts).toBeGreaterThan(5);
  const strike = items.find(({ phrase }) => phrase.includes('strike'));
  expect(strike?.count).toBe(5);
  expect(strike?.examples[0]?.post.title).toContain('ticket strike');
});
