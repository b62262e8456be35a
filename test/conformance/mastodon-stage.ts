// The stages on which the mastodon connector is tried: the stand-in server, listened to live or page by page, with an
// account that answers.

import type { JsonObject } from '#features/listening/ports.ts';
import { assert } from '#platform/errors.ts';
import { statusJson } from '#test/support/mastodon/entities.ts';
import { MastodonServer } from '#test/support/mastodon/server.ts';
import type { Status } from '#test/support/mastodon/statuses.ts';
import type { ReplyStage } from './stage.ts';

export type Listening = 'hashtag' | 'pages' | 'mentions' | 'list' | 'home';

const token = 'our-token';

export async function openMastodonStage(listening: Listening): Promise<ReplyStage> {
  const server = await MastodonServer.open();
  const { world } = server;
  const { faults, statuses } = world;
  const us = statuses.addAccount('harbourmaster');
  const ada = statuses.addAccount('ada', { host: 'far.example' });
  const bob = statuses.addAccount('bob', { host: 'far.example' });
  world.tokens.set(token, us);
  world.follows.set(us.id, [ada]);
  world.lists.set('7', { owner: us, members: [ada], trimmedBefore: '' });

  const dressed = (text: string): string => {
    if (listening === 'mentions') return `@harbourmaster ${text}`;
    return listening === 'hashtag' || listening === 'pages' ? `${text} #harbour` : text;
  };
  const say = (text: string): string => world.say(ada, dressed(text)).id;
  const statusOf = (id: string): Status => {
    const status = statuses.status(id) ?? statuses.deleted.get(id);
    assert(status, 'it was said here');
    return status;
  };

  return {
    settings: settingsFor(listening, server.url),
    settingsWithoutCredentials: settingsFor('pages', server.url),
    post: (texts) => Promise.resolve(texts.map(say)),
    ask: (text) => Promise.resolve(say(text)),
    async edit(id, text) {
      world.edit(statusOf(id), dressed(text));
    },
    async delete(id) {
      world.remove(statusOf(id));
    },
    async deleteAuthor() {
      for (const status of statuses.inOrder) if (status.account === ada) statuses.remove(status);
    },
    async replyUnheard(id, text) {
      return world.say(bob, text, { inReplyTo: statusOf(id) }).id;
    },
    async showAgain(id) {
      world.showAgain(statusOf(id));
    },
    async limit(seconds) {
      faults.limitedUntil = seconds === null ? null : new Date(Date.now() + seconds * 1000);
    },
    async revoke(isRevoked) {
      faults.isRevoked = isRevoked;
      if (isRevoked) server.streaming.cut();
    },
    stop: () => server.stop(),
    start: () => server.start(),
    async slow(delayMs) {
      faults.delayMs = delayMs;
    },
    async skew(byMs) {
      faults.skewMs = byMs;
    },
    async hostile(texts) {
      const sound = statusJson(world.say(ada, dressed('The ferry')), world.place, us);
      faults.nonsense = hostileStatuses(sound);
      return texts.map((text) => {
        for (const frame of hostileFrames(sound)) server.streaming.sendRaw(frame);
        return say(text);
      });
    },
    async forget() {
      const list = world.lists.get('7');
      if (list) list.trimmedBefore = statuses.inOrder.at(-1)?.id ?? '';
    },
    asked: () => server.requests.length,
    async answers() {
      return statuses.inOrder
        .filter(({ account }) => account === us)
        .map(({ id, text, inReplyTo, quoted }) => {
          return { nativeId: id, text, to: (inReplyTo ?? quoted)?.id ?? null };
        });
    },
    likes: (id) => Promise.resolve(statusOf(id).favouritedBy.has(us.id)),
    async cutNextAnswer() {
      faults.cutsNextAnswer = true;
    },
    close: () => server.stop(),
  };
}

function settingsFor(listening: Listening, instance: string): JsonObject {
  const tag = { timeline: 'hashtag', tag: 'harbour' };
  switch (listening) {
    case 'hashtag':
      return { instance, ...tag, accessToken: token };
    case 'pages':
      return { instance, ...tag };
    case 'list':
      return { instance, timeline: 'list', list: '7', accessToken: token };
    case 'mentions':
    case 'home':
      return { instance, timeline: listening, accessToken: token };
  }
}

function hostileStatuses(sound: object): unknown[] {
  const account = { id: '5', acct: 'eve' };
  return [
    null,
    7,
    'text',
    [],
    {},
    { ...sound, id: 5 },
    { ...sound, id: 'x'.repeat(100_000) },
    { ...sound, id: '../../oauth/revoke', content: null, created_at: '9999-99-99' },
    { ...sound, id: '1', account: null },
    { ...sound, id: '2', account: { ...account, acct: ['eve'] } },
    { ...sound, id: '3', account, media_attachments: 'none', mentions: {}, card: [], quote: 7 },
    {
      ...sound,
      id: '4',
      account: {
        ...account,
        url: 'javascript:alert(1)',
        display_name: '<script>alert(1)</script>',
      },
      url: 'javascript:alert(1)',
      content:
        '<p onmouseover=alert(1)>ferry<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a> \u0000 \u202E',
      language: '"><script>',
      in_reply_to_id: '../5',
    },
    { ...sound, id: '6', account, content: 'ferry '.repeat(200_000) },
    { ...sound, id: '7', account, content: '<div>'.repeat(20_000) },
  ];
}

function hostileFrames(sound: object): string[] {
  const statuses = hostileStatuses(sound).map((status) =>
    JSON.stringify({ stream: ['hashtag'], event: 'update', payload: JSON.stringify(status) }),
  );
  return [
    '',
    'no json {{{',
    'null',
    '[]',
    '{"event":7}',
    '{"event":"update"}',
    '{"event":"update","payload":"no json"}',
    '{"event":"delete","payload":{"id":5}}',
    `{"event":"delete","payload":"${'x'.repeat(100_000)}"}`,
    '{"error":"Unknown stream type","status":400}',
    '['.repeat(20_000),
    ...statuses,
  ];
}
