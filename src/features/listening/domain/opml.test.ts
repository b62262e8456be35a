// Lists of feeds on their way in and out.

import { expect, test } from 'vitest';
import { readOpml, writeOpml } from './opml.ts';

test('feeds are found in all folders, each once, by title, text or host', () => {
  const feeds =
    readOpml(`<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
    <outline text="Folder"><outline type="rss" text="t" title="Harbour &amp; Sea" xmlUrl="https://a.example/f?x=1&amp;y=2"/>
      <outline text="Again" xmlUrl="https://a.example/f?x=1&amp;y=2"/></outline>
    <outline text="Town" xmlurl=" https://b.example/ "></outline><outline xmlUrl="https://c.example/feed"/>
    <outline text="No feed" htmlUrl="https://d.example/"/></body></opml>`);
  expect(feeds).toEqual([
    { name: 'Harbour & Sea', url: 'https://a.example/f?x=1&y=2' },
    { name: 'Town', url: 'https://b.example/' },
    { name: 'c.example', url: 'https://c.example/feed' },
  ]);
});

test('a broken list is read as far as it goes, and what is no list is told', () => {
  expect(
    readOpml('<opml><body><outline xmlUrl="https://a.example/"><outline text="a & b"'),
  ).toHaveLength(1);
  expect(readOpml('<rss version="2.0"></rss>')).toBeNull();
  expect(readOpml('just words')).toBeNull();
});

test('what is written can be read again, whatever the names are', () => {
  const feeds = [{ name: 'A "quoted" <b> & more', url: 'https://a.example/?a=1&b=2' }];
  const opml = writeOpml(feeds, { title: 'Parley', at: new Date('2026-01-02T03:04:05Z') });
  expect(readOpml(opml)).toEqual(feeds);
});
