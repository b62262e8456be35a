// The stages on which the bluesky connector is tried: the stand-in network, listened to through either protocol of
// Jetstream or through look-ups, with an account that answers.

import type { JsonObject } from '#features/listening/ports.ts';
import { openBlueskyNetwork } from '#test/support/bluesky/network.ts';
import type { BlueskyNetwork } from '#test/support/bluesky/network.ts';
import { postCollection } from '#test/support/bluesky/records.ts';
import type { Account } from '#test/support/bluesky/records.ts';
import type { ReplyStage } from './stage.ts';

export type Listening = 'v1' | 'v2' | 'search' | 'authors' | 'mentions';

export async function openBlueskyStage(listening: Listening): Promise<ReplyStage> {
  const network = await openBlueskyNetwork();
  const { records } = network;
  network.jetstream.faults.isOld = listening === 'v1';
  const ada = records.addAccount('ada');
  const bob = records.addAccount('bob');
  const us = records.addAccount('parley');
  const authors = new Map<string, Account>();

  const say = (text: string): string => {
    const rkey = records.nextKey();
    const record = postRecord(text, listening === 'mentions' ? us : null, records.log.skewMs);
    const { uri } = records.put(ada.did, postCollection, rkey, record);
    authors.set(uri, ada);
    return uri;
  };
  const partsOf = (uri: string) => {
    const [, , did = '', collection = '', rkey = ''] = uri.split('/');
    return { did, collection, rkey };
  };
  const credentials = { handle: us.handle, appPassword: us.password, service: network.origin };

  return {
    settings: settingsFor(listening, network, ada, credentials),
    settingsWithoutCredentials: settingsFor(
      listening === 'mentions' ? 'v2' : listening,
      network,
      ada,
      {},
    ),
    post: (texts) => Promise.resolve(texts.map(say)),
    ask: (text) => Promise.resolve(say(text)),
    async edit(uri, text) {
      const { did, collection, rkey } = partsOf(uri);
      records.put(did, collection, rkey, postRecord(text, null, records.log.skewMs));
    },
    async delete(uri) {
      const { did, collection, rkey } = partsOf(uri);
      records.remove(did, collection, rkey);
    },
    async deleteAuthor() {
      records.deleteAccount(ada);
    },
    async replyUnheard(uri, text) {
      const parent = { uri, cid: records.get(uri)?.cid };
      const record = { ...postRecord(text, null, 0), reply: { root: parent, parent } };
      return records.put(bob.did, postCollection, records.nextKey(), record).uri;
    },
    async showAgain(uri) {
      const { did, collection, rkey } = partsOf(uri);
      const record = postRecord('A late copy', null, records.log.skewMs);
      records.log.add({
        kind: 'commit',
        did,
        operation: 'create',
        collection,
        rkey,
        record,
        cid: 'bafyreilate',
      });
    },
    async limit(seconds) {
      network.limit(seconds);
    },
    async revoke(isRevoked) {
      network.sessions.isRevoked = isRevoked;
    },
    stop: () => network.stop(),
    start: () => network.start(),
    async slow(delayMs) {
      network.delayMs = delayMs;
      network.jetstream.faults.delayMs = delayMs;
    },
    async skew(byMs) {
      records.log.skewMs = byMs;
    },
    async hostile(texts) {
      return texts.flatMap((text) => {
        for (const frame of hostileFrames(ada.did))
          records.log.add({ kind: 'raw', did: ada.did, frame });
        for (const value of hostileRecords())
          records.put(ada.did, postCollection, records.nextKey(), value);
        return say(text);
      });
    },
    async forget() {
      records.log.forget();
    },
    asked: () => network.asked,
    async answers() {
      return records
        .all(postCollection, us.did)
        .reverse()
        .map(({ uri, value }) => ({
          nativeId: uri,
          text: String(value['text']),
          to: parentOf(value),
        }));
    },
    async likes(uri) {
      const likes = records.all('app.bsky.feed.like', us.did);
      return likes.some(({ value }) => JSON.stringify(value['subject']).includes(`"${uri}"`));
    },
    async cutNextAnswer() {
      network.cutsNextAnswer = true;
    },
    close: () => network.stop(),
  };
}

function settingsFor(
  listening: Listening,
  network: BlueskyNetwork,
  author: Account,
  credentials: JsonObject,
): JsonObject {
  const here = { appView: network.origin, directory: network.origin };
  switch (listening) {
    case 'v1':
    case 'v2':
      return { mode: 'stream', jetstream: network.streamAddress, ...here, ...credentials };
    case 'search':
      return { mode: 'search', query: 'ferry', ...here, ...credentials };
    case 'authors':
      return { mode: 'authors', authors: author.handle, ...here, ...credentials };
    default:
      return { mode: 'mentions', ...here, ...credentials };
  }
}

/** @param named is mentioned in it */
function postRecord(text: string, named: Account | null, skewMs: number): Record<string, unknown> {
  const features = named ? [{ $type: 'app.bsky.richtext.facet#mention', did: named.did }] : [];
  return {
    $type: postCollection,
    text,
    langs: ['en'],
    ...(named ? { facets: [{ index: { byteStart: 0, byteEnd: 3 }, features }] } : {}),
    createdAt: new Date(Date.now() + skewMs).toISOString(),
  };
}

/** The post answered or quoted. */
function parentOf(value: Record<string, unknown>): string | null {
  const uris = JSON.stringify({ reply: value['reply'], embed: value['embed'] }).matchAll(
    /"parent":\{"uri":"([^"]+)"|"record":\{"uri":"([^"]+)"/g,
  );
  const [found] = uris;
  return found?.[1] ?? found?.[2] ?? null;
}

function hostileFrames(did: string): string[] {
  const commit = (fields: object) =>
    JSON.stringify({ did, time_us: 1, kind: 'commit', commit: fields });
  return [
    'no json {{{',
    'null',
    '[]',
    '"text"',
    '{"$type":"message"}',
    '{"$type":"message","payload":{"$type":"#commit","seq":"many"}}',
    `${'['.repeat(20_000)}`,
    commit({ operation: 'create', collection: postCollection, rkey: '../../etc', record: {} }),
    commit({
      operation: 'create',
      collection: postCollection,
      rkey: 'x'.repeat(100_000),
      record: {},
    }),
    commit({ operation: 'explode', collection: postCollection, rkey: '3kaa' }),
    JSON.stringify({ did: 'did:plc:<script>', time_us: 1, kind: 'commit', commit: {} }),
    JSON.stringify({ did, time_us: Number.MAX_VALUE, kind: 'account' }),
    '\u0000\uD800',
  ];
}

function hostileRecords(): Record<string, unknown>[] {
  return [
    {},
    { text: 5, createdAt: [] },
    { text: 'ferry '.repeat(20_000), createdAt: 'yesterday', langs: 'en', facets: 'none' },
    { text: 'ferry <script>alert(1)</script>', createdAt: '9999-99-99', langs: [null, {}] },
    {
      text: 'ferry \u0000 \u202E',
      reply: { root: 'here', parent: { uri: 'javascript:alert(1)', cid: 5 } },
      embed: { $type: 'app.bsky.embed.external', external: { uri: 'javascript:alert(1)' } },
      facets: [{ features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'data:text/html,x' }] }],
    },
    {
      text: 'ferry',
      embed: { $type: 'app.bsky.embed.images', images: [{ image: { ref: 7 } }, null] },
    },
    { text: 'ferry', embed: { $type: 'app.bsky.embed.recordWithMedia', media: { $type: 'x' } } },
  ];
}
