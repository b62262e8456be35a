// Followed threads asked about one by one, for networks that know no question about several.

import { AppError } from '#platform/errors.ts';
import type { FollowedThread, IncomingPost, ThreadReading } from '#features/listening/ports.ts';

const failuresMax = 3;

/**
 * One odd answer is no reason to leave the other threads, three are; a limit is one at once.
 * @param options.mayAsk asked before each
 */
export async function readEachThread(
  threads: readonly FollowedThread[],
  options: { signal: AbortSignal; mayAsk?: () => boolean },
  readOne: (thread: FollowedThread) => Promise<readonly IncomingPost[]>,
): Promise<Pick<ThreadReading, 'posts' | 'read'>> {
  const posts: IncomingPost[] = [];
  const read: string[] = [];
  let failures = 0;
  for (const each of threads) {
    if (failures >= failuresMax || options.mayAsk?.() === false) break;
    try {
      posts.push(...(await readOne(each)));
      read.push(each.thread);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof AppError) || error.kind === 'limited') throw error;
      if (isGone(error)) {
        read.push(each.thread);
        continue;
      }
      failures += 1;
      // Nothing was read at all: then the reason is worth telling.
      if (failures >= failuresMax && read.length === 0) throw error;
    }
  }
  return { posts, read };
}

/** There is nothing to ask about any more. */
function isGone({ details }: AppError): boolean {
  return details['status'] === 404 || details['status'] === 410;
}
