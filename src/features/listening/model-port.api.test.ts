// A language model of another server may decide labels: within a budget, from a cache, and where it fails Parley's own
// labels stand. Its key is never shown.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { modelPortSchema, modelTestSchema } from '#features/understanding/contract/model-port.ts';
import { rss } from '#test/support/feed-server.ts';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { openModelServer } from '#test/support/model-server.ts';
import type { ModelServer } from '#test/support/model-server.ts';
import type { Mention } from './contract.ts';

let parley: TestListening;
let server: ModelServer;

const path = '/api/v1/understanding/model-port';
const told = (label: string, confidence = 0.9) => ({
  text: JSON.stringify({ sentiment: { label, confidence } }),
});

beforeAll(async () => {
  [parley, server] = await Promise.all([openListening(), openModelServer()]);
  await parley.addTopic({ name: 'Bridge', query: 'bridge' });
});

afterAll(async () => {
  await parley.close();
  await server.close();
});

beforeEach(async () => {
  server.asked.length = 0;
  await parley.platform.db.deleteFrom('model_days').execute();
});

function setUp(changes: Record<string, unknown> = {}) {
  const port = { address: server.address, model: 'small-model', tasks: ['sentiment'] };
  return parley.request(parley.roles.administrator, 'PUT', path, { ...port, ...changes });
}

async function today() {
  const { body } = await parley.request(parley.roles.administrator, 'GET', path);
  return modelPortSchema.parse(body).today;
}

let feeds = 0;

async function hear(title: string): Promise<Mention> {
  feeds += 1;
  const body = rss([{ id: `${feeds}`, title }]);
  const { id } = await parley.addSource({
    url: parley.web.serve(`/bridge-${feeds}.xml`, { body }),
  });
  await parley.afterLook(id);
  await parley.deliver();
  const [mention] = await parley.mentions(`sourceId=${id}`);
  if (!mention) throw new Error('it was matched');
  return mention;
}

async function sentimentBy(mentionId: string): Promise<string> {
  return eventually(async () => {
    const { labels } = await parley.mention(mentionId);
    if (labels?.sentiment.by === undefined) throw new Error('not asked yet');
    return `${labels.sentiment.label} by ${labels.sentiment.by}`;
  });
}

test('the key is sealed and never shown, and goes to the server it was given for alone', async () => {
  const { body } = await setUp({ key: 'sk-secret-key' });
  expect(JSON.stringify(body)).not.toContain('sk-secret');
  expect(modelPortSchema.parse(body).port?.hasKey).toBe(true);
  const row = await parley.platform.db
    .selectFrom('model_ports')
    .select('sealed_key')
    .executeTakeFirst();
  expect(row?.sealed_key).not.toContain('sk-secret');
  const elsewhere = await setUp({ address: 'http://elsewhere.example/v1' });
  expect(modelPortSchema.parse(elsewhere.body).port?.hasKey).toBe(false);
});

test('the connection can be tested before anything is kept, and failures come in words', async () => {
  const test = async (port: Record<string, unknown>) => {
    const input = { address: server.address, model: 'small-model', ...port };
    const { body } = await parley.request(
      parley.roles.administrator,
      'POST',
      `${path}/test`,
      input,
    );
    return modelTestSchema.parse(body);
  };
  server.answer(() => ({ text: 'yes' }));
  expect(await test({ key: 'k1' })).toMatchObject({ ok: true, models: ['small-model'] });
  expect(server.asked[0]?.key).toBe('k1');
  server.answer(() => ({ status: 401, message: 'no such key' }));
  expect(await test({})).toMatchObject({ ok: false, message: 'It answered 401: no such key' });
  const inside = await test({ address: 'http://10.1.2.3:11434/v1' });
  expect(inside.message).toContain('PARLEY_ALLOW_ADDRESSES');
});

test('a label that was given to the model is asked for once the mention is stored', async () => {
  await setUp();
  server.answer(() => told('negative'));
  const mention = await hear('The bridge opens at nine');
  expect(await sentimentBy(mention.id)).toBe('negative by small-model');
  expect((await parley.mention(mention.id)).labels?.intent.by).toBeUndefined();
  expect(server.asked[0]?.user).toContain('The bridge opens at nine');
});

