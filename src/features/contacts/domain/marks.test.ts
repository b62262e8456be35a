// What two identities of one person may have in common, read from where they show themselves.

import { expect, test } from 'vitest';
import { marksOf } from './marks.ts';
import { identityKeyOf } from './network-of.ts';

const nobody = { network: 'bluesky', nativeId: 'did:plc:1', handle: null, url: null, bio: null };
const values = (identity: Partial<Parameters<typeof marksOf>[0]>) =>
  marksOf({ ...nobody, ...identity })
    .map(({ kind, value }) => `${kind} ${value}`)
    .toSorted();

test('a mail address is an address and a domain of its own', () => {
  expect(values({ network: 'email', nativeId: 'Anna@Heron.example.org' })).toEqual([
    'address anna@heron.example.org',
    'domain example.org',
  ]);
});

test('the domain of a provider says nothing', () => {
  expect(values({ network: 'email', nativeId: 'anna@gmail.com' })).toEqual([
    'address anna@gmail.com',
  ]);
});

test('the same page written in other ways is the same', () => {
  const pages = ['https://www.anna.se/About/', 'http://anna.se/about', 'anna.se/about'];
  for (const bio of pages)
    expect(values({ bio })).toEqual(['domain anna.se', 'link anna.se/about']);
});

test('a handle that is a domain, and a profile that a bio links to, are links', () => {
  expect(values({ handle: 'anna.se' })).toEqual(['domain anna.se', 'link anna.se']);
  expect(values({ network: 'mastodon', url: 'https://mastodon.social/@anna' })).toEqual([
    'link mastodon.social/@anna',
  ]);
});

const author = {
  connector: 'discourse',
  sourceId: 's1',
  author: 'anna',
  authorName: null,
  authorUrl: null,
  authorId: '12',
};

test('an id of a forum is of that forum only, an id of a network is the same everywhere', () => {
  const authorUrl = 'https://forum.example/u/anna';
  expect(identityKeyOf({ ...author, authorUrl })).toEqual({
    network: 'discourse:forum.example',
    nativeId: '12',
  });
  expect(identityKeyOf({ ...author, connector: 'bluesky', authorId: 'did:plc:1' })).toEqual({
    network: 'bluesky',
    nativeId: 'did:plc:1',
  });
});

test('without an id the name shown counts within its source, and without a name there is nobody', () => {
  expect(identityKeyOf({ ...author, authorId: null })).toEqual({
    network: 'discourse:s1',
    nativeId: 'shown:anna',
  });
  expect(identityKeyOf({ ...author, authorId: null, author: null })).toBeNull();
});
