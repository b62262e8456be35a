// Carries answers to the server, once each: the key goes along as Idempotency-Key, which Mastodon keeps for an hour;
// for later and for servers that do not know it, what stands there is looked at before anything is sent.

import type { Delivery, Publication, Receipt, ReplyPort } from '#features/listening/reply-port.ts';
import { AppError } from '#platform/errors.ts';
import { abilities, lengthMax, visibilityFor } from './abilities.ts';
import {
  likeReference,
  mentionedBy,
  receiptOf,
  receiptSchema,
  statusPath,
  textOf,
  warningOf,
} from './answering.ts';
import type { Answering, Kind, ReceiptReference } from './answering.ts';
import { countedLength, withMention } from './answer-text.ts';
import { MastodonClient } from './client.ts';
import type { Answer } from './client.ts';
import { statusSchema } from './entities.ts';
import type { Status } from './entities.ts';
import { findAnswer, findChange } from './find.ts';
import { learn } from './learn.ts';
import { uploadMedium } from './media.ts';
import { sayingOf } from './refusal.ts';
import type { Learnt, MastodonSettings } from './settings.ts';

export const reply: ReplyPort<MastodonSettings> = {
  abilities,
  async deliver(publication, context) {
    if (context.settings.accessToken === undefined)
      return { outcome: 'refused', reason: 'Nobody is signed in, so nothing can be sent.' };
    const client = new MastodonClient(context);
    try {
      const learnt = context.settings.learnt ?? (await learn(client, context.settings));
      return await carry(publication, { client, learnt, context });
    } catch (error) {
      if (error instanceof AppError && error.code === 'mastodon.refused') return outcomeOf(error);
      throw error;
    }
  },
  async find(publication, context) {
    const client = new MastodonClient(context);
    const learnt = context.settings.learnt ?? (await learn(client, context.settings));
    const answering = { client, learnt, context };
    switch (publication.kind) {
      case 'reply':
      case 'quote':
        return findAnswer(publication, answering);
      case 'like':
      case 'edit':
      case 'delete':
        return findChange(publication, answering);
    }
  },
};

/** What the server refused was not done. Its own trouble (5xx) tells nothing: then nobody knows. */
function outcomeOf(error: AppError): Delivery {
  const { retryAt } = error.details;
  const at = typeof retryAt === 'string' ? new Date(retryAt) : null;
  const isBusy = error.details['status'] === 503 && at !== null;
  // A sign-in that was withdrawn can be renewed; the answer waits for that.
  const isSignedOut = error.details['status'] === 401;
  if (error.kind === 'limited' || isBusy || isSignedOut)
    return { outcome: 'later', reason: error.message, retryAt: at };
  if (error.kind === 'unavailable') throw error;
  return { outcome: 'refused', reason: error.message };
}

async function carry(publication: Publication, answering: Answering): Promise<Delivery> {
  switch (publication.kind) {
    case 'reply':
    case 'quote':
      return sendAnswer(publication, answering);
    case 'like':
      return like(publication, answering);
    case 'edit':
      return editAnswer(publication, answering);
    case 'delete':
      return deleteAnswer(publication, answering);
  }
}

async function sendAnswer(
  publication: Kind<'reply' | 'quote'>,
  answering: Answering,
): Promise<Delivery> {
  const { client, learnt, context } = answering;
  const { to, lang, media } = publication;
  const problem = problemWith(publication, learnt);
  if (problem !== null) return { outcome: 'refused', reason: problem };
  const standing = await findAnswer(publication, answering);
  if (standing) return { outcome: 'delivered', receipt: standing };
  const mediaIds: string[] = [];
  for (const medium of media) mediaIds.push(await uploadMedium(client, medium, context.signal));
  const warning = warningOf(to);
  const answer = await client.ask({
    path: '/api/v1/statuses',
    method: 'POST',
    headers: { 'idempotency-key': publication.key },
    json: {
      status: textOf(publication),
      ...(publication.kind === 'reply'
        ? { in_reply_to_id: to.nativeId }
        : { quoted_status_id: to.nativeId }),
      visibility: visibilityFor(publication.visibility, to),
      ...(lang === null ? {} : { language: primary(lang) }),
      // Whoever folds their post away under a subject is answered under the same.
      ...(warning === '' ? {} : { spoiler_text: warning }),
      ...(mediaIds.length === 0 ? {} : { media_ids: mediaIds }),
    },
  });
  if (answer.status === 404) {
    const reason =
      'The post that is answered is not there any more, or this account may not see it.';
    return { outcome: 'refused', reason };
  }
  const status = statusOf(answer, client);
  const mentioned = mentionedBy(publication);
  return delivered(status, learnt, { deed: 'status', mentioned, warning, mediaIds });
}

