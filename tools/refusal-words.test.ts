// Who reads Parley in another language than the server's is told why something was refused: each code
// that the parts of the product refuse with has words of its own, and no words are kept for nothing.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { accessErrors } from '#features/access/contract.ts';
import { contactsErrors } from '#features/contacts/contract.ts';
import { conversationsErrors } from '#features/conversations/contract.ts';
import { engagementErrors } from '#features/engagement/contract.ts';
import { ideasErrors } from '#features/ideas/contract.ts';
import { ERRORS as listeningErrors } from '#features/listening/contract.ts';
import { opmlErrors } from '#features/listening/contract/opml.ts';
import { peopleErrors } from '#features/people/contract.ts';
import { portalErrors } from '#features/portal/contract.ts';
import { routingErrors } from '#features/routing/contract.ts';
import { ERRORS as understandingErrors } from '#features/understanding/contract.ts';
import { isTest, readTree, repositoryRoot } from './tree.ts';

const codes = [
  accessErrors,
  peopleErrors,
  understandingErrors,
  listeningErrors,
  opmlErrors,
  contactsErrors,
  conversationsErrors,
  routingErrors,
  engagementErrors,
  ideasErrors,
  portalErrors,
].flatMap((part) => Object.values<string>(part));

/** Their kind says it all: what was asked for is not there. */
const saysItself = /[-.](?:not-found|unknown)$/;

/** Nobody meets these on a screen: they answer programs, or are words of the portal's own pages. */
const metNowhere = new Set([
  'conversations.cursor-invalid',
  'engagement.blocked-by-check',
  'listening.cursor-invalid',
  'listening.lease-lost',
  'listening.record-invalid',
  'portal.not-readable',
]);

function keysOf(file: string): string[] {
  const text = readFileSync(path.join(repositoryRoot, file), 'utf8');
  return [...text.matchAll(/^ {2}'(?<key>[a-z./-]+)':/gm)].flatMap((found) =>
    found.groups?.['key'] === undefined ? [] : [found.groups['key']],
  );
}

test('each refusal has words in the reader’s language', () => {
  const worded = new Set(keysOf('src/web/api/refusal-words.ts').map((key) => key.split('/')[0]));
  const wordless = codes.filter(
    (code) => !worded.has(code) && !saysItself.test(code) && !metNowhere.has(code),
  );
  expect(wordless).toEqual([]);
});

/** What runs in the browser only repeats what the server says. */
function isServer(file: string): boolean {
  return /^src\/(?:features|platform)\//.test(file) && !file.includes('/ui/') && !isTest(file);
}

test('no words are kept for a code or a refusal that nothing says', () => {
  const said = readTree().filter((file) => isServer(file.path));
  // As a text, or as the name of its words in a table.
  const isSaid = (word: string) =>
    said.some(({ text }) => text.includes(`'${word}'`) || text.includes(`\n  ${word}: '`));
  const unsaid = keysOf('src/web/api/refusal-words.ts').filter(
    (key) => !key.split('/').every(isSaid),
  );
  expect(unsaid).toEqual([]);
});
