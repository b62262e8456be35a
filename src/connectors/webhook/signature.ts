// Proof that a delivery comes from who shares our secret: the schemes that senders of webhooks use. All are computed
// over the raw bytes and compared in constant time; those that carry a time are believed for five minutes.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingRequest } from '#features/listening/ports.ts';

/**
 * - `standard`: Standard Webhooks (standardwebhooks.com, 1.0): `webhook-id`, `webhook-timestamp`, `webhook-signature`
 * - `github`: `X-Hub-Signature-256: sha256=HEX` (GitHub; Meta, WebSub 1.0 send the same or as `X-Hub-Signature`)
 * - `stripe`: `Stripe-Signature: t=SECONDS,v1=HEX` over `t.body`
 * - `slack`: `X-Slack-Signature: v0=HEX` over `v0:SECONDS:body`
 * - `shopify`: `X-Shopify-Hmac-Sha256: BASE64`
 * - `discourse`: `X-Discourse-Event-Signature: sha256=HEX`
 * - `token`: the secret itself, as `Authorization: Bearer`, or in `X-Gitlab-Token` or `X-Webhook-Token`
 */
export const SCHEMES = [
  'standard',
  'github',
  'stripe',
  'slack',
  'shopify',
  'discourse',
  'token',
] as const;
export type Scheme = (typeof SCHEMES)[number];

export type Proof = { ok: true } | { ok: false; because: string };

type Signed = Pick<IncomingRequest, 'headers' | 'body'>;

const toleranceMs = 5 * 60_000;

export function prove(scheme: Scheme, secret: string, request: Signed, now: Date): Proof {
  const { headers, body } = request;
  const header = (name: string): string => headers.get(name) ?? '';
  switch (scheme) {
    case 'standard':
      return withTime(header('webhook-timestamp'), now, () => {
        const signed = signedStandard(header('webhook-id'), header('webhook-timestamp'), body);
        const expected = hmac(standardKey(secret), signed).toString('base64');
        const given = header('webhook-signature').split(' ').slice(0, 20);
        return given.some((one) => one.startsWith('v1,') && same(one.slice(3), expected));
      });
    case 'github': {
      const given = header('x-hub-signature-256') || header('x-hub-signature');
      return told(same(given, `sha256=${hmac(secret, body).toString('hex')}`));
    }
    case 'discourse': {
      const expected = `sha256=${hmac(secret, body).toString('hex')}`;
      return told(same(header('x-discourse-event-signature'), expected));
    }
    case 'stripe': {
      const parts = header('stripe-signature').slice(0, 2000).split(',');
      const of = (name: string) =>
        parts.flatMap((part) => (part.startsWith(`${name}=`) ? part.slice(name.length + 1) : []));
      const time = of('t')[0] ?? '';
      return withTime(time, now, () => {
        const expected = hmac(secret, join(`${time}.`, body)).toString('hex');
        return of('v1').some((one) => same(one, expected));
      });
    }
    case 'slack': {
      const time = header('x-slack-request-timestamp');
      return withTime(time, now, () => {
        const expected = `v0=${hmac(secret, join(`v0:${time}:`, body)).toString('hex')}`;
        return same(header('x-slack-signature'), expected);
      });
    }
    case 'shopify':
      return told(same(header('x-shopify-hmac-sha256'), hmac(secret, body).toString('base64')));
    case 'token': {
      const bearer = /^Bearer (.+)$/i.exec(header('authorization'))?.[1] ?? '';
      // A proxy on the way may have put an Authorization of its own beside it.
      const given = [bearer, header('x-gitlab-token'), header('x-webhook-token')];
      return told(given.some((one) => same(one, secret)));
    }
  }
}

/** Headers with which we sign what we send (Standard Webhooks). */
export function sign(
  secret: string,
  delivery: { id: string; at: Date; body: Uint8Array },
): Record<string, string> {
  const time = String(Math.floor(delivery.at.getTime() / 1000));
  const signed = signedStandard(delivery.id, time, delivery.body);
  const signature = hmac(standardKey(secret), signed).toString('base64');
  return {
    'webhook-id': delivery.id,
    'webhook-timestamp': time,
    'webhook-signature': `v1,${signature}`,
  };
}

function signedStandard(id: string, time: string, body: Uint8Array): Buffer {
  return join(`${id}.${time}.`, body);
}

/** `whsec_` and base64, as the standard wants secrets; others are taken as they are. */
function standardKey(secret: string): Buffer {
  return secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret, 'utf8');
}

function withTime(seconds: string, now: Date, isRight: () => boolean): Proof {
  const differenceMs = Math.abs(Number(seconds) * 1000 - now.getTime());
  if (!/^\d{1,12}$/.test(seconds)) return { ok: false, because: 'The signature carries no time.' };
  if (differenceMs > toleranceMs) {
    const because = 'The signature is older than five minutes, or the clocks differ by as much.';
    return { ok: false, because };
  }
  return told(isRight());
}

function told(isRight: boolean): Proof {
  return isRight ? { ok: true } : { ok: false, because: 'The signature is missing or wrong.' };
}

function hmac(key: string | Buffer, content: Uint8Array): Buffer {
  return createHmac('sha256', key).update(content).digest();
}

function join(prefix: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(prefix, 'utf8'), body]);
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
