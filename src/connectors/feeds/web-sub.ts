// WebSub (W3C Recommendation, 2018): a feed that names a hub is subscribed to there, so that news come the moment they
// are published. The hub is asked in a look that does nothing else; its verification and its deliveries arrive at
// `receive`.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError, messageOf } from '#platform/errors.ts';
import type {
  Ending,
  IncomingRequest,
  JsonObject,
  LookContext,
  Received,
  SourceContext,
} from '#features/listening/ports.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { cursorSchema } from './feed-cursor.ts';
import type { FeedCursor, WebSubState } from './feed-cursor.ts';
import type { FeedLinks } from './parsed-feed.ts';
import { readFeed } from './read-feed.ts';
import type { FeedSettings } from './settings.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Ten days, what the specification's example asks for. The hub may grant less. */
const leaseSecondsAsked = 864_000;
/** Time to store what the verification is compared with. */
const askAfterMs = 5000;
/** How long the hub has to confirm; a look later than that counts the asking as failed. */
const confirmWithinMs = 2 * minuteMs;
/** Deliveries can get lost: the feed is still looked at, but seldom. */
const safetyNetMs = 6 * hourMs;

/** What the feed or its answer names: the Link header wins over links inside the feed (section 4). */
export function hubOf(
  links: FeedLinks | null,
  answer: { headers: Headers; url: string },
): { hub: string; topic: string } | null {
  const hub = linkHeader(answer.headers, 'hub', answer.url) ?? links?.hub ?? null;
  const topic = linkHeader(answer.headers, 'self', answer.url) ?? links?.self ?? answer.url;
  return hub === null ? null : { hub, topic };
}

function linkHeader(headers: Headers, rel: string, base: string): string | null {
  for (const part of (headers.get('link') ?? '').slice(0, 10_000).split(/,\s*(?=<)/)) {
    const [, target = '', parameters = ''] = /^\s*<([^<>]*)>([^]*)$/.exec(part) ?? [];
    const rels = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(parameters);
    const names = (rels?.[1] ?? rels?.[2] ?? '').toLowerCase().split(/\s+/);
    if (names.includes(rel)) return URL.parse(target, base)?.href ?? null;
  }
  return null;
}

/**
 * The subscription after a look, and the settings it needs: first a secret is stored, then the hub is asked.
 *
 * @param found null: the answer did not tell (304), so what was known stands; 'none': the feed has no hub
 */
export function nextSubscription(
  before: WebSubState | null,
  found: { hub: string; topic: string } | 'none' | null,
  context: Pick<LookContext<FeedSettings>, 'settings' | 'callbackUrl' | 'clock'>,
): { webSub: WebSubState | null; settings: JsonObject } {
  const { settings, callbackUrl, clock } = context;
  if (callbackUrl === null || found === 'none') return { webSub: null, settings: {} };
  const now = clock.now().getTime();
  const isSame = found === null || (found.hub === before?.hub && found.topic === before.topic);
  const webSub = isSame
    ? before && afterSilence(before, now)
    : { ...found, askAt: new Date(now + askAfterMs).toISOString(), tries: 0, leaseUntil: null };
  const needsSecret = webSub !== null && settings.webSubSecret === undefined;
  const secret: JsonObject = needsSecret ? { webSubSecret: randomBytes(24).toString('hex') } : {};
  return { webSub, settings: secret };
}

/** Asked, and not confirmed in time: it is asked again after an hour, two, four, at most a day. */
function afterSilence(webSub: WebSubState, now: number): WebSubState {
  if (now < Date.parse(webSub.askAt) + confirmWithinMs) return webSub;
  const pauseMs = Math.min(24, 2 ** webSub.tries) * hourMs;
  return { ...webSub, askAt: new Date(now + pauseMs).toISOString(), tries: webSub.tries + 1 };
}

/** When to look at a feed that is subscribed to: seldom, and when the hub has to be asked again. */
export function lookWithSubscription(at: Date, webSub: WebSubState | null, now: Date): Date {
  if (!webSub) return at;
  const isDelivered = webSub.leaseUntil !== null && Date.parse(webSub.leaseUntil) > now.getTime();
  const wished = isDelivered ? Math.max(at.getTime(), now.getTime() + safetyNetMs) : at.getTime();
  const askAt = Date.parse(webSub.askAt);
  return new Date(askAt > now.getTime() ? Math.min(wished, askAt) : wished);
}

/** Whether this look should ask the hub and do nothing else. */
export function isTimeToAsk(
  webSub: WebSubState | null,
  context: Pick<LookContext<FeedSettings>, 'settings' | 'callbackUrl' | 'clock'>,
): boolean {
  if (!webSub || !context.callbackUrl || !context.settings.webSubSecret) return false;
  const now = context.clock.now().getTime();
  const askAt = Date.parse(webSub.askAt);
  return now >= askAt && now < askAt + confirmWithinMs;
}

