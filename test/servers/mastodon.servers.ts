// The whole way there and back at real servers with Mastodon's API: snac of two ages. Heard, edited, deleted, answered,
// with the server killed in the middle. What these versions lack (stream, limits, Link) the stand-in has.

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assert } from '#platform/errors.ts';
import { openConformanceHouse } from '../conformance/house.ts';
import type { ConformanceHouse } from '../conformance/house.ts';
import { mastodon } from '../conformance/mastodon-connector.ts';
import { Snac } from './mastodon/snac.ts';
import { installed, unpacked } from './packages.ts';

/** snac carries even its own accounts' posts to one another through a queue. */
const patience = { timeout: 30_000 };

const parley = fileURLToPath(new URL('../../bin/parley', import.meta.url));

const old = await installed({ names: ['snac2'], suite: 'bookworm-backports' });
const newer = await unpacked(['snac2'], 'trixie-backports');

const versions = [
  { name: 'snac of bookworm', ...old, program: '/usr/bin/snac', port: 28_001, deletes: false },
  {
    name: 'snac of trixie',
    ...newer,
    program: newer.ready ? join(newer.folder, 'usr/bin/snac') : '',
    port: 28_002,
    deletes: true,
  },
];

describe.each(versions)('$name', ({ ready, program, port, deletes }) => {
  describe.skipIf(!ready)('as a place that is listened to and answered', () => {
    let snac: Snac;
    let house: ConformanceHouse;
    let ours: string;
    let bobs: string;
    let sourceId: string;

    beforeAll(async () => {
      snac = await Snac.start(program, port);
      [ours, bobs] = [await snac.addUser('harbour'), await snac.addUser('bob')];
      house = await openConformanceHouse(mastodon);
      const settings = { instance: snac.url, timeline: 'hashtag', tag: 'ferry', accessToken: ours };
      ({ id: sourceId } = await house.addSource(settings));
    });

    afterAll(async () => {
      // Opened first, closed whatever became of the other.
      await snac.close();
      await house.close();
    });

    const wordsHeard = async () =>
      (await house.heard(sourceId)).filter(({ isDeleted }) => !isDeleted).map(({ words }) => words);

    const hears = (words: string) =>
      house.listenUntil(sourceId, (heard) => {
        const found = heard.find((post) => post.words.includes(words) && !post.isDeleted);
        assert(found, `"${words}" was not heard`);
        return found;
      });

    test('settings are tried, in words', async () => {
      const settings = { instance: snac.url, timeline: 'hashtag', tag: 'ferry', accessToken: ours };
      const result = await house.test(settings);
      expect(result).toMatchObject({ ok: true, message: expect.stringContaining('can be read') });
      const wrong = await house.test({ ...settings, timeline: 'home', accessToken: 'wrong' });
      expect(wrong).toMatchObject({ ok: false, message: expect.stringContaining('Sign in again') });
    });

    test('a post is heard, and its edit as a revision of it', async () => {
      const said = await snac.say(bobs, 'The boat left early #ferry');
      const post = await hears('The boat left early');
      await snac.edit(bobs, said.id, 'The boat left at ten #ferry');
      await house.listenUntil(sourceId, async () => {
        await house.recheck(sourceId);
        const [only, ...others] = await house.heard(sourceId);
        expect(others).toEqual([]);
        expect(only).toMatchObject({ id: post.id, words: expect.stringContaining('at ten') });
      });
    });

    test('an answer is delivered once, changed, and taken back where the server can', async () => {
      const question = await snac.say(bobs, 'When does it leave? #ferry');
      const { id: postId } = await hears('When does it leave');
      const { listening } = house.parley;
      const answered = await listening.findAnsweredPost(postId);
      assert(answered, 'the question is known');
      const answer = {
        kind: 'reply' as const,
        key: randomUUID(),
        madeAt: new Date(),
        to: answered.post,
        text: 'At nine, from pier two.',
        lang: 'en',
        visibility: null,
        media: [],
      };
      const first = await listening.deliver(sourceId, answer);
      assert(first.outcome === 'delivered', `it was ${first.outcome}`);
      const second = await listening.deliver(sourceId, answer);
      expect(second).toMatchObject({ receipt: { nativeId: first.receipt.nativeId } });
      const stands = async () =>
        (await snac.answersTo(bobs, question.id)).map(({ content }) => content);
      await expect
        .poll(stands, patience)
        .toEqual([expect.stringContaining('At nine, from pier two.')]);
      const deed = () => ({ key: randomUUID(), madeAt: new Date(), of: first.receipt });
      const edited = { ...deed(), kind: 'edit' as const, text: 'At ten, sorry.', lang: 'en' };
      expect(await listening.deliver(sourceId, edited)).toMatchObject({ outcome: 'delivered' });
      await expect.poll(stands, patience).toEqual([expect.stringContaining('At ten, sorry.')]);
      expect(await snac.pageOf('harbour')).toContain('At ten');
      const removed = await listening.deliver(sourceId, { ...deed(), kind: 'delete' });
      if (deletes) {
        expect(removed.outcome).toBe('delivered');
        // Bob's copy stays: snac ignores a deletion that comes from its own server.
        await expect.poll(() => snac.pageOf('harbour')).not.toContain('At ten');
      } else {
        expect(removed).toMatchObject({
          outcome: 'refused',
          reason: 'This server cannot delete through its API.',
        });
      }
    });

    test('killed and started again, the server costs no post and doubles none', async () => {
      const before = await wordsHeard();
      await snac.kill();
      await house.listenUntil(sourceId, async () => {
        const { health } = await house.source(sourceId);
        expect(health).toMatchObject({ level: 'failing' });
        expect(health.message).toContain('refuses the connection');
      });
      await snac.start();
      await snac.say(bobs, 'Back again #ferry');
      await hears('Back again');
      expect(await wordsHeard()).toHaveLength(before.length + 1);
    });

    test.skipIf(!deletes)('a deleted post is gone here too', async () => {
      const said = await snac.say(bobs, 'I should not have said that #ferry');
      const { id } = await hears('I should not have said that');
      await snac.delete(bobs, said.id);
      await house.listenUntil(sourceId, async () => {
        await house.recheck(sourceId);
        const heard = await house.heard(sourceId);
        expect(heard.find((post) => post.id === id)).toMatchObject({ isDeleted: true, words: '' });
      });
    });

    test('anybody listens from the command line, without any secret', async () => {
      await snac.say(bobs, 'Nothing to see #ferry');
      await snac.say(bobs, 'The whale is back #ferry');
      const from = `${snac.url}/tags/ferry`;
      const child = spawn(process.execPath, [parley, 'listen', 'whale', '--from', from], {
        env: { ...process.env, PARLEY_ALLOW_ADDRESSES: '127.0.0.0/8' },
      });
      const [out] = await Promise.all([text(child.stdout), text(child.stderr)]);
      expect(out).toContain('The whale is back');
      expect(out).not.toContain('Nothing to see');
    });
  });
});
