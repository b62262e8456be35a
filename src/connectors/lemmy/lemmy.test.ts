// A Lemmy server of either version against a stand-in: posts, comments, deletions, sign-in and answers.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { account, openLemmy } from '#test/support/lemmy/stand-in.ts';
import type { LemmyStandIn } from '#test/support/lemmy/stand-in.ts';
import { contextOf, listenOnce } from '#test/support/rest/listen-once.ts';
import { deleteOf, editOf, likeOf, replyTo } from '#test/support/rest/replying.ts';
import type { JsonObject } from '#features/listening/ports.ts';
import type { Publication } from '#features/listening/reply-port.ts';
import { createLemmy } from './lemmy.ts';
import { settingsSchema } from './settings.ts';

describe.each([3, 4] as const)('a server of version %i', (version) => {
  let site: LemmyStandIn;
  let lemmy: ReturnType<typeof createLemmy>;
  beforeEach(async () => {
    site = await openLemmy(version);
    lemmy = createLemmy();
  });
  afterEach(() => site.server.stop());

  const contextWith = (more: JsonObject = {}) =>
    contextOf(settingsSchema.parse({ url: `${site.server.url}/`, ...more }));
  const deliver = (publication: Publication) =>
    lemmy.reply?.deliver(publication, contextWith(account));
  const heard = async (nativeId: string) => {
    const { posts } = await listenOnce(lemmy, contextWith(account));
    const post = posts.find((each) => each.nativeId === nativeId);
    if (!post) throw new Error(`${nativeId} was not heard`);
    return post;
  };

  test('is heard with posts and comments in their threads', async () => {
    const post = site.say('The ferry is late');
    const comment = site.say('Mine too', { below: post });
    site.say('And mine', { below: comment });
    const { posts } = await listenOnce(lemmy, contextWith({ community: '!ferries@lemmy.example' }));
    expect(posts).toMatchObject([
      { nativeId: `post/${post.id}`, title: 'Ferries & trains', community: 'ferries' },
      { nativeId: `comment/${comment.id}`, replyTo: `post/${post.id}` },
      { replyTo: `comment/${comment.id}`, thread: `post/${post.id}` },
    ]);
  });

  test('with many pages is heard whole, though cut off in the middle', async () => {
    const post = site.say('Long');
    // Also where the last page is full to the brim.
    for (let n = 0; n < 199; n += 1) site.say(`${n}`, n % 2 === 0 ? { below: post } : {});
    const first = await listenOnce(lemmy, contextWith(), { batchesMax: 3 });
    site.say('Meanwhile');
    const second = await listenOnce(lemmy, contextWith(), { cursor: first.cursor });
    expect(new Set([...first.ids, ...second.ids]).size).toBe(201);
  });

  test('is asked about what is stored', async () => {
    const post = site.say('One');
    const gone = site.say('Two', { below: post });
    const { posts } = await listenOnce(lemmy, contextWith());
    gone.isDeleted = true;
    post.text = 'One, edited';
    const asked = posts.map(({ nativeId, reference = null }) => {
      return { nativeId, url: null, createdAt: new Date(), reference };
    });
    const now = await lemmy.recheck?.(asked, contextWith());
    expect(now?.posts).toMatchObject([{ text: 'One, edited' }]);
    expect(now?.deletions).toEqual([{ nativeId: `comment/${gone.id}` }]);
  });

  test('carries answers, once each, that are changed, taken back, and likes', async () => {
    const post = site.say('When does it leave?');
    const comment = site.say('Yes, when?', { below: post });
    const publication = replyTo(await heard(`comment/${comment.id}`), 'At nine.');
    await site.server.cutNextAnswer();
    await expect(deliver(publication)).rejects.toMatchObject({ kind: 'unavailable' });
    const delivered = await deliver(publication);
    if (delivered?.outcome !== 'delivered') throw new Error('not delivered');
    const { receipt } = delivered;
    expect(site.entries).toHaveLength(3);
    expect(await heard(receipt.nativeId)).toMatchObject({
      isOurs: true,
      replyTo: `comment/${comment.id}`,
    });
    await deliver(editOf(receipt, 'At ten.'));
    expect(site.find(receipt.nativeId).text).toBe('At ten.');
    expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
    expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
    await deliver(likeOf(await heard(`post/${post.id}`)));
    expect(post.isLiked).toBe(true);
    const question = await heard(`comment/${comment.id}`);
    comment.isDeleted = true;
    expect(await deliver(replyTo(question, 'Too late'))).toEqual({
      outcome: 'refused',
      reason: 'What is answered was deleted on this server.',
    });
  });

  test('says that a password is wrong, and is found from its address', async () => {
    await expect(lemmy.test?.(contextWith({ ...account, password: 'guess' }))).rejects.toThrow(
      'The server does not accept the user name and password.',
    );
    expect(await lemmy.test?.(contextWith(account))).toMatchObject({ ok: true });
    const { clock, fetch, signal } = contextWith();
    const context = { clock, fetch, signal };
    const found = await lemmy.discover?.(`${site.server.url}/c/ferries`, context);
    expect(found?.candidates).toMatchObject([{ settings: { community: 'ferries' } }]);
    const other = await lemmy.discover?.(`${site.server.url}/news.html`, context);
    expect(other).toEqual({ candidates: [], problem: null });
  });
});
