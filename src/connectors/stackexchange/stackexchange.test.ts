// A site of Stack Exchange against a stand-in: the three lists, tags, backoff, quota, deletions and answers.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contextOf, listenOnce } from '#test/support/rest/listen-once.ts';
import { deleteOf, editOf, likeOf, replyTo } from '#test/support/rest/replying.ts';
import { credentials, openStackExchange } from '#test/support/stackexchange/stand-in.ts';
import type { StackExchangeStandIn } from '#test/support/stackexchange/stand-in.ts';
import type { JsonObject } from '#features/listening/ports.ts';
import type { Publication } from '#features/listening/reply-port.ts';
import { settingsSchema } from './settings.ts';
import { createStackExchange } from './stackexchange.ts';

let site: StackExchangeStandIn;
let connector: ReturnType<typeof createStackExchange>;
beforeEach(async () => {
  site = await openStackExchange();
  connector = createStackExchange({ api: site.server.url, oauth: `${site.server.url}/oauth` });
});
afterEach(() => site.server.stop());

const contextWith = (more: JsonObject = {}) =>
  contextOf(settingsSchema.parse({ site: 'https://stackoverflow.com/', ...more }));
const signedIn = { ...credentials };

describe('a site', () => {
  test('is heard with questions, answers and comments in their threads', async () => {
    const question = site.ask('Is the <night> ferry late?');
    const answer = site.answer('It is', question);
    const comment = site.comment('Really?', answer);
    const { posts, batches } = await listenOnce(connector, contextWith());
    expect(posts).toMatchObject([
      { nativeId: `question/${question.id}`, titleHtml: 'Ferries &amp; trains', author: 'R&D' },
      { nativeId: `answer/${answer.id}`, replyTo: `question/${question.id}` },
      {
        nativeId: `comment/${comment.id}`,
        thread: `question/${question.id}`,
        replyTo: `answer/${answer.id}`,
      },
    ]);
    expect(posts[0]?.html).toBe('<p>Is the &lt;night&gt; ferry late?</p>');
    expect(batches[0]?.limits?.requestsLeft).toBeLessThan(300);
  });

  test('of tagged questions only is heard with their answers and comments', async () => {
    const question = site.ask('Is the ferry late?');
    const answer = site.answer('It is', question);
    site.comment('Really?', answer);
    const first = await listenOnce(connector, contextWith({ tags: 'ferries, trains' }));
    expect(first.ids).toHaveLength(3);
    site.comment('Yes', question);
    const second = await listenOnce(connector, contextWith({ tags: 'ferries, trains' }), {
      cursor: first.cursor,
    });
    expect(second.posts.map(({ html }) => html)).toContain('<p>Yes</p>');
    const asked = site.server.requests.find(({ path }) => path === '/questions');
    expect(asked?.query.get('tagged')).toBe('ferries;trains');
  });

  test('of a followed question answers and comments are read, however long nobody watched it', async () => {
    const question = site.ask('Is the ferry late?');
    const answer = site.answer('It is', question);
    const comment = site.comment('Really?', answer);
    const context = contextWith({ tags: 'ferries', key: credentials.key });
    expect(connector.missesReplies?.(context.settings)).toBe(true);
    const thread = `question/${question.id}`;
    const followed = [{ thread, askedAt: null }];
    const reading = await connector.readThreads?.(followed, context);
    expect(reading?.posts.map(({ nativeId, thread: of }) => [nativeId, of])).toEqual([
      [`answer/${answer.id}`, thread],
      [`comment/${comment.id}`, thread],
    ]);
    expect(reading?.read).toEqual([thread]);
    site.backoffSeconds = 30;
    const resting = await connector.readThreads?.(followed, context);
    expect(resting).toMatchObject({ read: [], limits: { requestsLeft: 0 } });
    expect(connector.missesReplies?.(contextWith({ tags: 'ferries' }).settings)).toBe(false);
  });

  test('with many pages is heard whole, and a backoff is obeyed to the second', async () => {
    for (let n = 0; n < 250; n += 1) site.ask(`Question ${n}`);
    // The first answer is the filter's.
    await listenOnce(connector, contextWith(), { batchesMax: 1 });
    site.backoffSeconds = 10;
    const first = await listenOnce(connector, contextWith());
    expect(first.ids).toHaveLength(100);
    if (first.ending?.kind !== 'look-again') throw new Error('the look has no end');
    const pauseMs = first.ending.at.getTime() - Date.now();
    expect(pauseMs).toBeGreaterThan(9000);
    expect(pauseMs).toBeLessThan(11_000);
    const asked = site.server.asked();
    await listenOnce(connector, contextWith(), { cursor: first.cursor });
    const during = site.server.requests.slice(asked).map(({ path }) => path);
    expect(during).not.toContain('/questions');
    const later = { now: () => new Date(Date.now() + 11_000) };
    const settings = settingsSchema.parse({ site: 'stackoverflow' });
    const second = await listenOnce(connector, contextOf(settings, later), {
      cursor: first.cursor,
    });
    expect(new Set([...first.ids, ...second.ids]).size).toBe(250);
  });

  test('that throttles us says for how long', async () => {
    await site.server.limit(86_000);
    const look = listenOnce(connector, contextWith());
    await expect(look).rejects.toMatchObject({ kind: 'limited' });
    await site.server.limit(null);
    await site.server.revoke(true);
    await expect(connector.test?.(contextWith(signedIn))).rejects.toThrow(
      'does not accept the access token',
    );
  });

  test('is asked about stored posts by their ids, kind by kind', async () => {
    const question = site.ask('Is the ferry late?');
    const answer = site.answer('It is', question);
    const { posts } = await listenOnce(connector, contextWith());
    site.remove(`answer/${answer.id}`);
    site.edit(`question/${question.id}`, 'Was the ferry late?');
    const asked = posts.map(({ nativeId, reference = null }) => {
      return { nativeId, url: null, createdAt: new Date(), reference };
    });
    const now = await connector.recheck?.(asked, contextWith());
    expect(now?.posts).toMatchObject([{ html: '<p>Was the ferry late?</p>' }]);
    expect(now?.deletions).toEqual([{ nativeId: `answer/${answer.id}` }]);
  });

  test('is found from its address, with the tag', async () => {
    site.ask('Is the ferry late?');
    const { clock, fetch, signal } = contextWith();
    const address = 'https://stackoverflow.com/questions/tagged/ferries+trains';
    const found = await connector.discover?.(address, { clock, fetch, signal });
    expect(found?.candidates).toMatchObject([
      { settings: { site: 'stackoverflow', tags: 'ferries;trains' }, preview: [{}] },
    ]);
  });
});

