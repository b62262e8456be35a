// Listening to a Mastodon server: live, by pages, after cuts, and to whom not.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ManualClock } from '#platform/clock.ts';
import { look, textsOf } from '#test/support/mastodon/listener.ts';
import type { Heard } from '#test/support/mastodon/listener.ts';
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

describe('without a token', () => {
  test('a hashtag is read and looked at again within a minute or so', async () => {
    server.world.say(maren, 'The ferry is late #harbour');
    server.world.say(maren, 'Nothing about it');
    const { posts, ending } = await look(server, {});
    expect(textsOf(posts)).toEqual(['The ferry is late #harbour']);
    expect(posts[0]).toMatchObject({
      author: '@maren@harbour.example',
      authorName: 'Maren',
      lang: 'en',
      visibility: 'public',
      isOurs: false,
      thread: posts[0]?.nativeId,
    });
    expect(ending).toMatchObject({ kind: 'look-again', intervalSeconds: 60 });
  });

  test('what is said between two looks is heard in the second, however much it is', async () => {
    const first = await look(server, {});
    expect(first.posts).toEqual([]);
    const said = Array.from(
      { length: 130 },
      (_, at) => server.world.say(maren, `Wave ${at} #harbour`).id,
    );
    const second = await look(server, {}, { cursor: first.cursor });
    expect(new Set(second.posts.map(({ nativeId }) => nativeId))).toEqual(new Set(said));
    const more = server.world.say(maren, 'One more #harbour');
    const third = await look(server, {}, { cursor: second.cursor });
    expect(third.posts.map(({ nativeId }) => nativeId)).toContain(more.id);
    expect(third.posts.length).toBeLessThanOrEqual(130);
  });

  test('a new source begins with the newest posts, not with years of them', async () => {
    for (let at = 0; at < 170; at += 1) server.world.say(maren, `Wave ${at} #harbour`);
    const { posts } = await look(server, {});
    expect(posts).toHaveLength(100);
    expect(textsOf(posts).at(-1)).toBe('Wave 169 #harbour');
    expect(textsOf(posts)[0]).toBe('Wave 70 #harbour');
  });

  test('a post that the server shows late, below what was heard already, is not lost', async () => {
    const clock = new ManualClock(new Date());
    server.world.say(maren, 'First #harbour');
    const first = await look(server, {}, { clock });
    const late = server.world.say(maren, 'Late #harbour');
    server.world.statuses.remove(late);
    server.world.say(maren, 'Early #harbour');
    const second = await look(server, {}, { cursor: first.cursor, clock });
    expect(textsOf(second.posts)).toEqual(['Early #harbour']);
    server.world.statuses.bringBack(late);
    clock.advanceBy(60_000);
    const third = await look(server, {}, { cursor: second.cursor, clock });
    expect(textsOf(third.posts)).toContain('Late #harbour');
    clock.advanceBy(3_600_000);
    const fourth = await look(server, {}, { cursor: third.cursor, clock });
    expect(fourth.posts).toEqual([]);
  });

  test('several hashtags are one question', async () => {
    server.world.say(maren, 'A #ferry');
    server.world.say(maren, 'B #harbour');
    server.world.say(maren, 'C #train');
    const { posts } = await look(server, { tag: '#Harbour, ferry' });
    expect(textsOf(posts)).toEqual(['A #ferry', 'B #harbour']);
  });

  test('what one account says is heard, without what it repeats of others', async () => {
    const other = server.world.say(us, 'Hello');
    server.world.say(maren, 'My own words');
    server.world.say(maren, '', { boosts: other });
    const { posts } = await look(server, { timeline: 'account', account: '@maren' });
    expect(textsOf(posts)).toEqual(['My own words']);
  });

  test('a server that shows nothing to strangers asks for a sign-in, in words', async () => {
    server.world.lacks.publicReading = true;
    await expect(look(server, {})).rejects.toThrow('shows this only to those who are signed in');
    await expect(look(server, { timeline: 'mentions' })).rejects.toThrow('Sign in');
  });

  test('a server that only knows the first version of things, and pages without min_id, is read all the same', async () => {
    Object.assign(server.world.lacks, { secondInstance: true, minId: true, bulkStatuses: true });
    server.world.say(maren, 'One #harbour');
    const first = await look(server, {});
    server.world.say(maren, 'Two #harbour');
    const second = await look(server, {}, { cursor: first.cursor });
    expect(textsOf(second.posts)).toContain('Two #harbour');
  });
});

