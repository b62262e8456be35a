// Answers: sent once, mentioning whom they answer, never wider than what they answer, found again, changed, taken back.

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IncomingPost } from '#features/listening/ports.ts';
import type { AnsweredPost, Publication, Receipt } from '#features/listening/reply-port.ts';
import { systemClock } from '#platform/clock.ts';
import { assert } from '#platform/errors.ts';
import { contextOf as ofServer } from '#test/support/mastodon/listener.ts';
import { MastodonServer } from '#test/support/mastodon/server.ts';
import type { Account, Saying, Status } from '#test/support/mastodon/statuses.ts';
import { mastodon } from './mastodon.ts';
import { settingsSchema } from './settings.ts';

let server: MastodonServer;
let us: Account;
let maren: Account;

beforeEach(async () => {
  server = await MastodonServer.open();
  us = server.world.statuses.addAccount('harbourmaster');
  server.world.tokens.set('our-token', us);
  maren = server.world.statuses.addAccount('maren', { host: 'far.example' });
});

afterEach(() => server.stop());

const contextOf = () => ofServer(server, { timeline: 'mentions', accessToken: 'our-token' });

const port = () => {
  assert(mastodon.reply, 'it answers');
  return mastodon.reply;
};

function ask(text: string, saying: Saying = {}): { status: Status; to: AnsweredPost } {
  const status = server.world.say(maren, text, saying);
  const reference: IncomingPost['reference'] = {
    acct: 'maren@far.example',
    visibility: status.visibility,
    warning: status.warning,
    toUs: true,
  };
  const author = '@maren@far.example';
  return {
    status,
    to: { nativeId: status.id, url: null, title: null, author, thread: null, reference },
  };
}

type Answer = Extract<Publication, { text: string; to: AnsweredPost }>;

function answerTo(to: AnsweredPost, text: string, more: Partial<Answer> = {}): Answer {
  return {
    key: randomUUID(),
    madeAt: new Date(),
    kind: 'reply',
    to,
    text,
    lang: 'en-GB',
    visibility: null,
    media: [],
    ...more,
  };
}

async function deliver(publication: Publication): Promise<Receipt> {
  const delivery = await port().deliver(publication, contextOf());
  assert(delivery.outcome === 'delivered', `it was ${delivery.outcome}`);
  return delivery.receipt;
}

const ours = () => server.world.statuses.inOrder.filter(({ account }) => account === us);

test('an answer mentions its author and stands in the thread, in its language', async () => {
  const { status, to } = ask('@harbourmaster when?');
  const receipt = await deliver(answerTo(to, 'At nine.'));
  expect(ours()).toMatchObject([
    {
      id: receipt.nativeId,
      text: '@maren@far.example At nine.',
      inReplyTo: status,
      language: 'en',
    },
  ]);
  expect(receipt.url).toBe(`${server.url}/@harbourmaster/${receipt.nativeId}`);
});

test('what was asked in private is never answered in public, and a warning is kept', async () => {
  const { to } = ask('@harbourmaster secretly?', { visibility: 'direct', warning: 'Money' });
  await deliver(answerTo(to, 'Yes.', { visibility: 'public' }));
  expect(ours()).toMatchObject([{ visibility: 'direct', warning: 'Money' }]);
  const open = ask('@harbourmaster openly?');
  await deliver(answerTo(open.to, 'No.', { visibility: 'unlisted' }));
  expect(ours().at(-1)).toMatchObject({ visibility: 'unlisted' });
});

describe('the same key is one answer', () => {
  test.each([false, true])('sent twice (%s: to a server that knows no keys)', async (lacks) => {
    server.world.lacks.idempotency = lacks;
    const answer = answerTo(
      ask('@harbourmaster when?').to,
      'At nine & not https://example.org/late',
    );
    const [first, second] = [await deliver(answer), await deliver(answer)];
    expect(second.nativeId).toBe(first.nativeId);
    expect(ours()).toHaveLength(1);
  });

  test('cut off before the receipt came, it is found', async () => {
    const answer = answerTo(ask('@harbourmaster when?').to, 'At nine.');
    expect(await port().find(answer, contextOf())).toBeNull();
    server.world.faults.cutsNextAnswer = true;
    await expect(port().deliver(answer, contextOf())).rejects.toThrow('broke off');
    const found = await port().find(answer, contextOf());
    expect(found?.nativeId).toBe(ours()[0]?.id);
  });

  test('although the clock of the server is wrong by an hour', async () => {
    server.world.faults.skewMs = -3_600_000;
    const answer = answerTo(ask('@harbourmaster when?').to, 'At nine.');
    const receipt = await deliver(answer);
    expect((await port().find(answer, contextOf()))?.nativeId).toBe(receipt.nativeId);
    const later = { ...answer, key: randomUUID(), madeAt: new Date(Date.now() + 60_000) };
    expect(await port().find(later, contextOf())).toBeNull();
  });
});

