// What connectors say, in Swedish: also with names and numbers in it.

import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { spoken } from './connector-words.ts';

beforeAll(() => {
  i18n.load('sv', {
    'The server can be read.': 'Servern kan läsas.',
    '{0} posts could not be read and were left out.':
      '{0} inlägg kunde inte läsas och utelämnades.',
    'One post was left out: its author does not want to be found.':
      'Ett inlägg utelämnades: den som skrev det vill inte bli hittad.',
    '{0} finds that Parley asks too often': '{0} tycker att Parley frågar för ofta',
    'The mail on {0} cannot be read just now. {1}': 'Posten på {0} kan inte läsas just nu. {1}',
    'Nothing listens at that address and port.': 'Ingenting lyssnar på den adressen och porten.',
    '{0} knows no such thing ({1}).{2}': '{0} känner inte till något sådant ({1}).{2}',
    Search: 'Sökning',
    'There is no account {0}. Check its spelling.':
      'Det finns inget konto {0}. Kontrollera stavningen.',
  });
  i18n.activate('sv');
});

test.each([
  ['The server can be read.', 'Servern kan läsas.'],
  ['12 posts could not be read and were left out.', '12 inlägg kunde inte läsas och utelämnades.'],
  // Several sentences, each known.
  [
    'One post was left out: its author does not want to be found. 3 posts could not be read and were left out.',
    'Ett inlägg utelämnades: den som skrev det vill inte bli hittad. 3 inlägg kunde inte läsas och utelämnades.',
  ],
  // A refusal, with the status that the network gave.
  [
    'GitHub finds that Parley asks too often (429).',
    'GitHub tycker att Parley frågar för ofta (429).',
  ],
  // A reason inside, which is a sentence itself.
  [
    'The mail on imap.example.org cannot be read just now. Nothing listens at that address and port.',
    'Posten på imap.example.org kan inte läsas just nu. Ingenting lyssnar på den adressen och porten.',
  ],
  // What the network itself said stays as it is.
  [
    'far.example knows no such thing (404). It says: "Record not found. Sorry."',
    'far.example känner inte till något sådant (404). It says: "Record not found. Sorry."',
  ],
  // A name that happens to be a word of the catalog stays a name.
  [
    'There is no account Search. Check its spelling.',
    'Det finns inget konto Search. Kontrollera stavningen.',
  ],
  ['A sentence that nobody knows.', 'A sentence that nobody knows.'],
])('%s', (english, swedish) => {
  expect(spoken(english)).toBe(swedish);
});