describe('whoever does not want to be found', () => {
  test.each([
    ['is not to be searched', { indexable: false }],
    ['is not to be indexed', { noindex: true }],
    ['is not to be discovered', { discoverable: false }],
  ])('%s and is left out, with a note that counts', async (_, flags) => {
    const shy = server.world.statuses.addAccount('shy', flags);
    server.world.say(shy, 'Please do not look #harbour');
    server.world.say(maren, 'Do look #harbour');
    const { posts, batches } = await look(server, {});
    expect(textsOf(posts)).toEqual(['Do look #harbour']);
    expect(batches[0]?.note).toContain('One post was left out');
  });

  test('is heard when they write to us', async () => {
    const shy = server.world.statuses.addAccount('shy', { indexable: false, noindex: true });
    server.world.say(shy, '@harbourmaster when does it open?');
    const { posts } = await look(
      server,
      { timeline: 'mentions', accessToken: 'our-token' },
      { enough: ({ posts }) => posts.length > 0 },
    );
    expect(textsOf(posts)).toEqual(['@harbourmaster when does it open?']);
    expect(posts[0]?.to).toEqual(['@harbourmaster@harbour.example']);
  });

  test('who changes their mind is forgotten at the next edit', async () => {
    const status = server.world.say(maren, 'First #harbour');
    const { deleted } = await look(
      server,
      { accessToken: 'our-token' },
      {
        enough: ({ posts, deleted }) => {
          if (posts.length === 1 && deleted.length === 0) {
            maren.indexable = false;
            server.world.edit(status, 'Second #harbour');
          }
          return deleted.length > 0;
        },
      },
    );
    expect(deleted).toEqual([status.id]);
  });
});

