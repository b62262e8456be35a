// Asking a Mastodon server about stored posts, and trying settings.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contextOf, mastodon, textsOf } from '#test/support/mastodon/listener.ts';
import { MastodonServer } from '#test/support/mastodon/server.ts';
import type { Account } from '#test/support/mastodon/statuses.ts';

let server: MastodonServer;
let us: Account;
let maren: Account;

beforeEach(async () => {
  server = await MastodonServer.open();
  us = server.world.statuses.addAccount('harbourmaster');
  server.world.tokens.set('our-token', us);
  maren = server.world.statuses.addAccount('maren');
});

afterEach(() => server.stop());

describe('asking about stored posts', () => {
  const stored = (nativeId: string, url: string | null = null) => {
    return { nativeId, url, createdAt: new Date(), reference: null };
  };

  test.each([false, true])(
    'finds edits and deletes (%s: without the bulk question)',
    async (lacks) => {
      server.world.lacks.bulkStatuses = lacks;
      const [kept, edited, gone] = ['a', 'b', 'c'].map((text) => server.world.say(maren, text));
      if (!kept || !edited || !gone) throw new Error('said nothing');
      server.world.edit(edited, 'b, better');
      server.world.remove(gone);
      const { posts, deletions } = (await mastodon.recheck?.(
        [kept, edited, gone].map(({ id }) => stored(id)),
        contextOf(server),
      )) ?? { posts: [], deletions: [] };
      expect(textsOf(posts)).toEqual(['a', 'b, better']);
      expect(deletions).toEqual([{ nativeId: gone.id }]);
    },
  );

  test('a server that became something else deletes nothing', async () => {
    const status = server.world.say(maren, 'Still somewhere');
    server.world.faults.errorsArePages = true;
    server.world.lacks.secondInstance = true;
    const asked = stored(status.id);
    server.world.remove(status);
    const itself = await mastodon.recheck?.([asked], contextOf(server));
    expect(itself?.deletions).toEqual([{ nativeId: status.id }]);
  });

  test('who does not want to be found any more is forgotten', async () => {
    const status = server.world.say(maren, 'Hello');
    maren.noindex = true;
    const answer = await mastodon.recheck?.([stored(status.id)], contextOf(server));
    expect(answer?.deletions).toEqual([{ nativeId: status.id }]);
  });
});

describe('test connection', () => {
  test('tells who answers and who is signed in', async () => {
    server.world.say(maren, 'Hello #harbour');
    const result = await mastodon.test?.(contextOf(server, { accessToken: 'our-token' }));
    expect(result?.ok).toBe(true);
    expect(result?.facts).toEqual(
      expect.arrayContaining([
        { label: 'Server', value: 'Harbour social, 4.5.0' },
        { label: 'Signed in as', value: '@harbourmaster' },
        { label: 'Hears', value: 'at once, by a live stream' },
      ]),
    );
  });

  test('a wrong token and a server that is none are told in words', async () => {
    expect(await mastodon.test?.(contextOf(server, { accessToken: 'wrong' }))).toMatchObject({
      ok: false,
      message: expect.stringContaining('Sign in again'),
    });
    const elsewhere = contextOf(server, { instance: 'http://127.0.0.1:9' });
    expect(await mastodon.test?.(elsewhere)).toMatchObject({ ok: false });
  });
});
