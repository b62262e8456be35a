// Advice about a query is weighed on a sample of recent posts, which the matching thread keeps for a minute: somebody
// who types asks many times.

import { assert } from '#platform/errors.ts';
import type { Listening } from '../context.ts';
import type { Advice, AdviceTask } from '../pipeline/advice-messages.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import { listPostsHeard } from '../store/posts.ts';

const sampleSize = 2000;
const sampleDays = 30;
const keptForMs = 60_000;
const dayMs = 86_400_000;

type SampledTask = Extract<AdviceTask, { sampleKey: string }>;
type WithoutKey<Task> = Task extends unknown ? Omit<Task, 'sampleKey'> : never;

/** Asks the thread; where it has no fresh sample, one is read first. */
export async function adviseOnSample(
  listening: Listening,
  task: WithoutKey<SampledTask>,
): Promise<Advice> {
  const now = listening.platform.clock.now().getTime();
  const sampleKey = String(Math.floor(now / keptForMs));
  const advice = await listening.trials.advise({ ...task, sampleKey });
  if (advice.kind !== 'sample-missing') return advice;
  const rows = await listPostsHeard(listening.platform.db, {
    since: new Date(now - sampleDays * dayMs),
    afterId: null,
    limit: sampleSize,
  });
  const posts = rows.map((row) => storedPostToMatch(row, row.source_name));
  // Right after a start there is little to go by: such a sample is read anew each time.
  const key = rows.length < sampleSize ? `${sampleKey} while few` : sampleKey;
  await listening.trials.advise({ kind: 'keep-sample', key, posts });
  const again = await listening.trials.advise({ ...task, sampleKey: key });
  assert(again.kind !== 'sample-missing', 'the sample was kept just now');
  return again;
}
