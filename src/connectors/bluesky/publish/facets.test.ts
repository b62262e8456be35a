// What becomes a link, a mention or a tag, cut out of the bytes that the facets name.

import { expect, test } from 'vitest';
import { facetsOf } from './facets.ts';

const people: Record<string, string> = { 'ada.bsky.social': 'did:plc:ada' };
const didOf = (handle: string) => Promise.resolve(people[handle] ?? null);

/** What each facet covers, cut out of the text's bytes. */
async function covered(text: string) {
  const bytes = Buffer.from(text);
  const facets = await facetsOf(text, didOf);
  return facets.map(({ index, features: [feature] }) => [
    bytes.subarray(index.byteStart, index.byteEnd).toString(),
    'did' in feature ? feature.did : 'uri' in feature ? feature.uri : feature.tag,
  ]);
}

test('links, names and tags are found by their bytes behind letters of two, three and four bytes', async () => {
  expect(await covered('Åäö 漢字 👩‍🚀 see https://example.org/a?b=c, @ada.bsky.social #tåg')).toEqual(
    [
      ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
      ['@ada.bsky.social', 'did:plc:ada'],
      ['#tåg', 'tåg'],
    ],
  );
});

test('an address without a scheme is a link to https', async () => {
  expect(await covered('More at example.org today')).toEqual([
    ['example.org', 'https://example.org'],
  ]);
});

test('a name that nobody has stays text, and no mention is made', async () => {
  const kinds = (await facetsOf('Ask @nobody.bsky.social', didOf)).map(
    ({ features: [{ $type }] }) => $type,
  );
  expect(kinds).not.toContain('app.bsky.richtext.facet#mention');
});

test('a text without any of it has no facets', async () => {
  expect(await facetsOf('5 # 6 @ 7 a@b', didOf)).toEqual([]);
});
