// Comments below a channel's videos against a stand-in: threads, late replies, units, deletions and answers.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contextOf, listenOnce } from '#test/support/rest/listen-once.ts';
import { deleteOf, editOf, replyTo } from '#test/support/rest/replying.ts';
import { channel, key, openYouTube, signIn } from '#test/support/youtube/stand-in.ts';
import type { YouTubeStandIn } from '#test/support/youtube/stand-in.ts';
import type { JsonObject } from '#features/listening/ports.ts';
import type { Publication } from '#features/listening/reply-port.ts';
import { quotaResetsAt, usedToday } from './quota.ts';
import { settingsSchema } from './settings.ts';
import { createYouTube } from './youtube.ts';

let site: YouTubeStandIn;
let youtube: ReturnType<typeof createYouTube>;
beforeEach(async () => {
  site = await openYouTube();
  const { url } = site.server;
  youtube = createYouTube({ api: url, token: `${url}/token`, authorise: `${url}/authorise` });
});
afterEach(() => site.server.stop());

const contextWith = (more: JsonObject = {}) =>
  contextOf(settingsSchema.parse({ channel, key, ...more }));

describe('a channel', () => {
  test('is heard with comments and all their replies', async () => {
    const top = site.say('Lovely ferry');
    for (let n = 0; n < 150; n += 1) site.say(`Reply ${n}`, { parent: top });
    const { posts, ids } = await listenOnce(youtube, contextWith());
    expect(new Set(ids).size).toBe(151);
    expect(posts[0]).toMatchObject({
      nativeId: top.id,
      text: 'Lovely ferry',
      url: `https://www.youtube.com/watch?v=examplevid1&lc=${top.id}`,
    });
    expect(posts[1]).toMatchObject({ thread: top.id, replyTo: top.id });
  });

  test('of a followed thread new replies are read, for one unit while nothing changed', async () => {
    const top = site.say('Lovely ferry');
    for (let n = 0; n < 5; n += 1) site.say(`Reply ${n}`, { parent: top });
    const followed = [{ thread: top.id, askedAt: null }];
    const read = async () => {
      const asked = site.server.asked();
      const reading = await youtube.readThreads?.(followed, contextWith());
      const texts = reading?.posts.map(({ text }) => text) ?? [];
      return { texts, read: reading?.read, requests: site.server.asked() - asked };
    };
    const first = await read();
    expect(first).toMatchObject({ read: [top.id], requests: 2 });
    expect(first.texts).toHaveLength(6);
    expect(await read()).toMatchObject({ requests: 1 });
    site.say('A late one', { parent: top });
    const late = await read();
    expect(late.texts).toContain('A late one');
    expect(late.requests).toBe(2);
  });

  test('is heard on when somebody replies late, edits or deletes', async () => {
    const tops = [site.say('One'), site.say('Two'), site.say('Three')];
    const { cursor } = await listenOnce(youtube, contextWith());
    for (let n = 0; n < 3; n += 1) site.say(`Late ${n}`, { parent: site.find(tops[0]?.id ?? '') });
    site.find(tops[1]?.id ?? '').text = 'Two, edited';
    site.remove(tops[2]?.id ?? '');
    const heard = await listenOnce(youtube, contextWith(), { cursor });
    const texts = heard.posts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Late 0', 'Late 2', 'Two, edited']));
    expect(heard.deletions).toEqual([tops[2]?.id]);
    const asked = heard.posts.map(({ nativeId, reference = null }) => {
      return { nativeId, url: null, createdAt: new Date(), reference };
    });
    site.remove(tops[1]?.id ?? '');
    const now = await youtube.recheck?.(asked, contextWith());
    expect(new Set(now?.deletions.map(({ nativeId }) => nativeId))).toEqual(new Set([tops[1]?.id]));
  });

  test('with many pages is heard whole, though cut off in the middle', async () => {
    for (let n = 0; n < 350; n += 1) site.say(`${n}`);
    const first = await listenOnce(youtube, contextWith(), { batchesMax: 2 });
    site.say('Meanwhile');
    const second = await listenOnce(youtube, contextWith(), { cursor: first.cursor });
    expect(new Set([...first.ids, ...second.ids]).size).toBe(351);
  });

  test('is left alone until midnight in California when the units are used up', async () => {
    for (let n = 0; n < 150; n += 1) site.say(`${n}`);
    const { batches } = await listenOnce(youtube, contextWith({ unitsPerDay: 100 }));
    expect(batches.at(-1)?.limits?.requestsLeft).toBe(98);
    const quota = usedToday(null, 95, new Date());
    const last = batches.at(-1)?.cursor ?? {};
    const { ending } = await listenOnce(youtube, contextWith({ unitsPerDay: 100 }), {
      cursor: { ...last, quota },
    });
    const now = new Date();
    expect(
      ending?.kind === 'look-again' && ending.at.getTime() - quotaResetsAt(now).getTime(),
    ).toBeLessThan(2000);
    site.isQuotaSpent = true;
    const look = listenOnce(youtube, contextWith());
    await expect(look).rejects.toMatchObject({ kind: 'limited' });
  });

  test.each([
    ['2026-01-15T12:00:00Z', '2026-01-16T08:00:00.000Z'],
    ['2026-07-15T06:30:00Z', '2026-07-15T07:00:00.000Z'],
  ])('at %s, the units begin anew at %s', (now, at) => {
    expect(quotaResetsAt(new Date(now)).toISOString()).toBe(at);
  });

  test('says in words that the key is worth nothing', async () => {
    expect(await youtube.test?.(contextWith())).toMatchObject({ ok: true });
    await site.server.revoke(true);
    await expect(youtube.test?.(contextWith())).rejects.toThrow('does not accept the key');
  });
});

