// Records as in the lexicons app.bsky.feed.post and app.bsky.embed.* of bluesky-social/atproto.

import { expect, test } from 'vitest';
import { readPost, referenceIn } from './read-post.ts';

const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const other = 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb';
const seenAt = new Date('2026-11-22T18:00:00.000Z');
const read = (record: unknown) =>
  readPost({ did, rkey: '3lbgxyz2s2k2k', cid: 'bafyreiaaa', record, seenAt });
const blob = (mimeType: string) => ({
  $type: 'blob',
  ref: { $link: 'bafkreiblobblobblobblobblobblob' },
  mimeType,
  size: 1234,
});

test('a post has its text, its author, its language and an address that people can open', () => {
  expect(
    read({
      $type: 'app.bsky.feed.post',
      text: 'Tåget är sent',
      langs: ['sv'],
      createdAt: '2026-11-22T17:59:59.000Z',
    }),
  ).toMatchObject({
    nativeId: `at://${did}/app.bsky.feed.post/3lbgxyz2s2k2k`,
    text: 'Tåget är sent',
    lang: 'sv',
    authorId: did,
    thread: `at://${did}/app.bsky.feed.post/3lbgxyz2s2k2k`,
    url: `https://bsky.app/profile/${did}/post/3lbgxyz2s2k2k`,
    createdAt: new Date('2026-11-22T17:59:59.000Z'),
    reference: { cid: 'bafyreiaaa' },
  });
});

test('an answer names what it answers and the first post of the thread', () => {
  const root = { uri: `at://${other}/app.bsky.feed.post/3lbroot`, cid: 'bafyreiroot' };
  const parent = { uri: `at://${other}/app.bsky.feed.post/3lbparent`, cid: 'bafyreiparent' };
  const post = read({ text: 'Yes', reply: { root, parent } });
  expect(post).toMatchObject({ thread: root.uri, replyTo: parent.uri });
  expect(referenceIn(post?.reference ?? null)).toEqual({ cid: 'bafyreiaaa', root });
});

test('links come from facets and cards, pictures with what they show, quotes by name', () => {
  const quoted = `at://${other}/app.bsky.feed.post/3lbquoted`;
  const post = read({
    text: 'example.org/lo...',
    facets: [
      {
        index: { byteStart: 0, byteEnd: 17 },
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/long' }],
      },
    ],
    embed: {
      $type: 'app.bsky.embed.recordWithMedia',
      record: { $type: 'app.bsky.embed.record', record: { uri: quoted, cid: 'bafyreiq' } },
      media: {
        $type: 'app.bsky.embed.images',
        images: [{ image: blob('image/png'), alt: 'A ferry at the quay' }],
      },
    },
  });
  expect(post).toMatchObject({
    quotes: quoted,
    links: ['https://example.org/long'],
    media: [{ type: 'image/png', description: 'A ferry at the quay' }],
  });
  const card = read({
    text: 'Read this',
    embed: {
      $type: 'app.bsky.embed.external',
      external: { uri: 'https://example.org/news', title: 'News', description: 'Of today' },
    },
  });
  expect(card).toMatchObject({
    links: ['https://example.org/news'],
    media: [{ url: 'https://example.org/news', description: 'News: Of today' }],
  });
});

test('a list or a feed that is embedded is no quote', () => {
  const record = { uri: `at://${other}/app.bsky.graph.list/3lblist`, cid: 'bafyreil' };
  expect(
    read({ text: 'x', embed: { $type: 'app.bsky.embed.record', record } })?.quotes,
  ).toBeUndefined();
});

test('nobody writes in the future: the network knows when it saw a post', () => {
  expect(read({ text: 'x', createdAt: '2031-01-01T00:00:00Z' })?.createdAt).toEqual(seenAt);
  expect(read({ text: 'x', createdAt: 'soon' })?.createdAt).toEqual(seenAt);
});

test('several languages are a hint, not a statement', () => {
  expect(read({ text: 'x', langs: ['en', 'sv'] })).toMatchObject({ langHint: 'en' });
  expect(read({ text: 'x', langs: ['en', 'sv'] })?.lang).toBeUndefined();
});

test.each([null, 'text', [], {}, { text: 7 }])('%j is no post', (record) => {
  expect(read(record)).toBeNull();
});