describe('with a token', () => {
  test('posts, edits and deletes are heard at once', async () => {
    const first = server.world.say(maren, 'Before #harbour');
    let step = 0;
    const { posts, deleted } = await look(
      server,
      { accessToken: 'our-token' },
      {
        enough: ({ posts, deleted }) => {
          if (step === 0 && posts.length === 1) {
            step = 1;
            server.world.say(maren, 'Live #harbour');
            server.world.edit(first, 'Edited #harbour');
            server.world.remove(first);
          }
          return deleted.length === 1;
        },
      },
    );
    expect(textsOf(posts)).toEqual(['Before #harbour', 'Live #harbour', 'Edited #harbour']);
    expect(deleted).toEqual([first.id]);
  });

  test('a cut stream is opened again, and what was said meanwhile is read', async () => {
    let isCut = false;
    const { posts } = await look(
      server,
      { accessToken: 'our-token' },
      {
        enough: ({ posts, batches }) => {
          if (!isCut && batches.length === 1) {
            isCut = true;
            server.streaming.cut();
            server.world.say(maren, 'Said in the gap #harbour');
          }
          return posts.length > 0;
        },
      },
    );
    expect(textsOf(posts)).toEqual(['Said in the gap #harbour']);
  });

  test('a server that is gone ends the look, and the next one says so', async () => {
    const { ending, cursor } = await look(
      server,
      { accessToken: 'our-token' },
      {
        enough: ({ batches }) => {
          if (batches.length === 1) void server.stop();
          return false;
        },
      },
    ).catch((error: unknown) => {
      expect(error).toMatchObject({ kind: 'unavailable' });
      return { ending: null, cursor: null };
    });
    if (ending) expect(ending.kind).toBe('look-again');
    await expect(look(server, { accessToken: 'our-token' }, { cursor })).rejects.toThrow(
      'refuses the connection',
    );
    await server.start();
  });

  test('a server that does not stream what it lets us read is asked again and again', async () => {
    server.world.say(maren, 'Read #harbour');
    let isRefused = false;
    const { ending } = await look(
      server,
      { accessToken: 'our-token' },
      {
        enough: ({ posts }) => {
          if (!isRefused && posts.length === 1) {
            isRefused = true;
            server.streaming.sendRaw('{"error":"Unknown stream type","status":400}');
          }
          return false;
        },
      },
    );
    expect(ending).toMatchObject({ kind: 'look-again', intervalSeconds: 60 });
    server.world.lacks.streaming = true;
    const { batches } = await look(server, { accessToken: 'our-token' });
    expect(batches[0]?.note).toContain('no live stream');
  });

  test('a withdrawn token is told, in words', async () => {
    server.world.faults.isRevoked = true;
    await expect(look(server, { accessToken: 'our-token' })).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('Sign in again'),
    });
  });

  test('our own posts are known as ours, answers belong to the thread they are in', async () => {
    const asked = server.world.say(maren, 'When? #harbour');
    const answer = server.world.say(us, '@maren at nine', { inReplyTo: asked });
    server.world.say(maren, 'Thanks #harbour', { inReplyTo: answer });
    server.world.say(us, 'News #harbour');
    const { posts } = await look(
      server,
      { accessToken: 'our-token' },
      { enough: ({ posts }) => posts.length === 3 },
    );
    expect(posts.map(({ isOurs }) => isOurs)).toEqual([false, false, true]);
    expect(posts[1]).toMatchObject({ thread: asked.id, replyTo: answer.id });
  });

  test('a list that was trimmed while nobody listened tells the gap', async () => {
    const list = { owner: us, members: [maren], trimmedBefore: '' };
    server.world.lists.set('7', list);
    const settings = { timeline: 'list', list: '7', accessToken: 'our-token' };
    const anything = ({ batches }: Heard) => batches.length > 0;
    server.world.say(maren, 'Heard');
    const first = await look(server, settings, { enough: anything });
    expect(textsOf(first.posts)).toEqual(['Heard']);
    list.trimmedBefore = server.world.say(maren, 'Missed').id;
    server.world.say(maren, 'Still there');
    const second = await look(server, settings, { cursor: first.cursor, enough: anything });
    expect(textsOf(second.posts)).toEqual(['Still there']);
    expect(second.batches[0]?.gaps).toMatchObject([{ reason: expect.stringContaining('newest') }]);
  });

  test('nonsense between the posts is left, and counted where it stands among them', async () => {
    server.world.say(maren, 'Sound #harbour');
    server.world.faults.nonsense = [null, 7, { id: 5 }, { id: 'x'.repeat(100_000) }, []];
    let isSent = false;
    const { posts, batches } = await look(
      server,
      { accessToken: 'our-token' },
      {
        enough: ({ posts }) => {
          if (!isSent) {
            isSent = true;
            for (const text of [
              '',
              '{',
              '[]',
              '{"event":"update","payload":"nope"}',
              '{"event":7}',
            ])
              server.streaming.sendRaw(text);
            server.world.say(maren, 'Still sound #harbour');
          }
          return posts.length === 2;
        },
      },
    );
    expect(textsOf(posts)).toEqual(['Sound #harbour', 'Still sound #harbour']);
    expect(batches[0]?.note).toContain('could not be read');
  });
});

describe('limits', () => {
  test('are told, and a nearly used allowance ends the look until it is filled again', async () => {
    for (let at = 0; at < 100; at += 1) server.world.say(maren, `Wave ${at} #harbour`);
    server.world.faults.requestsLeft = 23;
    const { posts, batches, ending } = await look(server, {});
    expect(posts.length).toBeLessThan(100);
    expect(batches.at(-1)?.limits?.requestsLeft).toBeLessThanOrEqual(20);
    expect(ending?.kind).toBe('look-again');
    expect(ending?.kind === 'look-again' && ending.intervalSeconds).toBeGreaterThan(200);
  });

  test('a refusal says when to come again, though it is no JSON', async () => {
    server.world.faults.errorsArePages = true;
    const until = new Date(Date.now() + 90_000);
    server.world.faults.limitedUntil = until;
    await expect(look(server, {})).rejects.toMatchObject({
      kind: 'limited',
      details: { retryAt: until.toISOString() },
    });
  });
});
