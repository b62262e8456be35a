// Looks whether something stands at the server already: before sending again what may have arrived, and before sending
// at all, since not every server knows Idempotency-Key.

import { z } from 'zod';
import type { Receipt } from '#features/listening/reply-port.ts';
import {
  likeReference,
  mentionedBy,
  receiptOf,
  receiptSchema,
  statusPath,
  textOf,
  warningOf,
} from './answering.ts';
import type { Answering, Kind } from './answering.ts';
import { saysTheSame, withMention } from './answer-text.ts';
import { statusSchema } from './entities.ts';
import type { Status } from './entities.ts';
import { nativeIdOf } from './native-id.ts';

/** Of the account's newest; what is older than the wish to send it cannot be it. */
const pagesMax = 5;
const entriesMax = 40;
/** Servers tell whole seconds, and `Date` is rounded too. */
const slackMs = 5000;

export async function findAnswer(
  publication: Kind<'reply' | 'quote'>,
  answering: Answering,
): Promise<Receipt | null> {
  for await (const status of ownStatuses(publication.madeAt, answering)) {
    if (!isIt(status, publication, answering)) continue;
    return receiptOf(status, answering.learnt, {
      deed: 'status',
      mentioned: mentionedBy(publication),
      warning: warningOf(publication.to),
      mediaIds: status.media_attachments.map(({ id }) => id),
    });
  }
  return null;
}

function isIt(
  status: Status,
  publication: Kind<'reply' | 'quote'>,
  { learnt }: Answering,
): boolean {
  const about =
    publication.kind === 'reply' ? status.in_reply_to_id : status.quote?.quoted_status?.id;
  return (
    about !== null &&
    about !== undefined &&
    nativeIdOf(about, learnt.software) === publication.to.nativeId &&
    saysTheSame(status.content, textOf(publication))
  );
}

/** Newest first, since a time by our clock. */
async function* ownStatuses(
  since: Date,
  { client, learnt }: Answering,
): AsyncGenerator<Status, void, void> {
  if (!learnt.account) return;
  const path = `/api/v1/accounts/${encodeURIComponent(learnt.account.id)}/statuses`;
  const query = new URLSearchParams({ limit: String(entriesMax), exclude_reblogs: 'true' });
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const list = await client.get(path, z.array(z.unknown()), query);
    const statuses = list.flatMap((json) => statusSchema.safeParse(json).data ?? []);
    const earliest = since.getTime() + client.clockAheadMs - slackMs;
    const recent = statuses.filter(({ created_at: at }) => !(Date.parse(at) < earliest));
    yield* recent;
    const last = statuses.at(-1);
    if (recent.length < statuses.length || !last) return;
    query.set('max_id', last.id);
  }
}

export async function findChange(
  publication: Kind<'like' | 'edit' | 'delete'>,
  { client, learnt, context }: Answering,
): Promise<Receipt | null> {
  const nativeId = publication.kind === 'like' ? publication.to.nativeId : publication.of.nativeId;
  const answer = await client.ask({ path: statusPath(nativeId) });
  const isGone = answer.status === 404 || answer.status === 410;
  if (answer.status !== 200 && !isGone) throw client.refusal(answer);
  const status = isGone ? null : (statusSchema.safeParse(answer.json).data ?? null);
  if (publication.kind === 'like')
    return status?.favourited === true ? receiptOf(status, learnt, likeReference) : null;
  const { of } = publication;
  const reference = receiptSchema.safeParse(of.reference).data;
  if (publication.kind === 'delete') {
    const isUndone = isGone || (reference?.deed === 'like' && status?.favourited === false);
    return isUndone ? { ...of, at: context.clock.now() } : null;
  }
  if (!status) return null;
  const text = withMention(publication.text, reference?.mentioned ?? null);
  return saysTheSame(status.content, text)
    ? receiptOf(status, learnt, reference ?? { ...likeReference, deed: 'status' })
    : null;
}