test('what it said stays when stored mentions are read again', async () => {
  await setUp();
  server.answer(() => told('negative'));
  const mention = await hear('The old bridge is painted');
  expect(await sentimentBy(mention.id)).toBe('negative by small-model');
  const runs = '/api/v1/mentions/label-runs';
  await parley.request(parley.roles.hub, 'POST', runs, { scope: 'all' });
  await eventually(async () => {
    const { body } = await parley.request(parley.roles.hub, 'GET', `${runs}/newest`);
    expect(body).toMatchObject({ run: { state: 'done' } });
  });
  expect((await parley.mention(mention.id)).labels?.sentiment.by).toBe('small-model');
});

test('the same text is not asked for twice', async () => {
  await setUp();
  server.answer(() => told('positive'));
  await sentimentBy((await hear('Once more over the bridge')).id);
  await sentimentBy((await hear('Once more over the bridge')).id);
  expect(server.asked).toHaveLength(1);
  expect(await today()).toEqual({ requests: 1, tokens: 100, failures: 0, fromCache: 1 });
});

test('where it fails, or says what is no label, what Parley says stands', async () => {
  await setUp();
  server.answer(() => ({ status: 500, message: 'out of memory' }));
  const failed = await hear('A bridge of stone');
  await eventually(async () => expect((await today()).failures).toBe(1));
  expect((await parley.mention(failed.id)).labels).toEqual(failed.labels);
  server.answer(() => told('grumpy'));
  const odd = await hear('A bridge of wood');
  await eventually(async () => expect((await today()).tokens).toBe(100));
  expect((await parley.mention(odd.id)).labels).toEqual(odd.labels);
});

test('a server that does not answer in time counts as failed', async () => {
  await setUp({ timeoutMs: 500 });
  server.answer(() => new Promise(() => {}));
  await hear('A bridge of iron');
  await eventually(async () => expect((await today()).failures).toBe(1));
});

test('when the day is used up nobody asks any more', async () => {
  await setUp({ requestsPerDay: 1 });
  server.answer(() => told('negative'));
  await sentimentBy((await hear('First bridge of the day')).id);
  const second = await hear('Second bridge of the day');
  await hear('Third bridge of the day');
  expect((await today()).requests).toBe(1);
  expect((await parley.mention(second.id)).labels).toEqual(second.labels);
});

test('many who ask at once do not all find the last question of the day free', async () => {
  await setUp({ drafts: true, requestsPerDay: 2 });
  const { facade } = createUnderstanding(parley.platform);
  server.answer(() => ({ text: 'Thank you!' }));
  const { signal } = new AbortController();
  const drafts = await Promise.all(
    ['one', 'two', 'three', 'four', 'five'].map((material) =>
      facade.draftText({ instruction: 'Thank the author.', material }, signal),
    ),
  );
  expect(drafts.filter((draft) => draft !== null)).toHaveLength(2);
  expect(server.asked).toHaveLength(2);
});

test('it may propose texts, where that is wanted; else there is no proposal', async () => {
  const { facade } = createUnderstanding(parley.platform);
  const question = { instruction: 'Thank the author.', material: 'I love this bridge' };
  const { signal } = new AbortController();
  await setUp({ drafts: false });
  expect(await facade.draftText(question, signal)).toBeNull();
  await setUp({ drafts: true });
  server.answer(() => ({ text: 'Thank you for saying so!' }));
  expect(await facade.draftText(question, signal)).toEqual({
    text: 'Thank you for saying so!',
    model: 'small-model',
  });
  server.answer(() => ({ status: 503, message: 'busy' }));
  expect(await facade.draftText({ ...question, material: 'other' }, signal)).toBeNull();
});

test('only administrators set it up', async () => {
  const answer = await parley.request(parley.roles.hub, 'GET', path);
  expect(answer.status).toBe(403);
});
