// Calls a connector as Parley does, without Parley: a context that may reach this machine, and one whole look.

import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { systemClock } from '#platform/clock.ts';
import type { Clock } from '#platform/clock.ts';
import { createLog } from '#platform/log.ts';
import type {
  Batch,
  Connector,
  Ending,
  JsonObject,
  SourceContext,
} from '#features/listening/ports.ts';

const allowAddresses = ['127.0.0.0/8'];
const fetch = createGuardedFetch({ allowAddresses, userAgent: 'Parley/test', timeoutMs: 5000 });

export function contextOf<Settings>(
  settings: Settings,
  clock: Clock = systemClock,
): SourceContext<Settings> {
  return {
    settings,
    clock,
    fetch,
    connect: createGuardedConnect({ allowAddresses }),
    log: createLog({ level: 'silent', name: 'test' }),
    signal: AbortSignal.timeout(20_000),
    callbackUrl: null,
  };
}

export type Heard = {
  batches: Batch[];
  /** `id: title text`, in order. */
  posts: Batch['posts'][number][];
  ids: string[];
  deletions: string[];
  cursor: JsonObject | null;
  ending: Ending | null;
};

export async function listenOnce<Settings>(
  connector: Connector<Settings>,
  context: SourceContext<Settings>,
  { cursor = null, batchesMax = 1000 }: { cursor?: JsonObject | null; batchesMax?: number } = {},
): Promise<Heard> {
  const look = connector.look({ ...context, cursor });
  const batches: Batch[] = [];
  let ending: Ending | null = null;
  while (batches.length < batchesMax && ending === null) {
    const step = await look.next();
    if (step.done) ending = step.value;
    else batches.push(step.value);
  }
  const posts = batches.flatMap((batch) => batch.posts);
  return {
    batches,
    posts,
    ids: posts.map(({ nativeId }) => nativeId),
    deletions: batches.flatMap((batch) => batch.deletions.map(({ nativeId }) => nativeId)),
    cursor: batches.at(-1)?.cursor ?? cursor,
    ending,
  };
}
