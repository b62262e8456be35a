// Topics over HTTP: saved, tried before, changed, looked up in what was heard already, and owned by units.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from 'vitest';
import { rss } from '#test/support/feed-server.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { topicSchema } from './contract.ts';

let parley: TestListening;

beforeAll(async () => {
  parley = await openListening();
  const url = parley.web.serve('/archive.xml', {
    body: rss([
      { id: '1', title: 'Whales in the harbour', at: new Date('2024-11-20T10:00:00Z') },
      { id: '2', title: 'A whale on the beach', at: new Date('2024-11-20T12:00:00Z') },
      { id: '3', title: 'Seals everywhere', at: new Date('2024-11-21T12:00:00Z') },
    ]),
  });
  const { id } = await parley.addSource({ url });
  await parley.afterLook(id);
});

afterAll(async () => {
  await parley.close();
});

async function afterRematch(topicId: string) {
  return vi.waitFor(
    async () => {
      const answer = await parley.request(parley.roles.hub, 'GET', `/api/v1/topics/${topicId}`);
      const topic = topicSchema.parse(answer.body);
      expect(topic.rematch?.state).toBe('done');
      return topic;
    },
    { timeout: 20_000, interval: 25 },
  );
}

const titles = async (topicId: string) =>
  (await parley.mentions(`topicId=${topicId}`)).map((mention) => mention.post.title);

describe('a new topic', () => {
  test('finds what was heard before it was saved', async () => {
    const { id } = await parley.addTopic({ name: 'Whales', query: 'whale*' });
    const topic = await afterRematch(id);
    expect(topic).toMatchObject({
      version: 1,
      rematch: { scanned: 3, matched: 2, total: 3 },
      mentions: { total: 2 },
    });
    expect(await titles(id)).toEqual(['A whale on the beach', 'Whales in the harbour']);
  });

  test('finds misspellings in what was heard before', async () => {
    const { id } = await parley.addTopic({ name: 'Seals', query: 'saels~1 OR hrabour~1' });
    expect(await afterRematch(id)).toMatchObject({ rematch: { scanned: 3, matched: 2, total: 3 } });
    expect(await titles(id)).toEqual(['Seals everywhere', 'Whales in the harbour']);
  });

  test('finds signs as they stand, or a misspelling, in what was heard before', async () => {
    const query = 'raw:"Seals every" OR raw:"Seals everywhere" OR hrabour~1';
    const { id } = await parley.addTopic({ name: 'As it stands', query });
    expect(await afterRematch(id)).toMatchObject({ rematch: { scanned: 3, matched: 2, total: 3 } });
    expect(await titles(id)).toEqual(['Seals everywhere', 'Whales in the harbour']);
  });

  test('is in force for the very next post', async () => {
    const { id } = await parley.addTopic({ name: 'Otters', query: 'otter' });
    const url = parley.web.serve('/otter.xml', { body: rss([{ id: '1', title: 'An otter' }]) });
    const source = await parley.addSource({ url });
    await parley.afterLook(source.id);
    expect(await titles(id)).toEqual(['An otter']);
  });

  test('with a query that cannot be read is refused, and the error points at the character', async () => {
    const body = { name: 'Broken', query: 'whale AND (seal' };
    const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/topics', body);
    expect(answer).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'listening.query-invalid',
          details: {
            diagnostics: [{ severity: 'error', from: expect.any(Number), to: expect.any(Number) }],
          },
        },
      },
    });
  });

  test('may not take the name of another', async () => {
    await parley.addTopic({ name: 'Puffins', query: 'puffin' });
    const body = { name: 'PUFFINS', query: 'puffin*' };
    const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/topics', body);
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: 'listening.topic-name-taken' } },
    });
  });
});

describe('a changed topic', () => {
  test('has a new version, and history follows it, but verdicts stay', async () => {
    const { id } = await parley.addTopic({ name: 'Beach', query: 'whale* OR seals' });
    await afterRematch(id);
    const [seals, whale] = await parley.mentions(`topicId=${id}`);
    for (const mention of [seals, whale]) {
      const path = `/api/v1/mentions/${mention?.id}/verdict`;
      await parley.request(parley.roles.hub, 'PUT', path, {
        verdict: mention === seals ? 'relevant' : 'not-relevant',
      });
    }
    const patch = { query: 'whale* NOT beach' };
    const answer = await parley.request(parley.roles.hub, 'PATCH', `/api/v1/topics/${id}`, patch);
    expect(answer.body).toMatchObject({ version: 2, query: patch.query });
    await afterRematch(id);
    const after = await parley.mentions(`topicId=${id}`);
    expect(
      after.map(({ post, verdict, topicVersion }) => [post.title, verdict, topicVersion]),
    ).toEqual([
      ['Seals everywhere', 'relevant', 1],
      ['Whales in the harbour', null, 2],
    ]);
    const versions = await parley.request(parley.roles.hub, 'GET', `/api/v1/topics/${id}/versions`);
    expect(versions.body).toMatchObject({
      items: [{ version: 2 }, { version: 1, query: 'whale* OR seals' }],
    });
  });

  test('keeps its version when only its name or colour change', async () => {
    const { id } = await parley.addTopic({ name: 'Gulls', query: 'gull' });
    const patch = { name: 'Sea gulls', colour: 'teal' };
    const answer = await parley.request(parley.roles.hub, 'PATCH', `/api/v1/topics/${id}`, patch);
    expect(answer.body).toMatchObject({ name: 'Sea gulls', colour: 'teal', version: 1 });
  });
});

