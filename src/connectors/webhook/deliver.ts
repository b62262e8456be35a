// Answers over a webhook: each deed is a signed POST whose key stays the same for ever, so that a receiver that keeps
// the contract (README) does it once however often it comes.

import { z } from 'zod';
import type { FetchResponse } from '#platform/fetch/guarded-fetch.ts';
import { jsonOf } from '#platform/polling/ask-json.ts';
import { retryAfterOf } from '#platform/polling/rate-limits.ts';
import type { JsonObject, SourceContext } from '#features/listening/ports.ts';
import type {
  Delivery,
  Publication,
  Receipt,
  ReplyAbilities,
  ReplyPort,
} from '#features/listening/reply-port.ts';
import { sign } from './signature.ts';
import type { WebhookSettings } from './settings.ts';

type Context = SourceContext<WebhookSettings>;

const everything: ReplyAbilities = {
  reply: true,
  quote: true,
  edit: true,
  delete: true,
  like: true,
  length: null,
  media: null,
  visibilities: [],
  threads: false,
  markup: 'plain',
};
const nothing: ReplyAbilities = {
  ...everything,
  reply: false,
  quote: false,
  edit: false,
  delete: false,
  like: false,
};

export const webhookAnswers: ReplyPort<WebhookSettings> = {
  abilities: ({ deliverUrl }) => (deliverUrl === undefined ? nothing : everything),
  deliver,
  find,
};

const answerSchema = z.object({
  id: z.union([z.string().min(1).max(500), z.number()]).optional(),
  url: z.url().max(2000).optional(),
  message: z.string().max(1000).optional(),
  error: z.string().max(1000).optional(),
});

async function deliver(publication: Publication, context: Context): Promise<Delivery> {
  const { deliverUrl } = context.settings;
  if (deliverUrl === undefined) {
    return { outcome: 'refused', reason: 'This source has no address for answers.' };
  }
  const response = await send(
    { url: deliverUrl, method: 'POST', publication, body: bodyOf(publication) },
    context,
  );
  const { status } = response;
  // 409: it was there already, which is what a receiver may say to the same key.
  if ((status >= 200 && status < 300) || status === 409) {
    return { outcome: 'delivered', receipt: receiptOf(response, publication, context) };
  }
  const reason = reasonOf(response, deliverUrl);
  if (status === 429 || status >= 500 || status === 408) {
    return {
      outcome: 'later',
      reason,
      retryAt: retryAfterOf(response.headers, context.clock.now()),
    };
  }
  return { outcome: 'refused', reason };
}

/** Asks the receiver, who may answer 404 for good or not know the question: then sending again does no harm. */
async function find(publication: Publication, context: Context): Promise<Receipt | null> {
  const { deliverUrl } = context.settings;
  if (deliverUrl === undefined) return null;
  const url = new URL(deliverUrl);
  url.searchParams.set('key', publication.key);
  const response = await send({ url: url.href, method: 'GET', publication, body: null }, context);
  return response.status === 200 && isJson(response)
    ? receiptOf(response, publication, context)
    : null;
}

function send(
  request: {
    url: string;
    method: 'GET' | 'POST';
    publication: Publication;
    body: JsonObject | null;
  },
  context: Context,
): Promise<FetchResponse> {
  const { settings, clock, signal } = context;
  const body = Buffer.from(request.body === null ? '' : JSON.stringify(request.body));
  const { key } = request.publication;
  return context.fetch({
    url: request.url,
    method: request.method,
    headers: {
      accept: 'application/json',
      'idempotency-key': key,
      ...sign(settings.deliverSecret ?? settings.secret, { id: key, at: clock.now(), body }),
      ...(request.method === 'POST' ? { 'content-type': 'application/json' } : {}),
    },
    ...(request.method === 'POST' ? { body } : {}),
    // A signed POST that was redirected would reach somebody who was not chosen.
    redirectsMax: 0,
    bodyBytesMax: 100_000,
    signal,
  });
}

function bodyOf(publication: Publication): JsonObject {
  const { key, kind, madeAt } = publication;
  const head = { key, kind, madeAt: madeAt.toISOString() };
  switch (publication.kind) {
    case 'reply':
    case 'quote': {
      const { to, text, lang } = publication;
      return { ...head, to: answeredOf(to), text, lang };
    }
    case 'like':
      return { ...head, to: answeredOf(publication.to) };
    case 'edit':
      return {
        ...head,
        of: publication.of.nativeId,
        text: publication.text,
        lang: publication.lang,
      };
    case 'delete':
      return { ...head, of: publication.of.nativeId };
  }
}

function answeredOf({
  nativeId,
  url,
  thread,
  author,
}: {
  nativeId: string;
  url: string | null;
  thread: string | null;
  author: string | null;
}): JsonObject {
  return { id: nativeId, url, thread, author };
}

function receiptOf(response: FetchResponse, publication: Publication, { clock }: Context): Receipt {
  const { id, url } = answerOf(response);
  return {
    nativeId: id === undefined ? publication.key : String(id),
    url: url ?? null,
    at: clock.now(),
    reference: null,
  };
}

function reasonOf(response: FetchResponse, url: string): string {
  const { message, error } = answerOf(response);
  const said = message ?? error;
  const { host } = new URL(url);
  if (said !== undefined) return `The receiver at ${host} said: ${said}`;
  return `The receiver at ${host} answered with ${response.status}.`;
}

function isJson(response: FetchResponse): boolean {
  return /\bjson\b/i.test(response.headers.get('content-type') ?? '');
}

function answerOf(response: FetchResponse): z.infer<typeof answerSchema> {
  const parsed = answerSchema.safeParse(jsonOf(response.body));
  return parsed.success ? parsed.data : {};
}