function problemWith(
  { kind, text, media }: Kind<'reply' | 'quote'>,
  learnt: Learnt,
): string | null {
  if (kind === 'quote' && !learnt.canQuote) return 'This server does not know quotes yet.';
  const long = tooLong(text, learnt);
  if (long !== null) return long;
  if (media.length > learnt.mediaMax)
    return `The server takes at most ${learnt.mediaMax} attachments.`;
  const wrong = media.find(({ type }) => !learnt.mediaTypes.includes(type));
  return wrong ? `The server does not take attachments of the kind ${wrong.type}.` : null;
}

function tooLong(text: string, learnt: Learnt): string | null {
  const length = countedLength(text, learnt);
  const most = lengthMax(learnt);
  return length <= most
    ? null
    : `The answer has ${length} characters; the server takes ${most} beside the mention of the author.`;
}

async function like({ to }: Kind<'like'>, { client, learnt }: Answering): Promise<Delivery> {
  const answer = await client.ask({
    path: `${statusPath(to.nativeId)}/favourite`,
    method: 'POST',
  });
  if (answer.status === 404)
    return { outcome: 'refused', reason: 'The post is not there any more.' };
  const status = statusOf(answer, client);
  return delivered(status, learnt, likeReference);
}

async function editAnswer(
  { key, of, text, lang }: Kind<'edit'>,
  { client, learnt }: Answering,
): Promise<Delivery> {
  const long = tooLong(text, learnt);
  if (long !== null) return { outcome: 'refused', reason: long };
  const reference = receiptSchema.parse(of.reference);
  const { mentioned, warning, mediaIds } = reference;
  const answer = await client.ask({
    path: statusPath(of.nativeId),
    method: 'PUT',
    headers: { 'idempotency-key': key },
    json: {
      status: withMention(text, mentioned),
      ...(lang === null ? {} : { language: primary(lang) }),
      // What is not sent again is removed.
      ...(warning === '' ? {} : { spoiler_text: warning }),
      ...(mediaIds.length === 0 ? {} : { media_ids: mediaIds }),
    },
  });
  if (answer.status === 404)
    return {
      outcome: 'refused',
      reason: 'The answer is not there any more, so it cannot be changed.',
    };
  return delivered(statusOf(answer, client), learnt, reference);
}

async function deleteAnswer(
  { of }: Kind<'delete'>,
  { client, context }: Answering,
): Promise<Delivery> {
  const isLike = receiptSchema.safeParse(of.reference).data?.deed === 'like';
  const path = statusPath(of.nativeId);
  const answer = isLike
    ? await client.ask({ path: `${path}/unfavourite`, method: 'POST' })
    : await client.ask({ path, method: 'DELETE' });
  const receipt: Receipt = { ...of, at: context.clock.now() };
  if (answer.status === 200) return { outcome: 'delivered', receipt };
  // "Not found" is said of what is gone already, and by servers that cannot delete at all.
  if (answer.status === 404 || answer.status === 405) {
    const check = await client.ask({ path });
    if (check.status === 404 || check.status === 410 || isLike)
      return { outcome: 'delivered', receipt };
    return { outcome: 'refused', reason: 'This server cannot delete through its API.' };
  }
  throw client.refusal(answer);
}

function statusOf(answer: Answer, client: MastodonClient): Status {
  if (answer.status !== 200) throw client.refusal(answer);
  const parsed = statusSchema.safeParse(answer.json);
  if (parsed.success) return parsed.data;
  // It was taken, by all signs, but what came back is not what was promised: nobody knows.
  const said = sayingOf(answer);
  const message = `The server took it but answered with something else${said ? `: ${said}` : '.'}`;
  throw new AppError('unavailable', 'mastodon.not-understood', message);
}

function delivered(status: Status, learnt: Learnt, reference: ReceiptReference): Delivery {
  return { outcome: 'delivered', receipt: receiptOf(status, learnt, reference) };
}

/** ISO 639-1 is what the server knows: of `sv-SE`, `sv`. */
function primary(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
