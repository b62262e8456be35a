// The whole way there and back at a real account server of Bluesky's network (@atproto/dev-env), heard through a thin
// Jetstream over its real firehose: heard, edited, answered, deleted, with the server killed in the middle.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signIn } from '#connectors/bluesky/session/account.ts';
import { authorisation } from '#connectors/bluesky/session/authorise.ts';
import { renewTokens } from '#connectors/bluesky/session/oauth-session.ts';
import { sessionOf } from '#connectors/bluesky/session/session.ts';
import type { AnsweredPost, Publication, Receipt } from '#features/listening/reply-port.ts';
import { assert } from '#platform/errors.ts';
import { blueskyContext } from '#test/support/bluesky/context.ts';
import { bluesky } from '../conformance/bluesky-connector.ts';
import { openConformanceHouse } from '../conformance/house.ts';
import type { ConformanceHouse } from '../conformance/house.ts';
import { replyTo } from '../conformance/reply/deliver.ts';
import { Atproto } from './bluesky/atproto.ts';
import type { AtprotoAccount } from './bluesky/atproto.ts';
import { consent } from './bluesky/consent.ts';
import { atprotoPackages } from './bluesky/packages.ts';

const packages = await atprotoPackages();

describe.skipIf(!packages.ready)('a real network of the AT Protocol', () => {
  let network: Atproto;
  let house: ConformanceHouse;
  let alice: AtprotoAccount;
  let us: AtprotoAccount;
  let sourceId: string;
  let settings: Record<string, string>;
  let asked: AnsweredPost;
  let answer: Publication;
  let receipt: Receipt;

  beforeAll(async () => {
    assert(packages.ready, 'nothing runs without the packages');
    network = await Atproto.start(packages.program);
    [alice, us] = [await network.addAccount('alice'), await network.addAccount('harbour')];
    house = await openConformanceHouse(bluesky);
    settings = {
      mode: 'stream',
      jetstream: network.jetstream.address,
      handle: us.handle,
      appPassword: await network.appPasswordOf(us),
      service: network.pdsUrl,
      directory: network.plcUrl,
    };
    ({ id: sourceId } = await house.addSource(settings));
  });

  afterAll(async () => {
    // Opened first, closed whatever became of the other.
    await network.close();
    await house.close();
  });

  const hears = (nativeId: string, words: string) =>
    house.listenUntil(sourceId, (heard) => {
      const found = heard.find((post) => post.nativeId === nativeId);
      assert(found && found.words.includes(words) && !found.isDeleted, `"${words}" was not heard`);
      return found;
    });

  const loses = (nativeId: string) =>
    house.listenUntil(sourceId, (heard) => {
      expect(heard.find((post) => post.nativeId === nativeId)).toMatchObject({
        isDeleted: true,
        words: '',
      });
    });

  const carry = async (publication: Publication): Promise<Receipt> => {
    const delivery = await house.parley.listening.deliver(sourceId, publication);
    assert(delivery.outcome === 'delivered', `not delivered: ${JSON.stringify(delivery)}`);
    return delivery.receipt;
  };

  test('settings are tried, in words', async () => {
    expect(await house.test(settings)).toMatchObject({
      ok: true,
      message: 'The stream is open: Parley can hear the whole network live.',
      facts: expect.arrayContaining([{ label: 'Signed in as', value: 'harbour.test' }]),
    });
    const wrong = await house.test({ ...settings, appPassword: 'wrong-wrong-wrong-wrong' });
    expect(wrong).toMatchObject({ ok: false, message: expect.stringContaining('app password') });
  });

  test('a person signs in at the server itself, and the tokens can be used and renewed', async () => {
    const own = { mode: 'mentions', handle: us.handle };
    const servers = { service: network.pdsUrl, directory: network.plcUrl };
    const context = blueskyContext({ ...own, ...servers });
    const redirectUrl = 'http://localhost:4400/api/v1/sources/authorised';
    const begun = await authorisation.begin({ ...context, redirectUrl, state: 'our state' });
    const { searchParams: query } = await consent(begun.url, us);
    expect(query.get('state')).toBe('our state');
    const answered = { ...context, redirectUrl, pending: begun.pending, query };
    const agreed = blueskyContext(await authorisation.finish(answered));
    const session = sessionOf(agreed.settings);
    assert(session?.kind === 'oauth', 'nobody signed in');
    const renewed = await renewTokens(session, agreed);
    expect(renewed?.accessToken).not.toBe(session.accessToken);
    const kept = { ...own, ...servers, session: JSON.stringify(renewed) };
    const account = await signIn(blueskyContext(kept));
    const { body } = await account.call({ nsid: 'com.atproto.server.getSession' });
    expect(body).toMatchObject({ did: us.did, handle: us.handle });
  });

  test('a post is heard, and what is put in its place as a revision of it', async () => {
    const uri = await network.say(alice, 'When does the ferry leave? #harbour');
    const post = await hears(uri, 'When does the ferry leave?');
    await network.edit(alice, uri, 'When does the last ferry leave? #harbour');
    expect(await hears(uri, 'the last ferry')).toMatchObject({ revision: 2 });
    const found = await house.parley.listening.findAnsweredPost(post.id);
    assert(found, 'the post cannot be answered');
    asked = found.post;
  });

  test('an answer stands below it once, with links and names as facets, and comes round as ours', async () => {
    const text = `Åt åtta, @${alice.handle}: see https://ferry.example.org/times #harbour`;
    answer = replyTo(asked, text);
    receipt = await carry(answer);
    expect(await carry(answer)).toMatchObject({ nativeId: receipt.nativeId });
    const [record, ...others] = await network.records(us);
    expect(others).toEqual([]);
    expect(record?.value).toMatchObject({
      text,
      langs: ['en'],
      reply: { parent: { uri: asked.nativeId }, root: { uri: asked.nativeId } },
    });
    const bytes = Buffer.from(text);
    expect(facetsIn(record?.value, bytes)).toEqual([
      `@${alice.handle} ${alice.did}`,
      'https://ferry.example.org/times https://ferry.example.org/times',
      '#harbour harbour',
    ]);
    await hears(receipt.nativeId, 'see https://ferry.example.org/times');
  });

  test('a quote and a like stand there too', async () => {
    const quote = await carry({ ...replyTo(asked, 'A good question.'), kind: 'quote' });
    expect(quote.url).toMatch(/^https:\/\/bsky\.app\/profile\/did:plc:\w+\/post\/\w+$/);
    const { key, madeAt } = replyTo(asked);
    await carry({ kind: 'like', key, madeAt, to: asked });
    expect(await network.records(us, 'app.bsky.feed.like')).toMatchObject([
      { value: { subject: { uri: asked.nativeId } } },
    ]);
  });

  test('the server is killed: nothing is delivered, nothing lost, nothing doubled', async () => {
    const before = await network.records(us);
    const while_ = replyTo(asked, 'Said while nobody was there.');
    await network.killPds();
    const { listening } = house.parley;
    expect(await listening.deliver(sourceId, while_)).toMatchObject({ outcome: 'later' });
    await network.startPds();
    await carry(while_);
    await carry(while_);
    expect(await network.records(us)).toHaveLength(before.length + 1);
    const uri = await network.say(alice, 'The ferry was late again');
    await hears(uri, 'late again');
    const heard = await house.heard(sourceId);
    expect(new Set(heard.map(({ nativeId }) => nativeId)).size).toBe(heard.length);
  });

  test('an answer is taken back, and gone here as well', async () => {
    await carry({ kind: 'delete', key: randomUUID(), madeAt: new Date(), of: receipt });
    const uris = (await network.records(us)).map(({ uri }) => uri);
    expect(uris).not.toContain(receipt.nativeId);
    await loses(receipt.nativeId);
  });

  test('a deleted post leaves no text, and cannot be answered any more', async () => {
    await network.remove(alice, asked.nativeId);
    await loses(asked.nativeId);
    const late = replyTo(asked, 'Too late');
    expect(await house.parley.listening.deliver(sourceId, late)).toMatchObject({
      outcome: 'refused',
      reason: 'The post is no longer there.',
    });
  });

  test('with an account go all its posts', async () => {
    const uri = await network.say(alice, 'My last words here');
    await hears(uri, 'last words');
    await network.deleteAccount(alice);
    await loses(uri);
  });
});

const facetsSchema = z.array(
  z.object({
    index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
    features: z.tuple([
      z.object({
        did: z.string().optional(),
        uri: z.string().optional(),
        tag: z.string().optional(),
      }),
    ]),
  }),
);

/** What each facet covers, by its bytes, and what it says of it. */
function facetsIn(value: Record<string, unknown> | undefined, bytes: Buffer): string[] {
  return facetsSchema.parse(value?.['facets']).map(({ index, features: [feature] }) => {
    const covered = bytes.subarray(index.byteStart, index.byteEnd).toString();
    return `${covered} ${feature.did ?? feature.uri ?? feature.tag}`;
  });
}
