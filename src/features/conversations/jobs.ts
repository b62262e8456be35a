// By the clock: what was put off comes back, who fell silent is gone, and origins are asked about posts of conversations
// that are going on, so that what is deleted there is gone here soon.

import { systemActor } from '#platform/actor.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { forgetAbsent } from './commands/be-present.ts';
import { work } from './commands/work-on-conversation.ts';
import type { Conversations } from './context.ts';
import { listDueSnoozed, listLivelyPosts } from './store/boards.ts';

const actor = systemActor('conversations');
const stepSize = 200;
const dayMs = 86_400_000;

export function conversationsJobs(conversations: Conversations): JobDefinition[] {
  const { db, clock } = conversations.platform;
  return [
    {
      name: 'conversations.wake',
      cron: '* * * * *',
      async run(_payload, { signal }) {
        let due = await listDueSnoozed(db, clock.now(), stepSize);
        while (due.length > 0) {
          for (const conversationId of due) {
            signal.throwIfAborted();
            const command = { kind: 'wake', because: 'time' } as const;
            await work(conversations, actor, { conversationId, command });
          }
          due = await listDueSnoozed(db, clock.now(), stepSize);
        }
        await forgetAbsent(conversations);
      },
    },
    {
      name: 'conversations.check-posts',
      cron: '*/10 * * * *',
      async run() {
        const since = new Date(clock.now().getTime() - 2 * dayMs);
        const posts = await listLivelyPosts(db, { since, limit: stepSize });
        await conversations.listening.checkSoon(posts);
      },
    },
  ];
}
