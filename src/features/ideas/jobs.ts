// By the clock: rankings are made anew, what is owed in conversations is drafted, and letters whose job was lost with its
// process are looked after.

import { z } from 'zod';
import { messageOf } from '#platform/errors.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { MAIL } from './commands/approve-owed.ts';
import { draftAllOwed } from './commands/draft-owed.ts';
import { mailOwed } from './commands/mail-owed.ts';
import { DRAFT } from './commands/owe.ts';
import { refreshCouldChoose, refreshTrends } from './commands/rescore.ts';
import type { Ideas } from './context.ts';
import { listSendingMails } from './store/owed.ts';

const ofOwed = z.object({ owedId: z.uuid() });
/** Longer than any mail server takes: what is still out of hand then was lost with its process. */
const LOST_AFTER_MS = 15 * 60_000;

export function ideasJobs(ideas: Ideas): JobDefinition[] {
  const { db, clock, log } = ideas.platform;
  return [
    {
      name: 'ideas.refresh-trends',
      cron: '*/10 * * * *',
      run: (_payload, { signal }) => refreshTrends(ideas, signal),
    },
    {
      name: 'ideas.refresh-shares',
      cron: '7 * * * *',
      run: (_payload, { signal }) => refreshCouldChoose(ideas, signal),
    },
    {
      name: DRAFT,
      cron: '*/5 * * * *',
      run: (_payload, { signal }) => draftAllOwed(ideas, signal),
    },
    {
      name: MAIL,
      run: (payload, { signal }) => mailOwed(ideas, ofOwed.parse(payload).owedId, signal),
    },
    {
      name: 'ideas.look-after-letters',
      cron: '*/5 * * * *',
      async run(_payload, { signal }) {
        const lost = new Date(clock.now().getTime() - LOST_AFTER_MS);
        for (const owedId of await listSendingMails(db, lost)) {
          try {
            await mailOwed(ideas, owedId, signal);
          } catch (error) {
            log.warn({ err: error, owedId, reason: messageOf(error) }, 'a letter is put off again');
          }
        }
      },
    },
  ];
}
