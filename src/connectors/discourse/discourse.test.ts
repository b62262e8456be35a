// A Discourse forum against a stand-in: posts, messages, categories, webhooks, deletions and answers.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forumKey, openForum } from '#test/support/discourse/stand-in.ts';
import type { ForumStandIn } from '#test/support/discourse/stand-in.ts';
import { contextOf, listenOnce } from '#test/support/rest/listen-once.ts';
import { deleteOf, editOf, likeOf, replyTo } from '#test/support/rest/replying.ts';
import type { JsonObject } from '#features/listening/ports.ts';
import { discourse } from './discourse.ts';
import { settingsSchema } from './settings.ts';

let forum: ForumStandIn;
beforeEach(async () => {
  forum = await openForum();
});
afterEach(() => forum.server.stop());

const contextWith = (more: JsonObject = {}) =>
  contextOf(settingsSchema.parse({ url: forum.server.url, ...more }));
const asMember = { user: 'parley', key: forumKey };
const text = 'Thank you, we have asked the harbour about it.';

describe('posts', () => {
  test('are heard with their topic, author and place', async () => {
    forum.say('The <night> ferry was late');
    forum.say('So was mine', { replyTo: 1 });
    const { posts } = await listenOnce(discourse, contextWith());
    expect(posts).toMatchObject([
      {
        nativeId: '7/1',
        title: 'Ferries & trains',
        html: '<p>The &lt;night&gt; ferry was late</p>',
        community: 'Ferries',
        url: `${forum.server.url}/t/ferries-trains/7/1`,
        reference: { postId: 1001, topicId: 7, postNumber: 1 },
      },
      { nativeId: '7/2', thread: '7/1', replyTo: '7/1', authorId: '4' },
    ]);
    expect(posts[1]).not.toHaveProperty('title');
  });

  test('of many pages are heard whole, though the look is cut off in the middle', async () => {
    for (let n = 0; n < 180; n += 1) forum.say(`Post ${n}`);
    const first = await listenOnce(discourse, contextWith(), { batchesMax: 2 });
    forum.say('Said meanwhile');
    const second = await listenOnce(discourse, contextWith(), { cursor: first.cursor });
    expect(new Set([...first.ids, ...second.ids]).size).toBe(181);
    const asked = forum.server.asked();
    await listenOnce(discourse, contextWith(), { cursor: second.cursor });
    expect(forum.server.asked() - asked).toBeLessThanOrEqual(3);
  });

  test('of one category and what is below it', async () => {
    forum.say('The ferry was late');
    expect((await listenOnce(discourse, contextWith({ category: 'support' }))).ids).toEqual([
      '7/1',
    ]);
    expect((await listenOnce(discourse, contextWith({ category: 'lounge' }))).ids).toEqual([]);
    await expect(listenOnce(discourse, contextWith({ category: 'trams' }))).rejects.toThrow(
      'The forum has no category "trams"',
    );
  });

  test('in messages are heard by whoever takes part, and marked as not public', async () => {
    forum.messageTopics.add(8);
    forum.say('Can you help me with my booking?', { topicId: 8 });
    expect((await listenOnce(discourse, contextWith(asMember))).ids).toEqual([]);
    const { posts } = await listenOnce(discourse, contextWith({ ...asMember, messages: true }));
    expect(posts).toMatchObject([{ nativeId: '8/1', visibility: 'direct' }]);
  });

  test('that changed or went are found by asking again', async () => {
    for (let n = 0; n < 30; n += 1) forum.say(`Post ${n}`);
    const { posts } = await listenOnce(discourse, contextWith());
    forum.find('7/2').raw = 'Edited';
    forum.find('7/3').isDeleted = true;
    forum.find('7/28').isDeleted = true;
    const asked = posts.map(({ nativeId, reference = null }) => {
      return { nativeId, url: null, createdAt: new Date(), reference };
    });
    const now = await discourse.recheck?.(asked, contextWith());
    expect(now?.deletions).toEqual([{ nativeId: '7/3' }, { nativeId: '7/28' }]);
    expect(now?.posts).toHaveLength(28);
    expect(now?.posts.find(({ nativeId }) => nativeId === '7/1')?.title).toBe('Ferries & trains');
    forum.find('7/1').isDeleted = true;
    expect((await discourse.recheck?.(asked, contextWith()))?.deletions).toHaveLength(30);
  });
});

