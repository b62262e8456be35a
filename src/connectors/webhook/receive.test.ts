// Deliveries of any shape become posts, once each, and only from who knows the secret.

import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#features/listening/ports.ts';
import { ManualClock } from '#platform/clock.ts';
import { createLog } from '#platform/log.ts';
import { receive } from './receive.ts';
import { settingsSchema } from './settings.ts';
import { sign } from './signature.ts';

const secret = 'a secret of twenty-two';
const clock = new ManualClock(new Date('2026-11-22T12:00:00Z'));

function deliver(
  body: unknown,
  more: { settings?: JsonObject; cursor?: JsonObject | null; id?: string; text?: string } = {},
) {
  const bytes = Buffer.from(more.text ?? JSON.stringify(body));
  const { id = 'delivery-1' } = more;
  return receive(
    {
      method: 'POST',
      query: new URLSearchParams(),
      headers: new Headers(sign(secret, { id, at: clock.now(), body: bytes })),
      body: bytes,
    },
    contextOf(more),
  );
}

function contextOf(more: { settings?: JsonObject; cursor?: JsonObject | null } = {}) {
  return {
    settings: settingsSchema.parse({ secret, ...more.settings }),
    cursor: more.cursor ?? null,
    clock,
    log: createLog({ level: 'silent', name: 'test' }),
    fetch: () => Promise.reject(new Error('not asked')),
    connect: () => Promise.reject(new Error('not asked')),
    signal: AbortSignal.timeout(1000),
    callbackUrl: null,
  };
}

describe('without a mapping the JSON is post lines', () => {
  const line = { id: '1', text: 'Hello', author: 'ann', url: 'https://example.org/1' };
  test.each([
    ['one', JSON.stringify(line)],
    ['a list', JSON.stringify([line])],
    ['a line for each', `${JSON.stringify(line)}\n`],
  ])('%s', async (_how, text) => {
    const { batch, status } = await deliver(null, { text });
    expect(status).toBe(200);
    expect(batch?.posts).toEqual([
      { nativeId: '1', text: 'Hello', author: 'ann', url: 'https://example.org/1' },
    ]);
  });
  test('{"op":"delete"} is a deletion', async () => {
    const { batch } = await deliver([{ op: 'delete', id: '1' }]);
    expect(batch).toMatchObject({ posts: [], deletions: [{ nativeId: '1' }] });
  });
  test('a post without id is known by its delivery', async () => {
    const { batch } = await deliver([{ text: 'a' }, { text: 'b' }]);
    expect(batch?.posts.map(({ nativeId }) => nativeId)).toEqual(['delivery-1#0', 'delivery-1#1']);
  });
});

describe('with a mapping, from any JSON', () => {
  const mapping = {
    items: '{{ data.comments }}',
    id: 'comment-{{ id }}',
    title: '{{ subject }} ({{ stars }}/5)',
    html: '{{ body["html"] }}',
    author: '{{ by.names[0] }}',
    createdAt: '{{ at }}',
    rating: '{{ stars }}',
    delete: '{{ state }}',
  };
  const comment = {
    id: 7,
    subject: 'Ferry',
    stars: 4,
    body: { html: '<p>Late</p>' },
    by: { names: ['ann'] },
    at: 1_763_812_800,
    state: 'shown',
  };
  test('its fields are where the templates say', async () => {
    const { batch } = await deliver({ data: { comments: [comment] } }, { settings: { mapping } });
    expect(batch?.posts).toEqual([
      expect.objectContaining({
        nativeId: 'comment-7',
        title: 'Ferry (4/5)',
        html: '<p>Late</p>',
        author: 'ann',
        createdAt: new Date('2025-11-22T12:00:00Z'),
        rating: 4,
      }),
    ]);
  });
  test('and removals are told', async () => {
    const removed = { data: { comments: [{ ...comment, state: 'deleted' }] } };
    const { batch } = await deliver(removed, { settings: { mapping } });
    expect(batch).toMatchObject({ posts: [], deletions: [{ nativeId: 'comment-7' }] });
  });
  test('paths never reach what is no data', async () => {
    const sly = { text: '{{ constructor.name }}{{ __proto__.x }}{{ text.length }}' };
    expect((await deliver({ text: 'x' }, { settings: { mapping: sly } })).status).toBe(422);
  });
});

describe('each delivery counts once', () => {
  test('one that comes again changes nothing', async () => {
    const first = await deliver({ id: '1', text: 'Hello' });
    const again = await deliver(
      { id: '1', text: 'Hello' },
      { cursor: first.batch?.cursor ?? null },
    );
    expect(again).toMatchObject({ status: 200, body: expect.stringMatching(/taken before/) });
    expect(again.batch).toBeUndefined();
  });
  test('an edit is another delivery', async () => {
    const first = await deliver({ id: '1', text: 'Hello' });
    const edit = { cursor: first.batch?.cursor ?? null, id: 'delivery-2' };
    expect((await deliver({ id: '1', text: 'Hi' }, edit)).batch?.posts).toHaveLength(1);
  });
});

describe('what cannot be taken is told', () => {
  test('a wrong signature', async () => {
    const other = await deliver({ text: 'x' }, { settings: { secret: 'another secret of ours' } });
    expect(other).toMatchObject({ status: 401, body: expect.stringMatching(/missing or wrong/) });
    expect(other.batch).toBeUndefined();
  });
  test('what is no JSON', async () => {
    expect((await deliver(null, { text: 'text=hello' })).status).toBe(400);
  });
  test('what is no post', async () => {
    expect((await deliver({ hello: 'there' })).status).toBe(422);
  });
  test('more than a thousand at once', async () => {
    const many = Array.from({ length: 1001 }, (_, id) => ({ id: String(id), text: 'x' }));
    expect((await deliver(many)).status).toBe(413);
  });
  test('sound posts among others are taken', async () => {
    const { batch } = await deliver([{ text: 'a' }, 7, null, { text: ['b'] }]);
    expect(batch?.posts).toHaveLength(1);
  });
});

test('a sender that asks whether anybody is here is answered', async () => {
  const asked = await receive(
    {
      method: 'GET',
      query: new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.challenge': 'c-2' }),
      headers: new Headers(),
      body: new Uint8Array(),
    },
    contextOf(),
  );
  expect(asked).toMatchObject({ status: 200, body: 'c-2' });
  const slack = await deliver({ type: 'url_verification', challenge: 'c-1' });
  expect(slack).toMatchObject({ status: 200, body: 'c-1' });
});