test('a removed topic is gone with its mentions, and its name is free again', async () => {
  const { id } = await parley.addTopic({ name: 'Short-lived', query: 'whale*' });
  await afterRematch(id);
  const answer = await parley.request(parley.roles.hub, 'DELETE', `/api/v1/topics/${id}`);
  expect(answer.status).toBe(204);
  expect(await titles(id)).toEqual([]);
  expect((await parley.request(parley.roles.hub, 'GET', `/api/v1/topics/${id}`)).status).toBe(404);
  await parley.addTopic({ name: 'Short-lived', query: 'seal*' });
});

describe('trying a query before it is saved', () => {
  const preview = async (query: string) => {
    const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/topics/preview', {
      query,
    });
    expect(answer.status).toBe(200);
    return answer.body;
  };

  test('shows how many a day and a sample with reasons', async () => {
    expect(await preview('whale*')).toMatchObject({
      ok: true,
      normalForm: 'whale*',
      matched: 2,
      perDay: [{ day: '2024-11-20', count: 2 }],
      sample: [
        {
          post: { title: 'A whale on the beach' },
          reasons: [{ field: 'title', from: 2, to: 7, text: 'whale' }],
        },
        { post: { title: 'Whales in the harbour' } },
      ],
    });
  });

  test('shows what is wrong with it instead', async () => {
    expect(await preview('whale AND')).toMatchObject({
      ok: false,
      normalForm: null,
      diagnostics: [{ severity: 'error', message: expect.any(String) }],
      sample: [],
    });
  });
});

describe('a topic that names another', () => {
  test('finds what that one finds, also after it has changed', async () => {
    const birds = await parley.addTopic({ name: 'Birds', query: 'kestrel' });
    const both = await parley.addTopic({ name: 'Birds here', query: 'topic:"birds" AND pier' });
    const path = '/birds.xml';
    const says = (title: string) => parley.web.serve(path, { body: rss([{ id: title, title }]) });
    const source = await parley.addSource({ url: says('A kestrel on the pier') });
    await parley.afterLook(source.id);
    expect(await titles(both.id)).toEqual(['A kestrel on the pier']);
    const change = { query: 'kestrel OR heron' };
    await parley.request(parley.roles.hub, 'PATCH', `/api/v1/topics/${birds.id}`, change);
    says('A heron on the pier');
    await parley.lookNow(source.id);
    expect(await titles(both.id)).toContain('A heron on the pier');
    const removal = await parley.request(parley.roles.hub, 'DELETE', `/api/v1/topics/${birds.id}`);
    expect(removal).toMatchObject({
      status: 409,
      body: {
        error: { message: 'It is used by "Birds here": take it out of their queries first' },
      },
    });
  });

  test('is refused when there is no such topic, or when it names itself', async () => {
    for (const query of ['topic:"Nobody"', 'whale OR topic:"Selfish"']) {
      const body = { name: 'Selfish', query };
      const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/topics', body);
      expect(answer).toMatchObject({
        status: 400,
        body: { error: { code: 'listening.query-invalid' } },
      });
    }
  });
});

describe('an expert', () => {
  test('adds topics for the own unit, which then owns them', async () => {
    const topic = await parley.addTopic({ name: 'Fares', query: 'fare' }, parley.roles.expert);
    expect(topic.ownerUnitId).toBe(parley.units.sales);
  });

  test('does not touch those of others', async () => {
    const { id } = await parley.addTopic({
      name: 'Everybody',
      query: 'all',
      ownerUnitId: parley.units.hub,
    });
    const answer = await parley.request(parley.roles.expert, 'PATCH', `/api/v1/topics/${id}`, {
      name: 'Mine',
    });
    expect(answer.status).toBe(403);
  });
});
