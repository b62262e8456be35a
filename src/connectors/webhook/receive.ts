// A delivery at the source's own address: proved, read, and answered so that the sender knows whether to come again.

import { z } from 'zod';
import type {
  IncomingRequest,
  JsonObject,
  Received,
  SourceContext,
} from '#features/listening/ports.ts';
import { itemsMax, itemsOf, readItems } from './read-delivery.ts';
import { prove } from './signature.ts';
import type { WebhookSettings } from './settings.ts';

/** Ids of the newest deliveries, so that one that is sent again cannot undo what came after it. */
const cursorSchema = z.object({ deliveries: z.array(z.string()) });
const deliveriesMax = 1000;

const idHeaders = [
  'idempotency-key',
  'webhook-id',
  'x-github-delivery',
  'x-shopify-webhook-id',
  'x-discourse-event-id',
  'x-gitlab-event-uuid',
  'x-request-id',
];

type Context = SourceContext<WebhookSettings> & { cursor: JsonObject | null };

export async function receive(request: IncomingRequest, context: Context): Promise<Received> {
  const { settings, clock } = context;
  if (request.method === 'GET') return answerChallenge(request.query);
  const proof = prove(settings.scheme, settings.secret, request, clock.now());
  if (!proof.ok) return said(401, proof.because);
  const items = itemsOf(request.body, settings.mapping);
  if (!items) return said(400, 'The body is neither JSON nor a line of JSON for each post.');
  const challenge = challengeOf(items[0]);
  if (challenge !== null) return { status: 200, body: challenge };
  if (items.length > itemsMax) {
    return said(413, `A delivery holds at most ${itemsMax} posts, this one ${items.length}.`);
  }
  const id = deliveryId(request.headers, settings);
  const before = cursorSchema.safeParse(context.cursor);
  const deliveries = before.success ? before.data.deliveries : [];
  if (id !== null && deliveries.includes(id)) return said(200, 'This delivery was taken before.');
  const { posts, deletions, skipped } = readItems(items, settings.mapping, id);
  if (skipped > 0) context.log.info({ skipped }, 'a webhook brought what is no post');
  if (posts.length + deletions.length === 0 && skipped > 0) {
    return said(422, 'Nothing in it is a post: each needs a text or a title.');
  }
  const cursor = {
    deliveries: id === null ? deliveries : [...deliveries, id].slice(-deliveriesMax),
  };
  const counted = { posts: posts.length, deletions: deletions.length, skipped };
  return {
    status: 200,
    body: JSON.stringify(counted),
    headers: { 'content-type': 'application/json' },
    batch: { posts, deletions, cursor },
  };
}

function said(status: number, message: string): Received {
  const body = JSON.stringify({ message });
  return { status, body, headers: { 'content-type': 'application/json' } };
}

/** Meta and others ask whether anybody is here; who knows the address, which is secret, may know. */
function answerChallenge(query: URLSearchParams): Received {
  const challenge = query.get('hub.challenge');
  if (challenge !== null) {
    return {
      status: 200,
      body: challenge.slice(0, 1000),
      headers: { 'content-type': 'text/plain' },
    };
  }
  return said(405, 'Deliveries come as POST.');
}

const slackChallenge = z.object({
  type: z.literal('url_verification'),
  challenge: z.string().max(1000),
});

function challengeOf(item: unknown): string | null {
  const parsed = slackChallenge.safeParse(item);
  return parsed.success ? parsed.data.challenge : null;
}

function deliveryId(headers: Headers, { idHeader }: WebhookSettings): string | null {
  const names = idHeader === undefined ? idHeaders : [idHeader];
  for (const name of names) {
    const id = headers.get(name)?.trim() ?? '';
    if (id !== '' && id.length <= 200) return id;
  }
  return null;
}
