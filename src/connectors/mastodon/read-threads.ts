// Reads followed threads: a timeline brings the post with the hashtag and none of the replies without it. A server knows
// the replies that somebody on it would see, among them all that are addressed to our account
// (docs.joinmastodon.org/methods/statuses/#context; without a token sixty of them).

import { z } from 'zod';
import { readEachThread } from '#connectors/read-each-thread.ts';
import type {
  FollowedThread,
  IncomingPost,
  SourceContext,
  ThreadReading,
} from '#features/listening/ports.ts';
import { MastodonClient } from './client.ts';
import { mayHear } from './consent.ts';
import { statusSchema } from './entities.ts';
import type { MastodonSettings } from './settings.ts';
import { postOf, readerOf } from './status-to-post.ts';
import type { Reader } from './status-to-post.ts';

const contextSchema = z.object({ descendants: z.array(z.unknown()) });

export async function readThreads(
  threads: readonly FollowedThread[],
  context: SourceContext<MastodonSettings>,
): Promise<ThreadReading> {
  const client = new MastodonClient(context);
  const reader = readerOf(context.settings);
  const mayAsk = () => client.restUntil() === null;
  const reading = await readEachThread(threads, { ...context, mayAsk }, ({ thread }) =>
    repliesIn(thread, client, reader),
  );
  return { ...reading, ...(client.limits ? { limits: client.limits } : {}) };
}

async function repliesIn(
  thread: string,
  client: MastodonClient,
  reader: Reader,
): Promise<IncomingPost[]> {
  const answer = await client.ask({
    path: `/api/v1/statuses/${encodeURIComponent(thread)}/context`,
  });
  // Its first post is gone, or no longer for us: there is nothing to ask about.
  if ([401, 403, 404, 410].includes(answer.status)) return [];
  if (answer.status !== 200) throw client.refusal(answer);
  const { data } = contextSchema.safeParse(answer.json);
  return (data?.descendants ?? []).flatMap((json) => {
    const status = statusSchema.safeParse(json).data;
    return status && mayHear(status, reader.us) ? [{ ...postOf(status, reader), thread }] : [];
  });
}
