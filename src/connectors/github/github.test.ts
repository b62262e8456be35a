// A GitHub repository against a stand-in: issues, comments and discussions once each, cheap where nothing is new,
// webhooks, deletions and answers.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitHubToken, openGitHub } from '#test/support/github/stand-in.ts';
import type { GitHubStandIn } from '#test/support/github/stand-in.ts';
import { contextOf, listenOnce } from '#test/support/rest/listen-once.ts';
import { deleteOf, editOf, likeOf, replyTo } from '#test/support/rest/replying.ts';
import type { IncomingPost, JsonObject } from '#features/listening/ports.ts';
import type { Publication } from '#features/listening/reply-port.ts';
import { github } from './github.ts';
import { settingsSchema } from './settings.ts';

let site: GitHubStandIn;
beforeEach(async () => {
  site = await openGitHub();
});
afterEach(() => site.server.stop());

const contextWith = (more: JsonObject = {}) => {
  const settings = { repository: 'octocat/hello-world', server: site.server.url, ...more };
  return contextOf(settingsSchema.parse(settings));
};
const signedIn = { token: gitHubToken };

describe('a repository', () => {
  test('is heard with issues, comments, discussions and replies, each in its place', async () => {
    site.open('The ferry is *late*', 1);
    site.say('Mine too', { number: 1 });
    site.open('How about trains?', 2, { isDiscussion: true });
    const comment = site.say('Trains are fine', { number: 2, isDiscussion: true });
    site.say('Are they?', { number: 2, isDiscussion: true, parentId: comment.id });
    const { posts } = await listenOnce(github, contextWith(signedIn));
    expect(posts).toMatchObject([
      { nativeId: 'issues/1', title: 'Ferries and trains', text: 'The ferry is *late*' },
      { nativeId: 'issues/1/comments/3', thread: 'issues/1', replyTo: 'issues/1' },
      { nativeId: 'discussions/2', title: 'Ferries and trains' },
      { nativeId: 'discussions/2/comments/5', replyTo: 'discussions/2', authorId: '1' },
      { nativeId: 'discussions/2/comments/6', replyTo: 'discussions/2/comments/5' },
    ]);
  });

  test('without a token is heard but for its discussions', async () => {
    site.open('The ferry is late', 1);
    site.open('How about trains?', 2, { isDiscussion: true });
    const { ids, batches } = await listenOnce(github, contextWith());
    expect(ids).toEqual(['issues/1']);
    expect(batches[0]?.limits?.requestsLeft).toBeGreaterThan(4990);
    expect(github.share?.(settingsSchema.parse({ repository: 'a/b' })).share).toBeNull();
  });

  test('where nothing is new costs no more than two answers without a body', async () => {
    site.open('The ferry is late', 1);
    let { cursor } = await listenOnce(github, contextWith());
    ({ cursor } = await listenOnce(github, contextWith(), { cursor }));
    const asked = site.server.asked();
    const { ids } = await listenOnce(github, contextWith(), { cursor });
    expect(ids).toEqual([]);
    const since = site.server.requests.slice(asked);
    expect(since).toHaveLength(2);
    expect(since.every(({ headers }) => headers['if-none-match'] !== undefined)).toBe(true);
    site.change('issues/1', { body: 'The ferry came' });
    expect((await listenOnce(github, contextWith(), { cursor })).posts).toMatchObject([
      { nativeId: 'issues/1', text: 'The ferry came' },
    ]);
  });

  test('with more comments than fit pages, at one moment, is heard whole', async () => {
    site.open('The ferry is late', 1);
    const at = new Date(Date.now() - 60_000);
    for (let n = 0; n < 250; n += 1) site.say(`${n}`, { createdAt: at, updatedAt: at });
    site.open('Long', 2, { isDiscussion: true });
    for (let n = 0; n < 120; n += 1) site.say(`${n}`, { number: 2, isDiscussion: true });
    const { ids } = await listenOnce(github, contextWith(signedIn));
    expect(new Set(ids).size).toBe(372);
  });

  test('without delete events is asked about stored posts, with and without a token', async () => {
    site.open('The ferry is late', 1);
    const comment = site.say('Mine too');
    const gone = site.say('Never mind');
    const { posts } = await listenOnce(github, contextWith(signedIn));
    site.change(`issues/1/comments/${comment.id}`, { body: 'Mine also' });
    site.remove(`issues/1/comments/${gone.id}`);
    const asked = posts.map(({ nativeId, reference = null }) => {
      return { nativeId, url: null, createdAt: new Date(), reference };
    });
    for (const context of [contextWith(signedIn), contextWith()]) {
      const now = await github.recheck?.(asked, context);
      expect(now?.deletions).toEqual([{ nativeId: `issues/1/comments/${gone.id}` }]);
      expect(now?.posts).toMatchObject([{ title: 'Ferries and trains' }, { text: 'Mine also' }]);
    }
  });

  test('that limits us is obeyed to the second, whichever limit it was', async () => {
    await site.server.limit(120);
    await expect(listenOnce(github, contextWith(signedIn))).rejects.toMatchObject({
      kind: 'limited',
      details: { retryAt: expect.any(String) },
    });
    await site.server.limit(null);
    await site.server.revoke(true);
    await expect(github.test?.(contextWith(signedIn))).rejects.toThrow('does not accept the token');
  });
});

