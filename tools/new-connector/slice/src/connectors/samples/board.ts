// The API of the network as this connector needs it: one function a call, answers checked before anything is believed.

import { z } from 'zod';
import { addressOf, askJson } from '#platform/polling/ask-json.ts';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { rateLimitOf } from '#platform/polling/rate-limits.ts';
import { demandJson } from '#platform/polling/refusal.ts';
import type { RefusalWords } from '#platform/polling/refusal.ts';
import type { Batch, SourceContext } from '#features/listening/ports.ts';
import type { SamplesSettings } from './settings.ts';

const pageSize = 200;

const noteSchema = z.object({
  id: z.string().min(1).max(200),
  text: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  replyTo: z.string().nullable(),
  isMine: z.boolean(),
});
export type Note = z.infer<typeof noteSchema>;

const pageSchema = z.object({
  /** What is not sound among them is left out one by one. */
  changes: z.array(z.unknown()),
  last: z.number(),
  hasMore: z.boolean(),
});
const changeSchema = z.union([
  z.object({ kind: z.literal('said'), note: noteSchema }),
  z.object({ kind: z.literal('deleted'), id: z.string().min(1).max(200) }),
]);
export type Change = z.infer<typeof changeSchema>;

export type Changes = {
  changes: Change[];
  unsound: number;
  last: number;
  hasMore: boolean;
  limits: Batch['limits'];
};

export function aboutBoard({ settings, clock }: SourceContext<SamplesSettings>): RefusalWords {
  return { site: new URL(settings.url).host, code: 'samples.refused', now: clock.now() };
}

export async function changesAfter(
  context: SourceContext<SamplesSettings>,
  after: number,
): Promise<Changes> {
  const answer = await ask(context, 'GET', '/changes', { query: { after, limit: pageSize } });
  const page = pageSchema.parse(demandJson(answer, aboutBoard(context)));
  const read = page.changes.map((change) => changeSchema.safeParse(change));
  return {
    changes: read.flatMap(({ data }) => data ?? []),
    unsound: read.filter(({ success }) => !success).length,
    last: page.last,
    hasMore: page.hasMore,
    limits: rateLimitOf(answer.headers, context.clock.now()) ?? undefined,
  };
}

export async function whoAmI(context: SourceContext<SamplesSettings>): Promise<string | null> {
  const answer = await ask(context, 'GET', '/me', {});
  return z.object({ name: z.string().nullable() }).parse(demandJson(answer, aboutBoard(context)))
    .name;
}

export function noteOf(json: unknown): Note {
  return noteSchema.parse(json);
}

export function ask(
  context: SourceContext<SamplesSettings>,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  more: {
    query?: Record<string, string | number | null>;
    json?: unknown;
    headers?: Record<string, string>;
  },
): Promise<JsonAnswer> {
  const { url, token } = context.settings;
  const headers = {
    ...more.headers,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const address = addressOf(new URL(path, url).href, more.query ?? {});
  return askJson(context, { url: address, method, headers, json: more.json });
}
