// The portal at its own host name, and at /p/ of Parley.

import { expect, test } from 'vitest';
import { addressOf, rewrite } from './addresses.ts';

test('the portal is below Parley, or at a name of its own', () => {
  expect(addressOf('https://parley.example', null)).toBe('https://parley.example/p/');
  expect(addressOf('https://parley.example', 'ideas.example')).toBe('https://ideas.example/');
  expect(addressOf('http://localhost:4400', 'ideas.local')).toBe('http://ideas.local:4400/');
});

test('at its own name everything is the portal, and nothing of Parley can be reached', () => {
  const at = (url: string, host = 'Ideas.example:443') => rewrite(url, host, 'ideas.example');
  expect(at('/')).toBe('/p/');
  expect(at('/ideas/3?said=voted')).toBe('/p/ideas/3?said=voted');
  expect(at('/api/v1/people')).toBe('/p/api/v1/people');
  expect(at('/p/../api/v1/people')).toBe('/p/../api/v1/people');
  expect(at('/page')).toBe('/p/page');
  expect(at('/robots.txt')).toBe('/robots.txt');
});

test('at every other name nothing is changed', () => {
  expect(rewrite('/api/v1/people', 'parley.example', 'ideas.example')).toBe('/api/v1/people');
  expect(rewrite('/api/v1/people', undefined, 'ideas.example')).toBe('/api/v1/people');
  expect(rewrite('/api/v1/people', 'ideas.example', null)).toBe('/api/v1/people');
});