describe('the webhook', () => {
  const receive = (event: ReturnType<GitHubStandIn['event']>) =>
    github.receive?.(
      { method: 'POST', query: new URLSearchParams(), ...event },
      { ...contextWith({ webhookSecret: 'harbour' }), cursor: null },
    );

  test('brings what is said and deleted, the same posts that polling brings', async () => {
    const issue = site.open('The ferry is late', 1);
    const comment = site.say('Mine too');
    const { posts } = await listenOnce(github, contextWith());
    const opened = await receive(site.event('issues', 'opened', issue, 'harbour'));
    const created = await receive(site.event('issue_comment', 'created', comment, 'harbour'));
    const told = [...(opened?.batch?.posts ?? []), ...(created?.batch?.posts ?? [])];
    expect(told).toEqual(posts);
    const deleted = await receive(site.event('issue_comment', 'deleted', comment, 'harbour'));
    expect(deleted?.batch?.deletions).toEqual([{ nativeId: `issues/1/comments/${comment.id}` }]);
  });

  test('with a wrong signature is turned away', async () => {
    const issue = site.open('The ferry is late', 1);
    expect(await receive(site.event('issues', 'opened', issue, 'guess'))).toMatchObject({
      status: 403,
    });
  });
});

describe('answers', () => {
  const deliver = (publication: Publication) =>
    github.reply?.deliver(publication, contextWith(signedIn));
  const heard = async (nativeId: string): Promise<IncomingPost> => {
    const { posts } = await listenOnce(github, contextWith(signedIn));
    const post = posts.find((each) => each.nativeId === nativeId);
    if (!post) throw new Error(`${nativeId} was not heard`);
    return post;
  };

  test.each(['issues/1', 'discussions/2'])(
    'below %s come, change, go and are liked',
    async (at) => {
      const isDiscussion = at.startsWith('d');
      site.open('The ferry is late', isDiscussion ? 2 : 1, { isDiscussion });
      const publication = replyTo(await heard(at), 'We are on it');
      await site.server.cutNextAnswer();
      await expect(deliver(publication)).rejects.toMatchObject({ kind: 'unavailable' });
      const delivered = await deliver(publication);
      if (delivered?.outcome !== 'delivered') throw new Error('not delivered');
      const { receipt } = delivered;
      expect(site.entries).toHaveLength(2);
      const round = await heard(receipt.nativeId);
      expect(round).toMatchObject({ text: 'We are on it', isOurs: true });
      await deliver(editOf(receipt, 'It is mended'));
      expect(await heard(receipt.nativeId)).toMatchObject({ text: 'It is mended' });
      expect(await github.reply?.find(publication, contextWith(signedIn))).toMatchObject({
        nativeId: receipt.nativeId,
      });
      expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
      expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
      expect(site.entries).toHaveLength(1);
      await deliver(likeOf(await heard(at)));
      expect(site.find(at).isLiked).toBe(true);
    },
  );

  test('to a reply in a discussion go under the same comment', async () => {
    site.open('How about trains?', 2, { isDiscussion: true });
    const comment = site.say('Fine', { number: 2, isDiscussion: true });
    const reply = site.say('Really?', { number: 2, isDiscussion: true, parentId: comment.id });
    const post = await heard(`discussions/2/comments/${reply.id}`);
    expect(await deliver(replyTo(post, 'Yes'))).toMatchObject({ outcome: 'delivered' });
    expect(site.entries.at(-1)?.parentId).toBe(comment.id);
  });

  test('to what is gone are refused in words', async () => {
    site.open('The ferry is late', 1);
    const post = await heard('issues/1');
    site.remove('issues/1');
    expect(await deliver(replyTo(post, 'Too late'))).toEqual({
      outcome: 'refused',
      reason: 'GitHub says: Not Found',
    });
  });
});
