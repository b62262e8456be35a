// The help in the editor leaves no part of the language out.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIELDS } from '#matching/query/fields.ts';

test('every field of the query language is in the help of the editor', async () => {
  const guide = await readFile(join(import.meta.dirname, 'query-guide.ts'), 'utf8');
  const missing = FIELDS.filter(({ name }) => !guide.includes(`${name}:`)).map(({ name }) => name);
  expect(missing).toEqual([]);
});
