// References to other topics and to shared lists.
import { expect, test } from 'vitest';
import { evaluateQuery } from '../match/evaluate.ts';
import { parseQuery } from './parse.ts';
import { printQuery } from './print.ts';
import { resolveReferences, findReferences } from './references.ts';

const TOPICS: Readonly<Record<string, string>> = {
  Brands: 'acme OR list:products',
  Praise: 'topic:"Brands" AND (love OR great)',
  Chicken: 'topic:Egg',
  Egg: 'topic:Chicken',
  Broken: 'acme (',
};
const LISTS: Readonly<Record<string, readonly string[]>> = {
  products: ['Rocket Skates', '#acmeskates'],
  rivals: ['apex', 'zenith.example'],
};
const lookup = { topic: (name: string) => TOPICS[name], list: (name: string) => LISTS[name] };

function resolve(source: string, ownName?: string) {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return resolveReferences(parsed.tree, lookup, ownName);
}

test('a topic may refer to other topics and to lists, at any depth', () => {
  const resolved = resolve('topic:Praise NOT author:list:rivals');
  if (!resolved.ok) throw new Error(resolved.errors[0]?.message);
  expect(printQuery(resolved.tree)).toBe(
    '(acme OR "Rocket Skates" OR #acmeskates) AND (love OR great) AND NOT author:(apex OR zenith.example)',
  );
  const post = { id: '1', text: 'I love my rocket skates' };
  expect(evaluateQuery(resolved.tree, post)).toBe('yes');
  expect(evaluateQuery(resolved.tree, { ...post, author: 'apex' })).toBe('no');
});

test('what came from a reference is shown where the reference stands', () => {
  const resolved = resolve('news AND topic:Brands');
  if (!resolved.ok || resolved.tree.root.kind !== 'and') throw new Error('not resolved');
  expect(resolved.tree.root.children[1]).toMatchObject({ from: 9, to: 21 });
});

test.each([
  ['topic:Chicken', undefined, 'cycle'],
  ['acme AND topic:Praise', 'brands', 'cycle'],
  ['topic:Nobody', undefined, 'unknown-topic'],
  ['topic:Broken', undefined, 'broken-topic'],
  ['list:nothing', undefined, 'unknown-list'],
])('%s (as the topic %s) is refused: %s', (source, ownName, code) => {
  const resolved = resolve(source, ownName);
  expect(resolved.ok ? [] : resolved.errors.map((error) => error.code)).toEqual([code]);
});

test('the names a query refers to can be listed', () => {
  const parsed = parseQuery('(topic:A OR list:b) NOT site:list:c');
  expect(parsed.ok && findReferences(parsed.tree.root)).toEqual({
    topics: ['A'],
    lists: ['b', 'c'],
  });
});
