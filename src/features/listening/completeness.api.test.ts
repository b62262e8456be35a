// What listening promises of any network: accounts that go with all they said, gaps that are told and filled, posts asked
// about again, calls of the network, and how complete a source is.

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { said, scriptNetwork } from '#test/support/scripted-network.ts';
import type { ScriptedNetwork } from '#test/support/scripted-network.ts';
import { sourceSchema } from './contract.ts';
import type { Source } from './contract.ts';

let network: ScriptedNetwork;
let parley: TestListening;
let places = 0;
let source: Source;

beforeAll(async () => {
  network = scriptNetwork('poll');
  parley = await openListening({ connectors: [network.connector] });
  await parley.addTopic({ name: 'Ferry', query: 'ferry' });
});

afterAll(() => parley.close());

beforeEach(async () => {
  places += 1;
  source = await add({ place: `place ${places}`, token: 'right' });
  await parley.afterLook(source.id);
});

async function add(settings: Record<string, string>): Promise<Source> {
  const body = { connector: 'scripted', name: `Place ${places}`, settings };
  const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/sources', body);
  return sourceSchema.parse(answer.body);
}

const mentions = () => parley.mentions(`sourceId=${source.id}`);

async function read(): Promise<Source> {
  const path = `/api/v1/sources/${source.id}`;
  return sourceSchema.parse((await parley.request(parley.roles.hub, 'GET', path)).body);
}

async function runJob(name: string, payload = {}): Promise<void> {
  await parley.platform.jobs.enqueue(parley.platform.db, { name, payload, key: `test ${name}` });
}

test('with a deleted account go all its posts, and a late copy stays away', async () => {
  network.say({
    posts: [
      said('1', { authorId: 'did:ann' }),
      said('2', { authorId: 'did:bob' }),
      said('3', { authorId: 'did:ann' }),
    ],
  });
  await parley.lookNow(source.id);
  network.say({ deletedAuthors: ['did:ann'] });
  await parley.lookNow(source.id);
  await eventually(async () => {
    const texts = (await mentions()).map(({ post }) => post.text !== '').toSorted();
    expect(texts).toEqual([false, false, true]);
  });
  network.say({ posts: [said('1', { authorId: 'did:ann' }), said('4', { authorId: 'did:ann' })] });
  await parley.lookNow(source.id);
  expect((await mentions()).filter(({ post }) => post.text !== '')).toHaveLength(1);
  expect((await read()).counts).toMatchObject({ posts: 3, deleted: 2 });
});

test('a gap is told with its times and reason, and filled in the background', async () => {
  const gap = { from: new Date(Date.now() - 7_200_000), until: new Date(Date.now() - 3_600_000) };
  network.fill = () => [{ posts: [said('missed')], filled: [gap] }];
  network.say({ posts: [said('1')], gaps: [{ ...gap, reason: 'The connection was cut.' }] });
  await parley.lookNow(source.id);
  await eventually(async () => {
    expect((await read()).health.gaps).toMatchObject([
      { from: gap.from.toISOString(), reason: 'The connection was cut.', nextTryAt: null },
    ]);
    expect((await read()).health.gaps[0]?.filledAt).not.toBeNull();
  });
  expect(await mentions()).toHaveLength(2);
});

test('a part of a gap that is filled leaves the rest', async () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour));
  network.fill = () => [{ filled: [{ from: at(3), until: at(5) }] }];
  network.say({ gaps: [{ from: at(2), until: at(6), reason: 'The server was away.' }] });
  await parley.lookNow(source.id);
  await eventually(async () => {
    const { gaps } = (await read()).health;
    expect(gaps.map(({ from, until }) => [from, until]).toSorted()).toEqual([
      [at(2).toISOString(), at(3).toISOString()],
      [at(5).toISOString(), at(6).toISOString()],
    ]);
    expect(gaps.map(({ note }) => note)).toContain('The network no longer gave what was missed');
  });
});

test('stored posts are asked about again: edits and deletions are found out', async () => {
  network.say({ posts: [said('1', { reference: { cid: 'a' } }), said('2'), said('3')] });
  await parley.lookNow(source.id);
  network.answerRecheck = () => ({
    posts: [said('1', { text: 'The ferry is late, says an edit' })],
    deletions: [{ nativeId: '2' }],
  });
  const { db } = parley.platform;
  await sql`update posts set check_at = now() where source_id = ${source.id}`.execute(db);
  await runJob('listening.recheck-posts', { sourceId: source.id });
  await eventually(async () => {
    const revisions = (await mentions()).map(({ post }) => [post.text, post.revision]);
    expect(revisions).toContainEqual(['The ferry is late, says an edit', 2]);
    expect(revisions).toContainEqual(['', 1]);
  });
  const asked = network.rechecked.at(-1) ?? [];
  expect(asked.find(({ nativeId }) => nativeId === '1')?.reference).toEqual({ cid: 'a' });
  await eventually(async () => {
    const { rows } = await sql<{ native_id: string; is_checked: boolean; minutes: number }>`
      select native_id, checked_at is not null as is_checked,
             round(extract(epoch from check_at - now()) / 60)::int as minutes
      from posts where source_id = ${source.id} and deleted_at is null order by native_id
    `.execute(db);
    expect(rows).toEqual([
      { native_id: '1', is_checked: true, minutes: 60 },
      // Nothing was said of it: it is asked about later.
      { native_id: '3', is_checked: false, minutes: 60 },
    ]);
  });
});