/**
 * Asks the hub to deliver. Yields no batch on purpose: the hub's verification writes the cursor meanwhile, and a batch
 * of this look would take that back.
 */
export async function askHub(
  webSub: WebSubState,
  context: LookContext<FeedSettings>,
): Promise<Ending> {
  const { callbackUrl, settings, clock } = context;
  const form = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': webSub.topic,
    'hub.callback': callbackUrl ?? '',
    'hub.lease_seconds': String(leaseSecondsAsked),
    'hub.secret': settings.webSubSecret ?? '',
  });
  try {
    const { status } = await context.fetch({
      url: webSub.hub,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      signal: context.signal,
    });
    if (status >= 300)
      context.log.warn({ hub: webSub.hub, status }, 'a hub refused a subscription');
  } catch (error) {
    context.signal.throwIfAborted();
    // The feed is heard without its hub too; the hub is asked again later.
    context.log.warn({ hub: webSub.hub, problem: messageOf(error) }, 'a hub could not be asked');
  }
  return lookAgain(clock, confirmWithinMs);
}

/** Answers the hub: its verification (GET) and its deliveries (POST). */
export async function receive(
  request: IncomingRequest,
  context: SourceContext<FeedSettings> & { cursor: JsonObject | null },
): Promise<Received> {
  const cursor = cursorSchema.safeParse(context.cursor).data;
  if (request.method === 'GET') return verify(request.query, cursor ?? null, context);
  if (!cursor?.webSub) return { status: 410, body: 'Nobody listens here any longer' };
  return take(request, cursor.webSub, context);
}

function verify(
  query: URLSearchParams,
  cursor: FeedCursor | null,
  { clock }: SourceContext<FeedSettings>,
): Received {
  const webSub = cursor?.webSub ?? null;
  const isOurs = webSub !== null && query.get('hub.topic') === webSub.topic;
  const challenge = query.get('hub.challenge') ?? '';
  const echo: Received = {
    status: 200,
    body: challenge,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  };
  const unknown: Received = { status: 404, body: 'Nobody asked for this' };
  const now = clock.now().getTime();
  switch (query.get('hub.mode')) {
    case 'subscribe': {
      const seconds = Number(query.get('hub.lease_seconds') ?? leaseSecondsAsked);
      if (!cursor || !isOurs || challenge === '' || !(seconds > 0)) return unknown;
      const leaseMs = Math.min(seconds, 10 * leaseSecondsAsked) * 1000;
      const confirmed: WebSubState = {
        ...webSub,
        tries: 0,
        leaseUntil: new Date(now + leaseMs).toISOString(),
        // Early enough for a second try before the hub stops.
        askAt: new Date(now + leaseMs - Math.min(leaseMs / 4, 24 * hourMs)).toISOString(),
      };
      return {
        ...echo,
        batch: { posts: [], deletions: [], cursor: { ...cursor, webSub: confirmed } },
      };
    }
    case 'unsubscribe':
      return isOurs || challenge === '' ? unknown : echo;
    case 'denied': {
      if (!cursor || !isOurs) return unknown;
      const denied: WebSubState = {
        ...webSub,
        tries: webSub.tries + 1,
        leaseUntil: null,
        askAt: new Date(now + 24 * hourMs).toISOString(),
      };
      return {
        status: 200,
        batch: { posts: [], deletions: [], cursor: { ...cursor, webSub: denied } },
      };
    }
    default:
      return unknown;
  }
}

/** A wrong signature is answered like a right one, so that guessing teaches nothing (section 8.1). */
async function take(
  request: IncomingRequest,
  webSub: WebSubState,
  context: SourceContext<FeedSettings>,
): Promise<Received> {
  const { settings, log } = context;
  const signature = request.headers.get('x-hub-signature');
  if (!isSigned(request.body, signature, settings.webSubSecret ?? '')) {
    log.warn({ hub: webSub.hub }, 'a delivery without a right signature was left aside');
    return { status: 202 };
  }
  // Pages of new entries are read by a look, which has the time.
  if (settings.fullText) return { status: 202, lookSoon: true };
  try {
    const feed = await readFeed(request.body, request.headers, webSub.topic);
    return {
      status: 202,
      batch: {
        posts: feed.posts.slice(0, batchSizeMax).toReversed(),
        deletions: feed.deletions.slice(0, batchSizeMax),
      },
      lookSoon: feed.posts.length > batchSizeMax,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ hub: webSub.hub, problem: error.message }, 'a delivery was no feed');
    return { status: 202, lookSoon: true };
  }
}

function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const [, method = '', hex = ''] =
    /^(sha1|sha256|sha384|sha512)=([\da-f]{40,128})$/i.exec(signature?.trim() ?? '') ?? [];
  if (method === '' || secret === '') return false;
  const right = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}
