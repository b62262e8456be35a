// Networks that call, people who sign in there, and streams that are listened to all the time.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#platform/db/open-database.ts';
import { createLog } from '#platform/log.ts';
import { openDatabaseGate } from '#test/support/database-gate.ts';
import { PUBLIC_URL } from '#test/support/house.ts';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { said, scriptNetwork } from '#test/support/scripted-network.ts';
import type { ScriptedNetwork } from '#test/support/scripted-network.ts';
import { sourceSchema } from './contract.ts';
import type { Source } from './contract.ts';

async function add(parley: TestListening, place: string): Promise<Source> {
  const body = { connector: 'scripted', name: place, settings: { place } };
  const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/sources', body);
  return sourceSchema.parse(answer.body);
}

describe('a network that calls', () => {
  let network: ScriptedNetwork;
  let parley: TestListening;

  beforeAll(async () => {
    network = scriptNetwork('poll');
    parley = await openListening({ connectors: [network.connector] });
    await parley.addTopic({ name: 'Ferry', query: 'ferry' });
  });

  afterAll(() => parley.close());

  async function pathOf({ id }: Source): Promise<string> {
    const path = `/api/v1/sources/${id}/callback`;
    const { body } = await parley.request(parley.roles.hub, 'GET', path);
    expect(body).toMatchObject({ url: expect.stringContaining(`${PUBLIC_URL}/in/${id}/`) });
    return String(Object(body).url).slice(PUBLIC_URL.length);
  }

  test('is answered after what it brought is stored', async () => {
    const source = await add(parley, 'called');
    network.answerCall = ({ body }) => ({
      status: 202,
      body: 'thanks',
      batch: { posts: [said(Buffer.from(body).toString())], deletions: [] },
    });
    const path = await pathOf(source);
    const answer = await parley.server.inject({ method: 'POST', url: path, payload: 'one' });
    expect({ status: answer.statusCode, body: answer.payload }).toEqual({
      status: 202,
      body: 'thanks',
    });
    expect(await parley.mentions(`sourceId=${source.id}`)).toMatchObject([
      { post: { text: 'Something about the ferry, one' } },
    ]);
    await parley.server.inject({ method: 'POST', url: path, payload: 'one' });
    expect(await parley.mentions(`sourceId=${source.id}`)).toHaveLength(1);
  });

  test('may carry an Authorization header that is no sign-in at Parley', async () => {
    network.answerCall = ({ headers }) => ({
      status: 200,
      body: headers.get('authorization') ?? '',
    });
    const url = await pathOf(await add(parley, 'behind a proxy'));
    for (const authorization of ['Bearer not-of-parley', 'Basic cHJveHk6eA==', 'nonsense']) {
      const call = { method: 'POST' as const, url, payload: 'one', headers: { authorization } };
      const answer = await parley.server.inject(call);
      expect([answer.statusCode, answer.payload]).toEqual([200, authorization]);
    }
  });

  test('may ask whether we are the ones who want to be called', async () => {
    network.answerCall = ({ query }) => ({ status: 200, body: query.get('hub.challenge') ?? '' });
    const path = await pathOf(await add(parley, 'verified'));
    const answer = await parley.server.inject({ url: `${path}?hub.challenge=sesame` });
    expect(answer.payload).toBe('sesame');
  });

  test('without the secret of the source reaches nobody', async () => {
    const source = await add(parley, 'guarded');
    const path = await pathOf(source);
    const calls = network.received.length;
    const wrong = [`${path}x`, path.replace(source.id, crypto.randomUUID()), '/in/nonsense/x'];
    for (const url of wrong)
      expect((await parley.server.inject({ method: 'POST', url })).statusCode).toBe(404);
    expect(network.received).toHaveLength(calls);
  });

  test('with more than 5 MB is turned away; while the source is paused it is asked to wait', async () => {
    const source = await add(parley, 'large');
    const path = await pathOf(source);
    const payload = Buffer.alloc(5 * 1024 * 1024 + 1, 'x');
    const large = await parley.server.inject({ method: 'POST', url: path, payload });
    expect(large.statusCode).toBe(413);
    await parley.request(parley.roles.hub, 'PATCH', `/api/v1/sources/${source.id}`, {
      paused: true,
    });
    const paused = await parley.server.inject({ method: 'POST', url: path, payload: 'x' });
    expect(paused.statusCode).toBe(503);
    expect(paused.headers['retry-after']).toBe('600');
  });

  test('only says that something is new: the source is looked at', async () => {
    const source = await add(parley, 'pinged');
    await parley.afterLook(source.id);
    network.answerCall = () => ({ status: 204, lookSoon: true });
    network.say({ posts: [said('fetched after the call')] });
    await parley.server.inject({ method: 'POST', url: await pathOf(source), payload: '' });
    await eventually(async () => {
      expect(await parley.mentions(`sourceId=${source.id}`)).toHaveLength(1);
    });
  });

  test('its address is for those who may change sources', async () => {
    const { id } = await add(parley, 'secret');
    const path = `/api/v1/sources/${id}/callback`;
    expect((await parley.request(parley.roles.expert, 'GET', path)).status).toBe(403);
  });

  test('a person signs in there: the new source waits, and listens once they are back', async () => {
    const { hub, administrator } = parley.roles;
    const begun = await parley.request(hub, 'POST', '/api/v1/sources/authorisations', {
      connector: 'scripted',
      name: 'Signed in',
      settings: { place: 'signed in' },
    });
    expect(begun.status).toBe(201);
    const { url, sourceId } = Object(begun.body);
    const away = new URL(String(url));
    const waiting = await parley.request(hub, 'GET', `/api/v1/sources/${sourceId}`);
    expect(waiting.body).toMatchObject({ state: 'paused' });
    const back = new URL(away.searchParams.get('back') ?? '');
    const path = `${back.pathname}?code=42&state=${away.searchParams.get('state')}`;
    const send = async (caller: { cookie: string }) =>
      (await parley.server.inject({ url: path, headers: { cookie: caller.cookie } })).headers
        .location;
    expect(await send(administrator), 'somebody else').toMatch(/^\/sources\?problem=/);
    expect(await send(hub)).toBe(`/sources/${sourceId}`);
    await eventually(() => expect(network.tokensSeen.at(-1)).toBe('kept meanwhile:42'));
    expect(await send(hub), 'a second time').toMatch(/^\/sources\?problem=/);
  });
});