describe('answers', () => {
  const deliver = (publication: Publication) =>
    connector.reply?.deliver(publication, contextWith(signedIn));
  const heard = async (nativeId: string) => {
    const { posts } = await listenOnce(connector, contextWith(signedIn));
    const post = posts.find((each) => each.nativeId === nativeId);
    if (!post) throw new Error(`${nativeId} was not heard`);
    return post;
  };

  test.each(['question', 'comment'] as const)('to a %s stand there once', async (kind) => {
    const question = site.ask('Is the ferry late?');
    const entry = kind === 'question' ? question : site.comment('Well?', question);
    const text = 'No & yes: it left "on time".';
    const publication = replyTo(await heard(`${kind}/${entry.id}`), text);
    await site.server.cutNextAnswer();
    await expect(deliver(publication)).rejects.toMatchObject({ kind: 'unavailable' });
    const delivered = await deliver(publication);
    if (delivered?.outcome !== 'delivered') throw new Error('not delivered');
    const { receipt } = delivered;
    const own = site.entries.filter(({ userId }) => userId === 77);
    expect(own).toMatchObject([
      { kind: kind === 'question' ? 'answer' : 'comment', parent: question.id },
    ]);
    expect(await heard(receipt.nativeId)).toMatchObject({ isOurs: true });
    await deliver(editOf(receipt, 'It left late.'));
    expect(site.find(receipt.nativeId).markdown).toBe('It left late.');
    expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
    expect(await deliver(deleteOf(receipt))).toMatchObject({ outcome: 'delivered' });
    await deliver(likeOf(await heard(`${kind}/${entry.id}`)));
    expect(entry.isUpvoted).toBe(true);
  });

  test('as comments are short, and what is gone cannot be answered', async () => {
    const question = site.ask('Is the ferry late?');
    const comment = await heard(`comment/${site.comment('Well?', question).id}`);
    expect(await deliver(replyTo(comment, 'x'.repeat(601)))).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('600'),
    });
    const post = await heard(`question/${question.id}`);
    site.remove(`question/${question.id}`);
    expect(await deliver(replyTo(post, 'Too late'))).toEqual({
      outcome: 'refused',
      reason: 'Stack Exchange says: The post does not exist',
    });
  });
});