test('signing in at Google leaves a refresh token', async () => {
  const { refreshToken: _, ...client } = signIn;
  const context = { ...contextWith(client), redirectUrl: 'https://parley.example/back' };
  const begun = await youtube.authorisation?.begin({ ...context, state: 's' });
  expect(new URL(begun?.url ?? '').searchParams.get('access_type')).toBe('offline');
  const query = new URLSearchParams({ code: 'abc', state: 's' });
  const settings = await youtube.authorisation?.finish({ ...context, pending: {}, query });
  expect(settings).toMatchObject({ channel, refreshToken: 'refresh' });
});

test('answers stand in the thread once, are changed and taken back', async () => {
  const context = contextWith(signIn);
  const deliver = (publication: Publication) => youtube.reply?.deliver(publication, context);
  const top = site.say('When does it leave?');
  site.say('Yes, when?', { parent: top });
  const { posts } = await listenOnce(youtube, context);
  const [first, below] = posts;
  if (!first || !below) throw new Error('nothing was heard');
  const publication = replyTo(below, 'At nine.');
  await site.server.cutNextAnswer();
  await expect(deliver(publication)).rejects.toMatchObject({ kind: 'unavailable' });
  const delivered = await deliver(publication);
  if (delivered?.outcome !== 'delivered') throw new Error('not delivered');
  const { receipt } = delivered;
  expect(site.entries).toHaveLength(3);
  expect(site.find(receipt.nativeId).parentId).toBe(top.id);
  const round = await listenOnce(youtube, context);
  expect(round.posts.find(({ nativeId }) => nativeId === receipt.nativeId)?.isOurs).toBe(true);
  await deliver(editOf(receipt, 'At ten.'));
  expect(site.find(receipt.nativeId).text).toBe('At ten.');
  expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
  expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
  site.remove(top.id);
  expect(await deliver(replyTo(first, 'Too late'))).toEqual({
    outcome: 'refused',
    reason: 'What is answered was deleted on YouTube.',
  });
});
