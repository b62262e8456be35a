// What carrying an answer, and looking whether it stands there already, have in common.

import { z } from 'zod';
import type { JsonObject, SourceContext } from '#features/listening/ports.ts';
import type { AnsweredPost, Publication, Receipt } from '#features/listening/reply-port.ts';
import { withMention } from './answer-text.ts';
import type { MastodonClient } from './client.ts';
import type { Status } from './entities.ts';
import { nativeIdOf } from './native-id.ts';
import type { Learnt, MastodonSettings } from './settings.ts';
import { referenceSchema } from './status-to-post.ts';

export type Answering = {
  client: MastodonClient;
  learnt: Learnt;
  context: SourceContext<MastodonSettings>;
};

export type Kind<K extends Publication['kind']> = Extract<Publication, { kind: K }>;

/** What changing an answer needs to know of it. */
export const receiptSchema = z.object({
  deed: z.enum(['status', 'like']),
  /** Whose mention was put in front of the text. */
  mentioned: z.string().nullable(),
  warning: z.string(),
  mediaIds: z.array(z.string()),
});
export type ReceiptReference = z.infer<typeof receiptSchema>;

export function receiptOf(
  status: Status,
  { software }: Learnt,
  reference: ReceiptReference & JsonObject,
): Receipt {
  const at = new Date(status.edited_at ?? status.created_at);
  return {
    nativeId: nativeIdOf(status.id, software),
    url: status.url ?? status.uri ?? null,
    at: Number.isNaN(at.getTime()) ? new Date(0) : at,
    reference,
  };
}

export const likeReference: ReceiptReference = {
  deed: 'like',
  mentioned: null,
  warning: '',
  mediaIds: [],
};

/** A quote tells its author by itself; an answer mentions whom it answers, unless its text does. */
export function mentionedBy({ kind, text, to }: Kind<'reply' | 'quote'>): string | null {
  const acct = acctOf(to);
  return kind === 'quote' || withMention(text, acct) === text ? null : acct;
}

export function textOf(publication: Kind<'reply' | 'quote'>): string {
  return withMention(publication.text, mentionedBy(publication));
}

export function warningOf({ reference }: AnsweredPost): string {
  return referenceSchema.safeParse(reference).data?.warning ?? '';
}

export function statusPath(nativeId: string): string {
  return `/api/v1/statuses/${encodeURIComponent(nativeId)}`;
}

function acctOf({ author, reference }: AnsweredPost): string | null {
  const known = referenceSchema.safeParse(reference).data?.acct;
  return known ?? author?.replace(/^@/, '') ?? null;
}