describe('the webhook', () => {
  const settings = { webhookSecret: 'harbour' };
  const receive = (event: ReturnType<ForumStandIn['event']>) =>
    discourse.receive?.(
      { method: 'POST', query: new URLSearchParams(), ...event },
      { ...contextWith(settings), cursor: null },
    );

  test('brings posts and deletions at once', async () => {
    const entry = forum.say('The ferry was late');
    expect(await receive(forum.event('post_created', entry, 'harbour'))).toMatchObject({
      status: 200,
      batch: { posts: [{ nativeId: '7/1', title: 'Ferries & trains', community: 'Ferries' }] },
    });
    expect(await receive(forum.event('post_destroyed', entry, 'harbour'))).toMatchObject({
      batch: { posts: [], deletions: [{ nativeId: '7/1' }] },
    });
  });

  test('with another secret is turned away, and a message nobody asked for is left', async () => {
    const entry = forum.say('The ferry was late');
    expect(await receive(forum.event('post_created', entry, 'guess'))).toMatchObject({
      status: 403,
    });
    forum.messageTopics.add(8);
    const message = forum.say('Between us', { topicId: 8 });
    const answer = await receive(forum.event('post_created', message, 'harbour'));
    expect(answer).toEqual({ status: 200 });
  });
});

describe('answers', () => {
  async function ask() {
    forum.say('The ferry was late');
    const { posts } = await listenOnce(discourse, contextWith(asMember));
    const [post] = posts;
    if (!post) throw new Error('nothing was heard');
    return post;
  }
  const deliver = (publication: Parameters<NonNullable<typeof discourse.reply>['deliver']>[0]) =>
    discourse.reply?.deliver(publication, contextWith(asMember));

  test('stand under the post, are changed and taken back', async () => {
    const post = await ask();
    const delivered = await deliver(replyTo(post, text));
    if (delivered?.outcome !== 'delivered') throw new Error('not delivered');
    const { receipt } = delivered;
    expect(forum.find(receipt.nativeId)).toMatchObject({ raw: text, replyTo: 1, topicId: 7 });
    await deliver(editOf(receipt, `${text} Edited.`));
    expect(forum.find(receipt.nativeId).raw).toBe(`${text} Edited.`);
    const round = await listenOnce(discourse, contextWith(asMember));
    expect(round.posts.find(({ nativeId }) => nativeId === receipt.nativeId)?.isOurs).toBe(true);
    expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
    expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
    await deliver(likeOf(post));
    expect(forum.find('7/1').isLiked).toBe(true);
  });

  test('that were cut off on the way are found, not sent twice', async () => {
    const publication = replyTo(await ask(), text);
    await forum.server.cutNextAnswer();
    await expect(deliver(publication)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await discourse.reply?.find(publication, contextWith(asMember))).toMatchObject({
      nativeId: '7/2',
    });
    expect(await deliver(publication)).toMatchObject({ receipt: { nativeId: '7/2' } });
    expect(forum.entries).toHaveLength(2);
  });

  test('the forum does not take are refused in its words, or wait as long as it says', async () => {
    const post = await ask();
    expect(await deliver(replyTo(post, 'Thanks'))).toEqual({
      outcome: 'refused',
      reason: expect.stringContaining('Body is too short (minimum is 20 characters)'),
    });
    await forum.server.limit(30);
    expect(await deliver(replyTo(post, text))).toMatchObject({
      outcome: 'later',
      retryAt: expect.any(Date),
    });
    await forum.server.limit(null);
    forum.needsApproval = true;
    expect(await deliver(replyTo(post, text))).toMatchObject({
      receipt: { nativeId: 'pending:3' },
    });
  });
});

describe('trying and finding a forum', () => {
  test('says who is signed in, and that a key was revoked', async () => {
    expect(await discourse.test?.(contextWith(asMember))).toMatchObject({
      ok: true,
      facts: [
        { label: 'Forum', value: 'Harbour Forum' },
        { label: 'Signed in as', value: 'parley' },
      ],
    });
    await forum.server.revoke(true);
    await expect(discourse.test?.(contextWith(asMember))).rejects.toThrow(
      'does not accept the API key',
    );
  });

  test('knows a forum by its pages', async () => {
    forum.say('The ferry was late');
    const { clock, fetch, signal } = contextWith();
    const found = await discourse.discover?.(forum.server.url, { clock, fetch, signal });
    expect(found?.candidates).toMatchObject([
      { title: 'Harbour Forum', settings: { url: forum.server.url }, preview: [{}] },
    ]);
  });
});
