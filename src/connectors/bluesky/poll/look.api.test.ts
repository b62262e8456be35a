// Look-ups at the stand-in: what they leave out, tell as missing, and fetch later; and pictures in answers.

import { afterEach, expect, test } from 'vitest';
import type { Batch, IncomingPost } from '#features/listening/ports.ts';
import { blueskyContext } from '#test/support/bluesky/context.ts';
import { openBlueskyNetwork } from '#test/support/bluesky/network.ts';
import type { BlueskyNetwork } from '#test/support/bluesky/network.ts';
import { postCollection } from '#test/support/bluesky/records.ts';
import { createBluesky } from '../bluesky.ts';

const bluesky = createBluesky();
const networks: BlueskyNetwork[] = [];
afterEach(async () => {
  for (const network of networks.splice(0)) await network.stop();
});

async function open() {
  const network = await openBlueskyNetwork();
  networks.push(network);
  const ada = network.records.addAccount('ada');
  const say = (text: string): string => {
    const record = { $type: postCollection, text, createdAt: new Date().toISOString() };
    return network.records.put(ada.did, postCollection, network.records.nextKey(), record).uri;
  };
  const servers = { appView: network.origin, directory: network.origin };
  return { network, ada, say, servers };
}

async function all<Ending>(batches: AsyncGenerator<Batch, Ending, void>): Promise<Batch[]> {
  const taken: Batch[] = [];
  for await (const batch of batches) taken.push(batch);
  return taken;
}

const idsOf = (batches: readonly Batch[]) =>
  batches.flatMap(({ posts }) => posts.map(({ nativeId }: IncomingPost) => nativeId));

test.each(['search', 'authors'])(
  '%s: what is too much for one look is told as a gap, and fetched later',
  async (mode) => {
    const { say, servers, ada } = await open();
    const settings = { mode, query: 'ferry', authors: ada.handle, ...servers };
    say('The ferry of yesterday');
    const first = await all(bluesky.look(blueskyContext(settings)));
    const said = Array.from({ length: 1300 }, (_, at) => say(`Ferry number ${at}`));
    const second = await all(bluesky.look(blueskyContext(settings, first.at(-1)?.cursor ?? null)));
    const [gap, ...others] = second.flatMap(({ gaps = [] }) => gaps);
    expect(others).toEqual([]);
    if (!gap || !bluesky.fillGap) throw new Error('no gap was told, or none can be filled');
    const filling = await all(bluesky.fillGap(gap, blueskyContext(settings)));
    expect(filling.at(-1)?.filled).toEqual([{ from: gap.from, until: gap.until }]);
    const heard = new Set(idsOf([...second, ...filling]));
    expect(said.filter((id) => !heard.has(id))).toEqual([]);
  },
);

test('an answer can carry pictures with what they show, also when it quotes', async () => {
  const { network, say, servers } = await open();
  const us = network.records.addAccount('parley');
  const to = {
    nativeId: say('When does the ferry leave?'),
    url: null,
    title: null,
    author: null,
    thread: null,
    reference: null,
  };
  const account = { handle: us.handle, appPassword: us.password, service: network.origin };
  const delivery = await bluesky.reply?.deliver(
    {
      kind: 'quote',
      key: '0193a1b2-0000-7000-8000-000000000001',
      madeAt: new Date(),
      to,
      text: 'At eight',
      lang: 'en',
      visibility: null,
      media: [{ bytes: new Uint8Array(10), type: 'image/png', description: 'The timetable' }],
    },
    blueskyContext({ ...servers, ...account }),
  );
  expect(delivery?.outcome).toBe('delivered');
  expect(network.records.all(postCollection, us.did)[0]?.value['embed']).toMatchObject({
    $type: 'app.bsky.embed.recordWithMedia',
    record: { record: { uri: to.nativeId } },
    media: { images: [{ alt: 'The timetable', image: { $type: 'blob', mimeType: 'image/png' } }] },
  });
});
