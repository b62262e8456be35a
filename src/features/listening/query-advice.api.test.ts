// What Parley says of a query, over HTTP: cost and forecast, comparison with the saved version, why a post matches or
// not, proposals from verdicts, cost per topic.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rss } from '#test/support/feed-server.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { postSchema } from './contract.ts';
import type { Topic } from './contract.ts';
import {
  topicComparisonSchema,
  topicCostSchema,
  topicExplanationSchema,
  topicPreviewSchema,
  topicSuggestionsSchema,
} from './contract/query-advice.ts';

let parley: TestListening;
let apples: Topic;

const said = [
  ...Array.from({ length: 8 }, (_, index) => `Apple pie with cream number ${'abcdefgh'[index]}`),
  ...Array.from({ length: 8 }, (_, index) => `The apple laptop broke again ${'abcdefgh'[index]}`),
  'Pears are nice',
  'A pear laptop',
];

beforeAll(async () => {
  parley = await openListening();
  apples = await parley.addTopic({ name: 'Apples', query: 'apple' });
  const url = parley.web.serve('/fruit.xml', {
    body: rss(said.map((title, index) => ({ id: String(index), title }))),
  });
  const { id } = await parley.addSource({ url, name: 'Fruit news' });
  await parley.afterLook(id);
});

afterAll(async () => {
  await parley.close();
});

async function ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
  const answer = await parley.request(parley.roles.hub, method, `/api/v1/topics${path}`, body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

describe('while a query is written', () => {
  test('its cost is told in words, with the words that decide', async () => {
    const { cost } = topicPreviewSchema.parse(
      await ask('POST', '/preview', { query: 'apple AND (laptop OR tablet)' }),
    );
    expect(cost).toMatchObject({
      anchors: ['laptop', 'tablet'],
      candidates: 8,
      postsSeen: said.length,
      because: '8 of the last 18 posts must be looked at closely.',
    });
  });

  test('the forecast says how many a day, from where and in which languages', async () => {
    const body = { query: 'apple AND cream' };
    const { forecast } = topicPreviewSchema.parse(await ask('POST', '/preview', body));
    expect(forecast).toMatchObject({ bySource: [{ name: 'Fruit news', posts: 8 }], undecided: 0 });
    expect(forecast?.byLanguage.reduce((sum, { posts }) => sum + posts, 0)).toBe(8);
    expect(forecast?.perDay).toBeGreaterThan(8);
  });

  test('labels decide as they will once it is saved', async () => {
    const matched = [];
    for (const sentiment of ['negative', 'neutral', 'positive']) {
      const body = { query: `pear sentiment:${sentiment}` };
      const preview = topicPreviewSchema.parse(await ask('POST', '/preview', body));
      expect(preview.forecast?.undecided).toBe(0);
      matched.push(preview.matched);
    }
    expect(matched.toSorted()).toEqual([0, 0, 1]);
  });

  test('what depends on counts that nobody has told is undecided, not a match', async () => {
    const body = { query: 'pear followers:>=100' };
    const preview = topicPreviewSchema.parse(await ask('POST', '/preview', body));
    expect(preview).toMatchObject({ matched: 0, forecast: { undecided: 1 } });
  });
});

describe('before a changed query is saved', () => {
  test('it is compared with the saved one: gained, lost, kept, with examples', async () => {
    const query = '(apple NOT pie) OR pear';
    const told = topicComparisonSchema.parse(
      await ask('POST', `/${apples.id}/compare`, { query, examples: 3 }),
    );
    expect(told).toMatchObject({ before: 16, after: 9, kept: 8, gained: 1, lost: 8 });
    expect(told.gainedExamples.map(({ post }) => post.title)).toEqual(['A pear laptop']);
    expect(told.lostExamples).toHaveLength(3);
    const [lost] = told.lostExamples;
    expect(lost?.post.title).toMatch(/^Apple pie/);
    expect(lost?.failed).toMatchObject({ clause: 'NOT pie' });
  });

  test('a version that never was is not compared', async () => {
    const path = `/api/v1/topics/${apples.id}/compare`;
    const body = { fromVersion: 1, toVersion: 7 };
    expect(await parley.request(parley.roles.hub, 'POST', path, body)).toMatchObject({
      status: 404,
      body: { error: { code: 'listening.version-not-found' } },
    });
  });
});

describe('why a post matches or not', () => {
  test('a stored post is found by its words, and the clause that failed points into the query', async () => {
    const { body } = await parley.request(parley.roles.hub, 'GET', '/api/v1/posts?q=pear+laptop');
    const [post] = z.object({ items: z.array(postSchema) }).parse(body).items;
    expect(post?.title).toBe('A pear laptop');
    const query = 'laptop AND apple';
    const explain = async (asked: string) =>
      topicExplanationSchema.parse(
        await ask('POST', '/explain', { query: asked, postId: post?.id }),
      );
    expect(await explain(query)).toMatchObject({
      outcome: 'no-match',
      reasons: [{ clause: 'laptop', text: 'laptop' }],
      failed: { clause: 'apple', from: 11, to: 16 },
    });
    expect(await explain('(laptop AND apple) OR cherry')).toMatchObject({
      outcome: 'no-match',
      reasons: [{ text: 'laptop' }],
    });
    expect(await explain('pear')).toMatchObject({ outcome: 'match', failed: null });
    expect(await explain('pear intent:question')).toMatchObject({
      outcome: 'no-match',
      failed: { clause: 'intent:question' },
    });
    expect(await explain('pear followers:>=100')).toMatchObject({
      outcome: 'undecided',
      pending: ['followers:>=100'],
    });
  });
});

describe('once mentions are judged', () => {
  test('clauses are proposed with what they take away, and a noisy branch is told', async () => {
    for (const mention of await parley.mentions(`topicId=${apples.id}&limit=50`)) {
      const verdict = mention.post.title?.includes('pie') ? 'not-relevant' : 'relevant';
      await parley.request(parley.roles.hub, 'PUT', `/api/v1/mentions/${mention.id}/verdict`, {
        verdict,
      });
    }
    const told = topicSuggestionsSchema.parse(await ask('GET', `/${apples.id}/suggestions`));
    expect(told.judged).toEqual({ relevant: 8, notRelevant: 8 });
    const [best] = told.proposals;
    expect(best).toMatchObject({
      before: { precision: 0.5, recall: 1 },
      after: { precision: 1, recall: 1 },
    });
    expect(best?.examples.every(({ relevant }) => !relevant)).toBe(true);
    const body = { query: 'apple AND (pie OR laptop)', topicId: apples.id };
    const preview = topicPreviewSchema.parse(await ask('POST', '/preview', body));
    expect(preview.diagnostics.map(({ code }) => code)).toContain('noisy-branch');
  });
});

test('owners see what a topic has cost since the start', async () => {
  const cost = topicCostSchema.parse(await ask('GET', `/${apples.id}/cost`));
  expect(cost).toMatchObject({ posts: said.length, matches: 16, everyPost: false });
  expect(cost.cpuShare).toBeGreaterThan(0);
});
