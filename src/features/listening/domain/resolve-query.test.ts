// Queries that refer to other topics and to shared lists, as listening resolves them.

import { expect, test } from 'vitest';
import { findUsers, resolveQuery } from './resolve-query.ts';

const named = {
  topics: [
    { topicId: '1', name: 'Brands', query: 'acme OR list:products' },
    { topicId: '2', name: 'Praise', query: 'topic:brands AND love' },
    { topicId: '3', name: 'Elsewhere', query: 'topic:Praise NOT rain' },
    { topicId: '4', name: 'Alone', query: 'rain' },
  ],
  lists: [{ name: 'products', entries: ['skates', 'Rocket Skates'] }],
};

test('what a query refers to is put in its place, whatever the case of the name', () => {
  const read = resolveQuery('topic:"bRANDS" OR zebra', named);
  expect(read).toMatchObject({
    ok: true,
    resolved: 'acme OR "skates" OR "Rocket Skates" OR zebra',
    normalForm: 'topic:"bRANDS" OR zebra',
  });
});

test('an unknown name is an error at its place', () => {
  expect(resolveQuery('acme OR list:nothing', named)).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'unknown-list', from: 8, to: 20 }],
  });
});

test('a topic cannot refer to itself over others', () => {
  expect(resolveQuery('topic:Elsewhere', named, 'brands')).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'cycle' }],
  });
});

test('all topics that depend on a list or a topic are found, over several steps', () => {
  const names = (of: Parameters<typeof findUsers>[1]) =>
    findUsers(named.topics, of).map(({ name }) => name);
  expect(names({ list: 'Products' })).toEqual(['Brands', 'Praise', 'Elsewhere']);
  expect(names({ topic: 'praise' })).toEqual(['Elsewhere']);
  expect(names({ topic: 'Alone' })).toEqual([]);
});
