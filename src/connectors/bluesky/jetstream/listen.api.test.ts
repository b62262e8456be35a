// Listening to a Jetstream over real sockets: what the conformance suite does not know of, because only this network
// has it.

import { afterEach, expect, test } from 'vitest';
import type { Batch, JsonObject } from '#features/listening/ports.ts';
import { blueskyContext } from '#test/support/bluesky/context.ts';
import type { TestContext } from '#test/support/bluesky/context.ts';
import { openBlueskyNetwork } from '#test/support/bluesky/network.ts';
import type { BlueskyNetwork } from '#test/support/bluesky/network.ts';
import { postCollection } from '#test/support/bluesky/records.ts';
import type { Account } from '#test/support/bluesky/records.ts';
import { createBluesky } from '../bluesky.ts';

const bluesky = createBluesky({
  beginMs: 60_000,
  gatherMs: 5,
  idleMs: 50,
  silenceMs: 300,
  pauseMs: { min: 10, max: 40 },
});

const open: (BlueskyNetwork | TestContext)[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});

async function network(): Promise<BlueskyNetwork> {
  const opened = await openBlueskyNetwork();
  open.push(opened);
  return opened;
}

function settingsFor(...networks: BlueskyNetwork[]): JsonObject {
  const [first] = networks;
  return {
    jetstream: networks.map(({ streamAddress }) => streamAddress).join(' '),
    appView: first?.origin ?? '',
    directory: first?.origin ?? '',
  };
}

function say({ records }: BlueskyNetwork, account: Account, text: string): string {
  const record = { $type: postCollection, text, createdAt: new Date().toISOString() };
  return records.put(account.did, postCollection, records.nextKey(), record).uri;
}

/** Listens until it holds of all batches so far; fails by the test's own time. */
async function listenUntil(
  settings: JsonObject,
  cursor: JsonObject | null,
  holds: (batches: readonly Batch[]) => boolean,
): Promise<Batch[]> {
  const context = blueskyContext(settings, cursor);
  open.push(context);
  const batches: Batch[] = [];
  for await (const batch of bluesky.look(context)) {
    batches.push(batch);
    if (holds(batches)) break;
  }
  context.stop();
  return batches;
}

const textsOf = (batches: readonly Batch[]) =>
  batches.flatMap(({ posts }) => posts.map(({ text }) => text));
const hears = (text: string) => (batches: readonly Batch[]) => textsOf(batches).includes(text);
const cursorOf = (batches: readonly Batch[]) => batches.at(-1)?.cursor ?? null;

test('a server that stays away is replaced by the next, which is asked from a little earlier', async () => {
  const [first, second] = [await network(), await network()];
  const [here, there] = [first.records.addAccount('ada'), second.records.addAccount('ada')];
  const settings = settingsFor(first, second);
  say(second, there, 'one');
  say(first, here, 'one');
  const before = await listenUntil(settings, null, hears('one'));
  await first.stop();
  say(second, there, 'two');
  const after = await listenUntil(settings, cursorOf(before), hears('two'));
  // What was heard before comes again, and is known by its id.
  expect(textsOf(after)).toEqual(['one', 'two']);
  expect(after.flatMap(({ gaps = [] }) => gaps)).toEqual([]);
  expect(cursorOf(after)).toMatchObject({ host: new URL(second.streamAddress).host });
});

test('some accounts alone can be heard live', async () => {
  const here = await network();
  const [ada, bo] = [here.records.addAccount('ada'), here.records.addAccount('bo')];
  say(here, bo, 'from bo');
  say(here, ada, 'from ada');
  const settings = { ...settingsFor(here), authors: ada.handle };
  const batches = await listenUntil(settings, null, hears('from ada'));
  expect(textsOf(batches)).toEqual(['from ada']);
  expect(batches.flatMap(({ posts }) => posts)[0]).toMatchObject({ author: 'ada.test' });
});

test('after a repository was replaced, what it holds now is heard again', async () => {
  const here = await network();
  const ada = here.records.addAccount('ada');
  say(here, ada, 'gone with the old repository');
  const kept = say(here, ada, 'still there');
  here.records.replace(ada, (uri) => uri === kept);
  const times = (batches: readonly Batch[]) =>
    textsOf(batches).filter((text) => text === 'still there').length;
  const batches = await listenUntil(settingsFor(here), null, (all) => times(all) === 2);
  expect(batches.flatMap(({ note }) => note ?? [])).toEqual([]);
});

test('whoever reads too slowly is cut off, and goes on where it was', async () => {
  const here = await network();
  const ada = here.records.addAccount('ada');
  say(here, ada, 'one');
  let isCut = false;
  const batches = await listenUntil(settingsFor(here), null, (all) => {
    if (hears('one')(all) && !isCut) {
      isCut = true;
      here.jetstream.endWith('ConsumerTooSlow');
      say(here, ada, 'two');
    }
    return hears('two')(all);
  });
  expect(textsOf(batches).at(-1)).toBe('two');
  expect(here.jetstream.opened).toHaveLength(2);
  expect(here.jetstream.opened[1]?.get('cursor')).toBe('2');
});

test('a number that the server does not know yet is no place to go on from: the time is', async () => {
  const here = await network();
  const ada = here.records.addAccount('ada');
  const host = new URL(here.streamAddress).host;
  const us = (Date.now() - 5000) * 1000;
  say(here, ada, 'said before the server counted anew');
  const cursor = { host, us, seq: 5_000, isExact: true };
  const batches = await listenUntil(
    settingsFor(here),
    cursor,
    hears('said before the server counted anew'),
  );
  expect(here.jetstream.opened.map((query) => query.get('cursor'))).toEqual(['5000', String(us)]);
  expect(batches.flatMap(({ trouble }) => trouble ?? [])).toEqual([]);
});

test('a server that falls silent is left and asked anew', async () => {
  const here = await network();
  const ada = here.records.addAccount('ada');
  say(here, ada, 'one');
  const batches = await listenUntil(
    settingsFor(here),
    null,
    () => here.jetstream.opened.length >= 3,
  );
  expect(textsOf(batches)).toContain('one');
});

test('a server that cannot be reached is told of in words while it is tried again', async () => {
  const here = await network();
  const settings = settingsFor(here);
  await here.stop();
  const batches = await listenUntil(settings, null, (all) => all.some(({ trouble }) => trouble));
  expect(batches.at(-1)?.trouble).toMatch(/^127\.0\.0\.1.* refuses the connection\.$/);
});

test('what a server never accepts is told at once', async () => {
  const here = await network();
  here.jetstream.faults.refuseWith = {
    status: 400,
    body: '{"error":"InvalidRequest","message":"no such NSID"}',
  };
  const settings = { ...settingsFor(here), jetstream: `${here.streamAddress}/subscribe` };
  await expect(listenUntil(settings, null, () => false)).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('does not accept what it was asked: no such NSID'),
  });
});
