// What happens by the clock: publications are carried when they are due, also those whose job was lost with its process;
// alarms are raised, promises reminded of and broken, reviews expire, links are looked at.

import { z } from 'zod';
import { messageOf } from '#platform/errors.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { carryPublication, watchPublication } from '../commands/carry-publication.ts';
import { tickCommitment } from '../commands/keep-commitments.ts';
import { DELIVER } from '../commands/queue-publication.ts';
import { expireReview } from '../commands/review-draft.ts';
import { LOOK_AT_LINKS } from '../commands/save-draft.ts';
import type { Engagement } from '../context.ts';
import { listTicking } from '../store/commitments.ts';
import { listExpiredReviews } from '../store/drafts.ts';
import { listDuePublications } from '../store/publications.ts';
import { lookAtLinks } from './look-at-links.ts';

const ofPublication = z.object({ publicationId: z.uuid() });
const ofLinks = z.object({
  draftId: z.uuid(),
  conversationId: z.uuid(),
  personId: z.uuid(),
  addresses: z.array(z.string()),
});

export function engagementJobs(engagement: Engagement): JobDefinition[] {
  return [
    {
      name: DELIVER,
      run: (payload) => carryPublication(engagement, ofPublication.parse(payload).publicationId),
    },
    {
      name: LOOK_AT_LINKS,
      run: (payload) => lookAtLinks(engagement, ofLinks.parse(payload)),
    },
    { name: 'engagement.keep-time', cron: '* * * * *', run: () => keepTime(engagement) },
  ];
}

/** Everything whose time has come; one that fails does not keep the others waiting. */
export async function keepTime(engagement: Engagement): Promise<void> {
  const { db, clock } = engagement.platform;
  const now = clock.now();
  for (const id of await listDuePublications(db, now)) {
    await alone(engagement, () => watchPublication(engagement, id));
    await alone(engagement, () => carryPublication(engagement, id));
  }
  for (const id of await listTicking(db, now))
    await alone(engagement, () => tickCommitment(engagement, id));
  for (const id of await listExpiredReviews(db, now))
    await alone(engagement, () => expireReview(engagement, id));
}

async function alone({ platform }: Engagement, deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (error) {
    platform.log.error({ err: error, reason: messageOf(error) }, 'something due could not be done');
  }
}
