// A subreddit against a stand-in: through an application and through the feeds, deletions, limits and answers.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { application, openReddit, user } from '#test/support/reddit/stand-in.ts';
import type { RedditStandIn } from '#test/support/reddit/stand-in.ts';
import { contextOf, listenOnce } from '#test/support/rest/listen-once.ts';
import { deleteOf, editOf, replyTo } from '#test/support/rest/replying.ts';
import type { JsonObject } from '#features/listening/ports.ts';
import type { Publication } from '#features/listening/reply-port.ts';
import { createReddit } from './reddit.ts';
import { settingsSchema } from './settings.ts';

let site: RedditStandIn;
let reddit: ReturnType<typeof createReddit>;
beforeEach(async () => {
  site = await openReddit();
  reddit = createReddit({ www: site.server.url, oauth: site.server.url });
});
afterEach(() => site.server.stop());

const contextWith = (more: JsonObject = {}) =>
  contextOf(settingsSchema.parse({ subreddit: 'r/ferries', ...more }));
const signedIn = { ...application, ...user };

describe('a subreddit', () => {
  test('is heard through an application: posts, comments, who and where', async () => {
    const link = site.say('The night ferry is <late>');
    const comment = site.say('Mine too', { parent: link.name });
    const { posts, batches } = await listenOnce(reddit, contextWith(application));
    expect(posts).toMatchObject([
      { nativeId: link.name, title: 'Ferries & trains', text: 'The night ferry is <late>' },
      { nativeId: comment.name, thread: link.name, replyTo: link.name, community: 'r/ferries' },
    ]);
    expect(batches[0]?.limits?.requestsLeft).toBe(598);
    const once = site.server.requests.filter(({ path }) => path === '/api/v1/access_token');
    expect(once).toHaveLength(1);
  });

  test('is heard through its feeds, without the footer of every post', async () => {
    const link = site.say('The night ferry is <late>');
    const comment = site.say('Mine too', { parent: link.name });
    const { posts } = await listenOnce(reddit, contextWith());
    expect(posts).toMatchObject([
      { nativeId: link.name, title: 'Ferries & trains', author: 'reader' },
      { nativeId: comment.name, thread: 't3_abc' },
    ]);
    expect(posts[0]?.html).not.toContain('submitted by');
    expect(posts[0]?.html).toContain('The night ferry is &lt;late&gt;');
    expect(posts[1]).not.toHaveProperty('title');
    expect(reddit.share?.(settingsSchema.parse({ subreddit: 'x_y' })).share).toBeNull();
  });

  test.each([
    ['an application', application],
    ['its feeds', {}],
  ])(
    'with many pages is heard whole through %s, though cut off in the middle',
    async (_through, settings) => {
      for (let n = 0; n < 350; n += 1) site.say(`Post ${n}`);
      const first = await listenOnce(reddit, contextWith(settings), { batchesMax: 2 });
      site.say('Meanwhile');
      const second = await listenOnce(reddit, contextWith(settings), { cursor: first.cursor });
      expect(new Set([...first.ids, ...second.ids]).size).toBe(351);
    },
  );

  test('in which more was said than Reddit shows tells the gap', async () => {
    site.say('Before');
    const { cursor } = await listenOnce(reddit, contextWith(application));
    for (const each of site.said) each.at = new Date(Date.now() - 3_600_000);
    for (let n = 0; n < 1200; n += 1) site.say(`Post ${n}`);
    const { batches } = await listenOnce(reddit, contextWith(application), {
      cursor: { ...cursor, links: { known: Date.now() - 3_600_000, walk: null } },
    });
    expect(batches.flatMap((batch) => batch.gaps ?? [])).toMatchObject([
      { reason: expect.stringContaining('last thousand') },
    ]);
  });

  test('is asked about stored posts, a hundred at once, and deletes what is gone', async () => {
    const ids = [site.say('One'), site.say('Two'), site.say('Three')].map(({ name }) => name);
    site.find(ids[1] ?? '').isDeleted = true;
    site.said = site.said.filter(({ name }) => name !== ids[2]);
    const asked = ids.map((nativeId) => {
      return { nativeId, url: null, createdAt: new Date(), reference: null };
    });
    const before = site.server.asked();
    const now = await reddit.recheck?.(asked, contextWith(application));
    expect(now?.posts.map(({ nativeId }) => nativeId)).toEqual([ids[0]]);
    expect(now?.deletions.map(({ nativeId }) => nativeId)).toEqual([ids[1], ids[2]]);
    expect(site.server.asked() - before).toBe(2);
  });

  test('is not lost when a token runs out, and says when the sign-in was revoked', async () => {
    site.say('One');
    await listenOnce(reddit, contextWith(signedIn));
    site.expireTokens();
    expect((await listenOnce(reddit, contextWith(signedIn))).ids).toHaveLength(1);
    await site.server.revoke(true);
    await expect(reddit.test?.(contextWith(signedIn))).rejects.toThrow(
      'does not accept the sign-in',
    );
  });
});

test('signing in at Reddit leaves a refresh token', async () => {
  const context = { ...contextWith(application), redirectUrl: 'https://parley.example/back' };
  const begun = await reddit.authorisation?.begin({ ...context, state: 's' });
  expect(new URL(begun?.url ?? '').searchParams.get('duration')).toBe('permanent');
  const query = new URLSearchParams({ code: 'abc', state: 's' });
  const settings = await reddit.authorisation?.finish({ ...context, pending: {}, query });
  expect(settings).toMatchObject({ ...application, refreshToken: 'refresh-1' });
});

describe('answers', () => {
  const deliver = (publication: Publication) =>
    reddit.reply?.deliver(publication, contextWith(signedIn));
  async function ask() {
    site.say('When does the ferry leave?');
    const [post] = (await listenOnce(reddit, contextWith(signedIn))).posts;
    if (!post) throw new Error('nothing was heard');
    return post;
  }

  test('come below the post, once, are changed and taken back', async () => {
    const publication = replyTo(await ask(), 'At nine.');
    await site.server.cutNextAnswer();
    await expect(deliver(publication)).rejects.toMatchObject({ kind: 'unavailable' });
    const delivered = await deliver(publication);
    if (delivered?.outcome !== 'delivered') throw new Error('not delivered');
    expect(site.said).toHaveLength(2);
    await deliver(editOf(delivered.receipt, 'At ten.'));
    expect(site.find(delivered.receipt.nativeId).text).toBe('At ten.');
    const round = await listenOnce(reddit, contextWith(signedIn));
    expect(round.posts.at(-1)).toMatchObject({ text: 'At ten.', isOurs: true });
    expect(await deliver(deleteOf(delivered.receipt))).toMatchObject({ outcome: 'delivered' });
    expect(await deliver(deleteOf(delivered.receipt))).toMatchObject({ outcome: 'delivered' });
  });

  test('wait as long as Reddit says, and are refused in its words', async () => {
    const post = await ask();
    site.restMinutes = 6;
    const later = await deliver(replyTo(post, 'At nine.'));
    if (later?.outcome !== 'later') throw new Error('not later');
    expect(((later.retryAt?.getTime() ?? 0) - Date.now()) / 60_000).toBeCloseTo(6, 0);
    site.restMinutes = null;
    site.find(post.nativeId).isDeleted = true;
    expect(await deliver(replyTo(post, 'At nine.'))).toEqual({
      outcome: 'refused',
      reason: 'What is answered was deleted on Reddit.',
    });
  });
});
