// Mentions as people work with them: pages and filters, verdicts with their history, counts, and the first page.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rss } from '#test/support/feed-server.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { mentionPageSchema } from './contract.ts';
import type { Topic } from './contract.ts';

let parley: TestListening;
let ferry: Topic;
let fare: Topic;
let harbour: string;

const hour = (back: number) => new Date(Date.now() - back * 3_600_000);

beforeAll(async () => {
  parley = await openListening();
  ferry = await parley.addTopic({ name: 'Ferry', query: 'ferry OR färjan' });
  fare = await parley.addTopic({ name: 'Fares', query: 'fare OR fares' });
  const entries = [
    { id: '1', title: 'The ferry was late this morning', text: 'and nobody knew why', at: hour(1) },
    {
      id: '2',
      title: 'Färjan var mycket sen i går kväll',
      text: 'och ingen visste varför',
      at: hour(2),
    },
    {
      id: '3',
      title: 'New fares for the ferry',
      text: 'from 100% to 120% next year',
      at: hour(30),
    },
    { id: '4', title: 'Nothing of note happened', at: hour(3) },
  ];
  const url = parley.web.serve('/harbour.xml', { body: rss(entries) });
  ({ id: harbour } = await parley.addSource({ url, name: 'Harbour' }));
  const other = parley.web.serve('/other.xml', {
    body: rss([{ id: '1', title: 'A ferry elsewhere', at: hour(50) }]),
  });
  const { id } = await parley.addSource({ url: other, name: 'Other' });
  await parley.afterLook(harbour);
  await parley.afterLook(id);
});

afterAll(async () => {
  await parley.close();
});

const titles = async (query: string) =>
  (await parley.mentions(query)).map(({ post }) => post.title);

describe('the stream', () => {
  test('is newest first, and its pages leave nothing out and show nothing twice', async () => {
    const seen: (string | null)[] = [];
    let after = '';
    for (;;) {
      const path = `/api/v1/mentions?topicId=${ferry.id}&limit=1${after}`;
      const answer = await parley.request(parley.roles.member, 'GET', path);
      const page = mentionPageSchema.parse(answer.body);
      seen.push(...page.items.map(({ post }) => post.title));
      if (page.next === null) break;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
    expect(seen).toEqual([
      'The ferry was late this morning',
      'Färjan var mycket sen i går kväll',
      'New fares for the ferry',
      'A ferry elsewhere',
    ]);
  });

  test('is filtered by topic, source, language and time', async () => {
    expect(await titles(`topicId=${fare.id}`)).toEqual(['New fares for the ferry']);
    expect(await titles(`sourceId=${harbour}&topicId=${ferry.id}`)).toHaveLength(3);
    expect(await titles('lang=sv')).toEqual(['Färjan var mycket sen i går kväll']);
    expect(await titles(`from=${hour(1.5).toISOString()}`)).toEqual([
      'The ferry was late this morning',
    ]);
    expect(await titles(`until=${hour(40).toISOString()}`)).toEqual(['A ferry elsewhere']);
  });

  test('is searched by words, and signs mean themselves', async () => {
    expect(await titles('q=nobody+LATE')).toEqual(['The ferry was late this morning']);
    expect(await titles(`q=${encodeURIComponent('120%')}&topicId=${fare.id}`)).toHaveLength(1);
    expect(
      await titles(`q=${encodeURIComponent('%')}&sourceId=${harbour}&topicId=${fare.id}`),
    ).toHaveLength(1);
    expect(await titles('q=absent')).toEqual([]);
  });

  test('refuses a cursor of another list', async () => {
    const answer = await parley.request(
      parley.roles.member,
      'GET',
      '/api/v1/mentions?after=nonsense',
    );
    expect(answer.status).toBe(400);
  });
});

describe('a verdict', () => {
  test('is given, changed and taken back; every one is kept, each is an event', async () => {
    const [mention] = await parley.mentions(`topicId=${fare.id}`);
    const path = `/api/v1/mentions/${mention?.id}/verdict`;
    for (const verdict of ['relevant', 'not-relevant', null]) {
      const answer = await parley.request(parley.roles.expert, 'PUT', path, { verdict });
      expect(answer.body).toMatchObject({
        verdict,
        verdictBy: verdict === null ? null : 'Egon Expert',
      });
    }
    const rows = await parley.platform.db
      .selectFrom('mention_verdicts')
      .select(['verdict', 'given_by_name'])
      .where('mention_id', '=', String(mention?.id))
      .orderBy('id')
      .execute();
    expect(rows.map((row) => row.verdict)).toEqual(['relevant', 'not-relevant', null]);
    expect(await parley.eventsOf('listening.mention-judged')).toHaveLength(3);
  });

  test('is a filter', async () => {
    const [mention] = await parley.mentions('lang=sv');
    const path = `/api/v1/mentions/${mention?.id}/verdict`;
    await parley.request(parley.roles.hub, 'PUT', path, { verdict: 'not-relevant' });
    expect(await titles('verdict=not-relevant')).toEqual(['Färjan var mycket sen i går kväll']);
    expect(await titles(`verdict=none&topicId=${ferry.id}`)).toHaveLength(3);
  });

  test('is not for members to give, and not on what is not there', async () => {
    const [mention] = await parley.mentions();
    const verdict = { verdict: 'relevant' };
    const path = `/api/v1/mentions/${mention?.id}/verdict`;
    expect((await parley.request(parley.roles.member, 'PUT', path, verdict)).status).toBe(403);
    const nowhere = `/api/v1/mentions/${ferry.id}/verdict`;
    expect((await parley.request(parley.roles.hub, 'PUT', nowhere, verdict)).status).toBe(404);
  });
});

test('counts go by topic, day and language, in the days of the reader', async () => {
  const answer = await parley.request(
    parley.roles.member,
    'GET',
    '/api/v1/mentions/counts?timeZone=Europe/Stockholm',
  );
  expect(answer.body).toMatchObject({
    total: 5,
    perTopic: expect.arrayContaining([
      { topicId: ferry.id, count: 4 },
      { topicId: fare.id, count: 1 },
    ]),
    languages: expect.arrayContaining([{ lang: 'sv', count: 1 }]),
  });
  const wrong = await parley.request(
    parley.roles.member,
    'GET',
    '/api/v1/mentions/counts?timeZone=Mars',
  );
  expect(wrong.status).toBe(400);
});

test('the first page tells what is new, with what it is measured against', async () => {
  const answer = await parley.request(parley.roles.member, 'GET', '/api/v1/home');
  expect(answer).toMatchObject({
    status: 200,
    body: {
      mentions: { last24Hours: 2, previous24Hours: 2 },
      posts: { sinceYesterday: 5 },
      topics: [
        { topicId: ferry.id, last24Hours: 2, previous24Hours: 1 },
        { topicId: fare.id, last24Hours: 0, previous24Hours: 1 },
      ],
      sources: { listening: 2, failing: 0, stopped: 0, paused: 0 },
    },
  });
});
