// Tells a person something: in Parley always, and by the ways they chose for its kind. The other ways are jobs of the
// same transaction, so that a mail server that is slow holds nobody up.

import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import { systemActor } from '#platform/actor.ts';
import { getNeed, titleOf } from '../context.ts';
import type { Routing } from '../context.ts';
import { routingEvents } from '../contract.ts';
import type { Reason } from '../contract/reasons.ts';
import type { Notice } from '../facade.ts';
import { hubOf } from '../queries/hub-people.ts';
import { waysFor } from '../domain/notices/choices.ts';
import { insertNotification, readChoices } from '../store/notices.ts';
import type { NewNotification } from '../store/notices.ts';

export const sendNoticeJob = 'routing.send-notice';
/** With the growing pauses of jobs about two hours: later the notice would be no news. */
const attemptsMax = 8;

type Told = Pick<NewNotification, 'personId' | 'kind' | 'title'> & {
  reasons: readonly Reason[];
  offerId?: string;
} & (
    | { conversationId: string; path?: string | undefined }
    | { conversationId: null; path: string }
  );

export async function notify(
  { platform, mail }: Pick<Routing, 'platform' | 'mail'>,
  tx: Transaction,
  notice: Told,
): Promise<void> {
  const notificationId = newId();
  const { personId, kind, conversationId, offerId = null } = notice;
  await insertNotification(tx, {
    ...notice,
    id: notificationId,
    reasons: [...notice.reasons],
    path: notice.path ?? `/conversations/${conversationId}`,
    offerId,
    now: platform.clock.now(),
  });
  await platform.events.emit(tx, {
    type: routingEvents.notified,
    subject: `person:${personId}`,
    actor: systemActor('routing'),
    payload: { notificationId, personId },
  });
  for (const way of waysFor(await readChoices(tx, personId), kind)) {
    if (way === 'mail' && !mail.isSet) continue;
    const payload = { notificationId, way };
    await platform.jobs.enqueue(tx, { name: sendNoticeJob, payload, attemptsMax });
  }
}

/** What a later feature has to tell. */
export async function notifyOf(
  routing: Routing,
  tx: Transaction,
  { personId, ...notice }: Notice & { personId: string },
): Promise<void> {
  if ('title' in notice) {
    await notify(routing, tx, { ...notice, personId, conversationId: null });
    return;
  }
  const title = titleOf(await getNeed(routing, tx, notice.conversationId));
  await notify(routing, tx, { ...notice, personId, title });
}

export async function notifyHubOf(
  routing: Routing,
  tx: Transaction,
  { exceptPersonId, ...notice }: Notice & { exceptPersonId: string },
): Promise<void> {
  for (const personId of await hubOf(routing, tx)) {
    if (personId !== exceptPersonId) await notifyOf(routing, tx, { ...notice, personId });
  }
}