test('and not when the network has little left for us', async () => {
  network.say({ posts: [said('1')] });
  await parley.lookNow(source.id);
  const resetsAt = new Date(Date.now() + 1_800_000);
  network.answerRecheck = () => ({
    posts: [],
    deletions: [],
    limits: { requestsLeft: 3, resetsAt },
  });
  const { db } = parley.platform;
  await sql`update posts set check_at = now() where source_id = ${source.id}`.execute(db);
  await runJob('listening.recheck-posts', { sourceId: source.id });
  await eventually(async () => {
    const { rows } = await sql<{ recheck_after: Date | null }>`
      select recheck_after from sources where id = ${source.id}
    `.execute(db);
    expect(rows[0]?.recheck_after).toEqual(resetsAt);
  });
  expect((await read()).health).toMatchObject({
    requestsLeft: 3,
    limitsResetAt: resetsAt.toISOString(),
  });
});

test('a followed thread is asked about: what the source misses is told of, kept, and asked about again', async () => {
  network.say({ posts: [said('1'), said('2', { replyTo: '1', text: 'Nothing that matches' })] });
  await parley.lookNow(source.id);
  await parley.listening.followThreads(source.id, ['1', 'elsewhere']);
  const askedAbout: string[][] = [];
  network.thread = (threads) => {
    askedAbout.push(threads.map(({ thread }) => thread).toSorted());
    const posts = [said('3', { replyTo: '2', text: 'Thank you' }), said('1', { text: 'Ferry!' })];
    return { posts, read: ['1'], limits: { requestsLeft: 50, resetsAt: null } };
  };
  await runJob('listening.read-threads', { sourceId: source.id });
  const { db } = parley.platform;
  await eventually(async () => {
    const { rows } = await sql<{ thread: string; minutes: number | null; is_asked: boolean }>`
      select thread, round(extract(epoch from ask_at - now()) / 60)::int as minutes,
             asked_at is not null as is_asked
      from followed_threads where source_id = ${source.id} order by thread
    `.execute(db);
    expect(rows).toEqual([
      { thread: '1', minutes: 5, is_asked: true },
      // Nothing was said of it: it is asked about later.
      { thread: 'elsewhere', minutes: 10, is_asked: false },
    ]);
  });
  expect(askedAbout).toEqual([['1', 'elsewhere']]);
  const told = await parley.eventsOf('listening.thread-posts-added');
  expect(told.filter(({ sourceId }) => sourceId === source.id)).toMatchObject([{ thread: '1' }]);
  const { rows } = await sql<{ native_id: string; thread: string | null; is_kept: boolean }>`
    select native_id, thread, drop_after is null as is_kept
    from posts where source_id = ${source.id} order by native_id
  `.execute(db);
  // The network named only what was answered: the thread is that of the answered post.
  expect(rows).toEqual([
    { native_id: '1', thread: null, is_kept: true },
    { native_id: '2', thread: '1', is_kept: true },
    { native_id: '3', thread: '1', is_kept: true },
  ]);
  expect((await mentions()).map(({ post }) => post.text)).toEqual(['Ferry!']);
});

test('how complete a source is can be read: days, deletions, share, last event', async () => {
  network.say({ posts: [said('1'), said('2')] });
  await parley.lookNow(source.id);
  network.say({ deletions: [{ nativeId: '1' }] });
  await parley.lookNow(source.id);
  const read_ = await read();
  expect(read_).toMatchObject({
    share: { share: 0.5, because: 'Half of it is behind a door.' },
    counts: { posts: 2, deleted: 1 },
    days: [{ posts: 2, matched: 2, revised: 0, deleted: 1 }],
  });
  expect(Date.parse(read_.health.lastEventAt ?? '')).toBeGreaterThan(Date.now() - 20_000);
});

test('settings that the network changed are sealed, and no event tells them', async () => {
  network.say({ settings: { token: 'renewed-by-the-network' } });
  await parley.lookNow(source.id);
  await parley.lookNow(source.id);
  expect(network.tokensSeen.at(-1)).toBe('renewed-by-the-network');
  const { db } = parley.platform;
  const { rows } = await sql<{ all: string }>`
    select concat((select json_agg(s) from sources s), (select json_agg(e) from events e)) as all
  `.execute(db);
  expect(rows[0]?.all).not.toContain('renewed-by-the-network');
  expect((await read()).settings).toMatchObject({ token: null });
});

test('settings are tried without keeping them; a stored secret need not be given again', async () => {
  const tried = async (body: Record<string, unknown>) =>
    (await parley.request(parley.roles.hub, 'POST', '/api/v1/sources/test', body)).body;
  const settings = { place: 'x', token: 'wrong' };
  expect(await tried({ connector: 'scripted', settings })).toEqual({
    ok: false,
    message: 'The token is not the right one.',
    facts: [],
  });
  const known = { connector: 'scripted', sourceId: source.id, settings: { token: null } };
  expect(await tried(known)).toMatchObject({
    ok: true,
    facts: [{ label: 'Name', value: 'ferry' }],
  });
});
