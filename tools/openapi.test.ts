// The web application calls the API that the server has.

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaPath, writeSchema } from './openapi.ts';

test('src/web/api-schema.ts is what the routes say; if not, `npm run generate` writes it', async () => {
  const written = await writeSchema();
  expect(written).toContain('"/api/v1/topics"');
  expect((await readFile(schemaPath, 'utf8')) === written).toBe(true);
}, 60_000);
