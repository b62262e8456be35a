// Writes src/web/api-schema.ts, the types of the web application's API client, from the routes of the
// product. `npm run generate` after a change of routes; a test sees that it is current.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { readConfig } from '#app/config.ts';
import { composeFeatures } from '#app/features.ts';
import { SESSION_COOKIE } from '#features/access/contract.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createEventLog } from '#platform/events/event-log.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { describeApi } from '#platform/http/openapi.ts';
import type { OpenApiDocument } from '#platform/http/openapi.ts';
import { createJobQueue } from '#platform/jobs/job-queue.ts';
import { createLog } from '#platform/log.ts';
import { createSecretBox } from '#platform/secrets/secret-box.ts';
import { createMetrics } from '#platform/telemetry.ts';
import { repositoryRoot } from './tree.ts';

export const schemaPath = path.join(repositoryRoot, 'src/web/api-schema.ts');

const OPENING = `// Written by \`npm run generate\` from the routes of the product; never edited by hand.

`;

export async function writeSchema(): Promise<string> {
  const document = await describeProduct();
  // A copy: the tool takes a document of its own types, and ours is plain JSON.
  return OPENING + astToString(await openapiTS(JSON.stringify(document), { transform: looseJson }));
}

/** Any JSON is a shape that holds itself, which TypeScript refuses inside one interface: it is `unknown`. */
function looseJson(_: unknown, { path: place }: { path?: string }): ts.TypeNode | undefined {
  if (!/\/components\/schemas\/(?:__schema|Nested)\d+(?:Input)?$/.test(place ?? ''))
    return undefined;
  return ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
}

/** The product is put together around a database that nobody connects to: routes are data. */
async function describeProduct(): Promise<OpenApiDocument> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-openapi-'));
  const log = createLog({ level: 'silent', name: 'openapi' });
  const db = openDatabase({ host: folder, port: 1, user: 'nobody', database: 'none' }, { log });
  try {
    const features = composeFeatures(
      {
        clock: systemClock,
        log,
        db,
        events: createEventLog(),
        jobs: createJobQueue(),
        fetch: createGuardedFetch({ allowAddresses: [], userAgent: 'none' }),
        connect: createGuardedConnect({ allowAddresses: [] }),
        secrets: await createSecretBox({ keyFile: path.join(folder, 'keys.json') }),
        metrics: createMetrics(),
      },
      readConfig({}),
      {},
    );
    return describeApi({
      routes: features.all.flatMap(({ routes = [] }) => routes),
      mounts: features.all.flatMap(({ mounts = [] }) => mounts),
      info: { title: 'Parley', version: '0.0.0', sessionCookie: SESSION_COOKIE },
    });
  } finally {
    await db.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(schemaPath, await writeSchema());
}