describe('an answer that stands', () => {
  test('is changed, keeping the mention and the pictures', async () => {
    const image = { bytes: Buffer.from('png'), type: 'image/png', description: 'The timetable' };
    const receipt = await deliver(
      answerTo(ask('@harbourmaster?').to, 'At nine.', { media: [image] }),
    );
    const edit: Publication = {
      key: randomUUID(),
      madeAt: new Date(),
      kind: 'edit',
      of: receipt,
      text: 'At ten.',
      lang: null,
    };
    expect(await port().find(edit, contextOf())).toBeNull();
    await deliver(edit);
    expect(ours()).toMatchObject([{ text: '@maren@far.example At ten.' }]);
    expect(ours()[0]?.mediaIds).toHaveLength(1);
    expect(await port().find(edit, contextOf())).not.toBeNull();
  });

  test('is taken back, once and for all', async () => {
    const receipt = await deliver(answerTo(ask('@harbourmaster?').to, 'At nine.'));
    const remove: Publication = {
      key: randomUUID(),
      madeAt: new Date(),
      kind: 'delete',
      of: receipt,
    };
    expect(await port().find(remove, contextOf())).toBeNull();
    await deliver(remove);
    expect(ours()).toEqual([]);
    await deliver(remove);
    expect(await port().find(remove, contextOf())).not.toBeNull();
  });

  test('stays where the server cannot delete, which is told', async () => {
    const receipt = await deliver(answerTo(ask('@harbourmaster?').to, 'At nine.'));
    server.world.lacks.delete = true;
    const remove: Publication = {
      key: randomUUID(),
      madeAt: new Date(),
      kind: 'delete',
      of: receipt,
    };
    expect(await port().deliver(remove, contextOf())).toMatchObject({
      outcome: 'refused',
      reason: 'This server cannot delete through its API.',
    });
  });
});

test('a post is liked, and no longer', async () => {
  const { status, to } = ask('Thank you!');
  const like: Publication = { key: randomUUID(), madeAt: new Date(), kind: 'like', to };
  expect(await port().find(like, contextOf())).toBeNull();
  const receipt = await deliver(like);
  expect(status.favouritedBy).toContain(us.id);
  expect(await port().find(like, contextOf())).not.toBeNull();
  await deliver({ key: randomUUID(), madeAt: new Date(), kind: 'delete', of: receipt });
  expect(status.favouritedBy).not.toContain(us.id);
});

test('a post is quoted where the server knows quotes', async () => {
  const { status, to } = ask('The ferry was lovely');
  await deliver(answerTo(to, 'We think so too', { kind: 'quote' }));
  expect(ours()).toMatchObject([{ text: 'We think so too', quoted: status }]);
});

describe('what is refused says why', () => {
  test('too long, counting as the server does', async () => {
    const { to } = ask('@harbourmaster?');
    const { length } = port().abilities(contextOf().settings);
    assert(length, 'there is a limit');
    const long = answerTo(to, 'x'.repeat(length.max + 1));
    expect(await port().deliver(long, contextOf())).toMatchObject({ outcome: 'refused' });
    await deliver(answerTo(to, 'x'.repeat(length.max)));
  });

  test('to a post that is gone', async () => {
    const { status, to } = ask('@harbourmaster?');
    server.world.remove(status);
    expect(await port().deliver(answerTo(to, 'Yes'), contextOf())).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('not there any more'),
    });
  });

  test('without a sign-in', async () => {
    const { accessToken: _token, ...settings } = contextOf().settings;
    expect(port().abilities(settings)).toMatchObject({ reply: false, length: null });
  });
});

test('a limit means later, at the time the server says', async () => {
  const { to } = ask('@harbourmaster?');
  const until = new Date(Date.now() + 60_000);
  server.world.faults.limitedUntil = until;
  expect(await port().deliver(answerTo(to, 'Yes'), contextOf())).toMatchObject({
    outcome: 'later',
    retryAt: until,
  });
  expect(ours()).toEqual([]);
});

describe('signing in', () => {
  test.each([false, true])(
    'gives a token that listens and answers (%s: without PKCE)',
    async (lacks) => {
      server.world.lacks.pkce = lacks;
      assert(mastodon.authorisation, 'one can sign in');
      const redirectUrl = 'https://parley.example/api/v1/sources/authorised';
      const { accessToken: _token, ...settings } = contextOf().settings;
      const context = { ...contextOf(), settings, redirectUrl };
      const begun = await mastodon.authorisation.begin({ ...context, state: 'abc' });
      expect(new URL(begun.url).searchParams.has('code_challenge')).toBe(!lacks);
      const back = new URL(server.oauth.agree(begun.url, us));
      expect(back.searchParams.get('state')).toBe('abc');
      const { pending } = begun;
      const given = await mastodon.authorisation.finish({
        ...context,
        pending,
        query: back.searchParams,
      });
      expect(settingsSchema.parse(given)).toMatchObject({
        learnt: { account: { id: us.id }, charactersMax: 500 },
      });
      expect(
        await mastodon.test?.({ ...context, settings: settingsSchema.parse(given) }),
      ).toMatchObject({ ok: true });
      const again = mastodon.authorisation.finish({
        ...context,
        pending,
        query: back.searchParams,
      });
      await expect(again).rejects.toThrow('gave no token');
      const no = new URLSearchParams({ error: 'access_denied' });
      await expect(
        mastodon.authorisation.finish({ ...context, pending, query: no }),
      ).rejects.toThrow('access_denied');
    },
  );
});

describe('an address that somebody copied', () => {
  test('of a hashtag, a timeline or a person is recognised', async () => {
    server.world.say(us, 'Hello #harbour');
    const { fetch } = contextOf();
    const context = { fetch, clock: systemClock, signal: new AbortController().signal };
    for (const [path, timeline] of [
      ['/tags/harbour', 'hashtag'],
      ['/public/local', 'local'],
      ['/public', 'public'],
      ['/@harbourmaster', 'account'],
      ['/web/timelines/tag/harbour', 'hashtag'],
    ]) {
      const found = await mastodon.discover?.(server.url + path, context);
      expect(found).toMatchObject({ problem: null, candidates: [{ settings: { timeline } }] });
      expect(found?.candidates[0]?.preview).toHaveLength(1);
    }
    const asked = server.requests.length;
    expect(await mastodon.discover?.(`${server.url}/blog/feed`, context)).toEqual({
      candidates: [],
      problem: null,
    });
    expect(server.requests).toHaveLength(asked);
  });
});
