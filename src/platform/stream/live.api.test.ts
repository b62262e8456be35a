// What a browser may count on: it hears what it may hear, within moments, and loses nothing when it was
// away for a while.

import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from '#test/support/database.ts';
import { testDatabase } from '#test/support/database.ts';
import { systemActor } from '../actor.ts';
import { createEventLog } from '../events/event-log.ts';
import { createLog } from '../log.ts';
import type { LiveHub } from './live-hub.ts';
import { createLiveHub } from './live-hub.ts';

const log = createLog({ level: 'silent', name: 'test' });
const events = createEventLog();
const actor = systemActor('test');
let database: TestDatabase;
let hub: LiveHub;

beforeEach(async () => {
  database = await testDatabase();
  const { db, address } = database;
  hub = await createLiveHub({
    db,
    address,
    log,
    liveEvents: [
      { type: 'fruit.eaten', permission: 'fruit.read' },
      { type: 'safe.opened', permission: 'safe.read' },
    ],
    authorise: (_actor, permission) =>
      permission === 'fruit.read' ? { allowed: true } : { allowed: false, reason: 'closed' },
  });
});

afterEach(async () => {
  await hub.stop();
  await database.close();
});

async function emit(type: string, number: number): Promise<void> {
  await database.db
    .transaction()
    .execute((tx) => events.emit(tx, { type, subject: 'bowl', actor, payload: { number } }));
}

type Heard = { id: string; event: string; number: unknown };

/** A browser: collects what it is sent until it goes away. */
class Browser {
  readonly heard: Heard[] = [];
  isOpen = true;
  readonly #leaving = new AbortController();

  static async connect(after?: string): Promise<Browser> {
    const browser = new Browser();
    const address = new URL('http://localhost/api/v1/live');
    if (after !== undefined) address.searchParams.set('after', after);
    const request = new Request(address, { signal: browser.#leaving.signal });
    const caller = { actor, address: '127.0.0.1', requestId: '1' };
    const response = await hub.mount.handle(request, caller);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    if (response.body) void browser.#read(response.body);
    return browser;
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const bytes of body) {
      text += decoder.decode(bytes, { stream: true });
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const block of whole) this.#note(block);
    }
    this.isOpen = false;
  }

  #note(block: string): void {
    const [, id = '', event = '', data = '{}'] =
      /^id: (\d+)\nevent: (\S+)\ndata: (.*)$/.exec(block) ?? [];
    this.heard.push({ id, event, number: JSON.parse(data).payload?.number });
  }

  get numbers(): unknown[] {
    return this.heard.flatMap(({ number }) => (number === undefined ? [] : [number]));
  }

  leave(): void {
    this.#leaving.abort();
  }
}

test('a browser gets its first cursor at once, and then what happens', async () => {
  const browser = await Browser.connect();
  await expect.poll(() => browser.heard).toEqual([{ id: '0', event: 'hello', number: undefined }]);
  await emit('fruit.eaten', 1);
  await expect
    .poll(() => browser.heard.at(-1), { timeout: 10_000 })
    .toEqual({ id: '1', event: 'fruit.eaten', number: 1 });
});

test('a browser hears only what its person may hear', async () => {
  const browser = await Browser.connect();
  await emit('safe.opened', 1);
  await emit('cellar.opened', 2);
  await emit('fruit.eaten', 3);
  await expect.poll(() => browser.numbers).toEqual([3]);
});

test('a browser that was away resumes where it was, without a gap and without doubles', async () => {
  const first = await Browser.connect();
  await emit('fruit.eaten', 1);
  await expect.poll(() => first.numbers).toEqual([1]);
  first.leave();
  await expect.poll(() => first.isOpen).toBe(false);
  const lastSeen = first.heard.at(-1)?.id;
  for (let number = 2; number <= 20; number += 1) await emit('fruit.eaten', number);
  const second = await Browser.connect(lastSeen);
  for (let number = 21; number <= 30; number += 1) await emit('fruit.eaten', number);
  const expected = Array.from({ length: 29 }, (_, at) => at + 2);
  await expect.poll(() => second.numbers).toEqual(expected);
});

test('a browser with a cursor that was pruned, unknown or nonsense is told to fetch anew', async () => {
  await emit('fruit.eaten', 1);
  await sql`update event_log_heads set pruned_position = 1`.execute(database.db);
  for (const cursor of ['0', '999999', 'nonsense']) {
    const browser = await Browser.connect(cursor);
    await expect.poll(() => browser.heard.at(0)?.event).toBe('reset');
    browser.leave();
  }
});

test('a browser that missed too much is told to fetch anew instead of being flooded', async () => {
  await sql`
    insert into events (id, type, subject, actor_key, actor_name, payload, occurred_at)
    select gen_random_uuid(), 'fruit.eaten', 'bowl', 'system:test', 'test', '{}', now()
    from generate_series(1, 600)`.execute(database.db);
  const watcher = await Browser.connect();
  await emit('fruit.eaten', 1);
  await expect.poll(() => watcher.numbers).toEqual([1]);
  const browser = await Browser.connect('0');
  await expect.poll(() => browser.heard.map(({ event }) => event)).toEqual(['reset']);
});

test('a browser that reads too slowly is cut off, and others are not held up by it', async () => {
  const request = new Request('http://localhost/api/v1/live');
  const caller = { actor, address: '127.0.0.1', requestId: '1' };
  const slow = await hub.mount.handle(request, caller);
  const quick = await Browser.connect();
  const payload = { number: 7, padding: 'x'.repeat(60_000) };
  for (let sent = 0; sent < 6; sent += 1) {
    await database.db
      .transaction()
      .execute((tx) => events.emit(tx, { type: 'fruit.eaten', subject: 'bowl', actor, payload }));
  }
  await expect.poll(() => quick.numbers).toEqual([7, 7, 7, 7, 7, 7]);
  await expect(slow.text()).rejects.toThrow('too slowly');
});

test('when Parley stops, streams end', async () => {
  const browser = await Browser.connect();
  await hub.stop();
  await expect.poll(() => browser.isOpen).toBe(false);
});
