// Lists of feeds over HTTP.

import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { importOpml } from '../commands/import-opml.ts';
import { opmlExportSchema, opmlImportSchema, opmlInput } from '../contract/opml.ts';
import type { Listening } from '../context.ts';
import { exportOpml } from '../queries/export-opml.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Sources';
const path = '/api/v1/sources/opml';

export function opmlRoutes(listening: Listening): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: 'listening.sources.read',
      summary: 'All feeds as an OPML list, which other readers take',
      tag,
      response: opmlExportSchema,
      handle: async () => ({ body: await exportOpml(listening) }),
    }),
    defineRoute({
      method: 'POST',
      path,
      permission: 'listening.sources.write',
      summary: 'Add a source for each feed of an OPML list (at most 1,000)',
      tag,
      body: opmlInput,
      bodyBytesMax: 6_000_000,
      limit: { calls: 10, perSeconds: 60 },
      response: opmlImportSchema,
      handle: async (call) => ({
        body: await importOpml(listening, signedIn(call), call.body.opml),
      }),
    }),
  ];
}