describe('a stream', () => {
  let network: ScriptedNetwork;
  let parley: TestListening;

  beforeAll(async () => {
    network = scriptNetwork('stream');
    parley = await openListening({ connectors: [network.connector] });
    await parley.addTopic({ name: 'Ferry', query: 'ferry' });
  });

  afterAll(() => parley.close());

  async function read(id: string): Promise<Source> {
    const answer = await parley.request(parley.roles.hub, 'GET', `/api/v1/sources/${id}`);
    return sourceSchema.parse(answer.body);
  }

  test('says how it is while it goes on, and ends soon after it is paused', async () => {
    const { id } = await add(parley, 'live');
    await eventually(async () => expect((await read(id)).health.level).toBe('good'));
    network.say({ posts: [said('1')] });
    await eventually(async () => expect(await parley.mentions(`sourceId=${id}`)).toHaveLength(1));
    network.say({ trouble: 'The server does not answer; trying again.' });
    await eventually(async () => {
      expect((await read(id)).health).toMatchObject({
        level: 'failing',
        looking: true,
        message: 'The server does not answer; trying again.',
      });
    });
    network.say({});
    await eventually(async () => {
      expect((await read(id)).health).toMatchObject({ level: 'good', message: null });
    });
    expect(await parley.eventsOf('listening.source-health-changed')).toEqual([
      { sourceId: id, level: 'good', message: null },
      { sourceId: id, level: 'failing', message: 'The server does not answer; trying again.' },
      { sourceId: id, level: 'good', message: null },
    ]);
    await parley.request(parley.roles.hub, 'PATCH', `/api/v1/sources/${id}`, { paused: true });
    await eventually(() => expect(network.open()).toBe(0));
  });

  test('is never listened to twice beside each other, even when its look kept the lease for too long', async () => {
    const { id } = await add(parley, 'forgetful');
    await eventually(async () => expect((await read(id)).health.level).toBe('good'));
    const begun = network.begun();
    const over = sql`update sources set leased_until = now() - interval '1 second' where id = ${id}`;
    await over.execute(parley.platform.db);
    await eventually(() => expect(network.begun()).toBe(begun + 1));
    network.say({ posts: [said('late')] });
    await eventually(async () => expect(await parley.mentions(`sourceId=${id}`)).toHaveLength(1));
    expect(network.openMost()).toBe(1);
    await parley.request(parley.roles.hub, 'PATCH', `/api/v1/sources/${id}`, { paused: true });
    await eventually(() => expect(network.open()).toBe(0));
  });

  test('is listened to by one process of several', async () => {
    const another = await parley.startAnother();
    const { id } = await add(parley, 'shared');
    await eventually(async () => expect((await read(id)).health.level).toBe('good'));
    another.wake();
    network.say({ posts: [said('2')] });
    await eventually(async () => expect(await parley.mentions(`sourceId=${id}`)).toHaveLength(1));
    expect(network.open()).toBe(1);
    await another.stop();
  });
});

describe('a database that cannot be reached for a moment', () => {
  test('leaves no source without anybody who listens to it', async () => {
    const network = scriptNetwork('stream');
    const parley = await openListening({ connectors: [network.connector], withoutSchedule: true });
    const gate = await openDatabaseGate(parley.database.address);
    const log = createLog({ level: 'silent', name: 'cut off' });
    const db = openDatabase(gate.address, { log, connectionsMax: 2 });
    const cutOff = await parley.startAnother({ db, log });
    await add(parley, 'far away');
    cutOff.wake();
    await eventually(() => expect(network.open()).toBe(1));
    gate.shut();
    network.say({ posts: [said('lost')] });
    await eventually(() => expect(cutOff.looking().size).toBe(0));
    gate.open();
    await eventually(() => expect(network.open()).toBe(1));
    await cutOff.stop();
    await db.destroy();
    await gate.close();
    await parley.close();
  });
});
