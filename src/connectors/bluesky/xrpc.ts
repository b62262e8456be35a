// Calls of the AT Protocol over HTTP (https://atproto.com/specs/xrpc): addresses, answers, limits, and refusals in words.

import type { Batch, SourceContext } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import type { FetchResponse } from '#platform/fetch/guarded-fetch.ts';
import { fieldsIn, parseJson, textIn } from './read-json.ts';
import type { Fields } from './read-json.ts';

export type XrpcContext = Pick<SourceContext<unknown>, 'fetch' | 'clock' | 'signal'>;

export type XrpcCall = {
  nsid: string;
  params?: Record<string, string | readonly string[] | undefined>;
  /** Makes it a POST. */
  body?: Record<string, unknown> | { bytes: Uint8Array; type: string };
};

export type XrpcAnswer = {
  status: number;
  headers: Headers;
  body: Fields;
  /** The protocol's name of the error; null when it went well. */
  error: string | null;
};

export function xrpcUrl(service: string, { nsid, params }: XrpcCall): string {
  const url = new URL(`${service}/xrpc/${nsid}`);
  for (const [name, value] of Object.entries(params ?? {})) {
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) {
      url.searchParams.append(name, each);
    }
  }
  return url.href;
}

/** Any answer, refusals too; what keeps the server from answering is thrown by fetch. */
export async function sendXrpc(
  context: XrpcContext,
  service: string,
  call: XrpcCall,
  headers: Record<string, string> = {},
): Promise<XrpcAnswer> {
  const response = await context.fetch({
    url: xrpcUrl(service, call),
    method: call.body ? 'POST' : 'GET',
    headers: { accept: 'application/json', ...contentOf(call).headers, ...headers },
    ...(call.body ? { body: contentOf(call).body } : {}),
    redirectsMax: call.body ? 0 : 2,
    signal: context.signal,
  });
  return answerOf(response);
}

function contentOf({ body }: XrpcCall): {
  headers: Record<string, string>;
  body: string | Uint8Array;
} {
  if (!body) return { headers: {}, body: '' };
  const { bytes, type } = body;
  if (bytes instanceof Uint8Array && typeof type === 'string') {
    return { headers: { 'content-type': type }, body: bytes };
  }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function answerOf(response: FetchResponse): XrpcAnswer {
  const { status, headers } = response;
  const body = fieldsIn(parseJson(Buffer.from(response.body).toString('utf8')));
  const isGood = status >= 200 && status < 300;
  return { status, headers, body, error: isGood ? null : (textIn(body['error']) ?? '') };
}

/** @throws AppError in words, for every refusal */
export async function callXrpc(
  context: XrpcContext,
  service: string,
  call: XrpcCall,
  headers?: Record<string, string>,
): Promise<XrpcAnswer> {
  return accepted(await sendXrpc(context, service, call, headers), service, context);
}

export function accepted(
  answer: XrpcAnswer,
  service: string,
  { clock }: Pick<XrpcContext, 'clock'>,
): XrpcAnswer {
  if (answer.error === null) return answer;
  throw refusal(answer, new URL(service).host, clock.now());
}

const errorWords: Record<string, (host: string) => string> = {
  AuthFactorTokenRequired: (host) =>
    `${host} asks for a second factor: use an app password, not the password of the account`,
  AccountTakedown: (host) => `${host} has taken this account down`,
  AccountDeactivated: (host) => `${host} says that this account is deactivated`,
  AuthMissing: (host) => `${host} answers this only to accounts: give yours`,
  AuthenticationRequired: (host) => `${host} does not accept the account and its app password`,
  ExpiredToken: (host) => `${host} no longer accepts the sign-in: sign in again`,
  InvalidToken: (host) => `${host} no longer accepts the sign-in: sign in again`,
  RateLimitExceeded: (host) => `${host} finds that Parley asks too often`,
};

function refusal(answer: XrpcAnswer, host: string, now: Date): AppError {
  const { status } = answer;
  const error = answer.error ?? '';
  const message = textIn(answer.body['message']) ?? '';
  const words = errorWords[error]?.(host) ?? statusWords(host, status, message);
  const retryAt = status === 429 || status === 503 ? resetsAt(answer.headers, now) : null;
  return new AppError(kindOf(status), 'bluesky.refused', `${words} (${status}).`, {
    details: { status, error, ...(retryAt ? { retryAt: retryAt.toISOString() } : {}) },
  });
}

function statusWords(host: string, status: number, message: string): string {
  if (status === 429) return `${host} finds that Parley asks too often`;
  if (status === 401) return `${host} does not accept the sign-in`;
  if (status === 403) return `${host} does not let Parley do this without your account`;
  if (status >= 500) return `${host} has a problem of its own`;
  if (message === '') return `${host} does not understand the request`;
  return `${host} says: ${message.slice(0, 300)}`;
}

function kindOf(status: number): AppError['kind'] {
  if (status === 429) return 'limited';
  if (status === 401 || status === 403) return 'forbidden';
  return status >= 500 ? 'unavailable' : 'invalid';
}

/** `ratelimit-reset` is in seconds since 1970; `retry-after` in seconds from now, or a date. */
function resetsAt(headers: Headers, now: Date): Date | null {
  const after = headers.get('retry-after');
  const seconds = Number(after);
  if (after !== null && seconds > 0) return new Date(now.getTime() + seconds * 1000);
  if (after !== null && Date.parse(after) > now.getTime()) return new Date(after);
  const reset = Number(headers.get('ratelimit-reset') ?? Number.NaN) * 1000;
  return reset > now.getTime() ? new Date(reset) : null;
}

/** What a server says is left; undefined when it says nothing. */
export function limitsOf(headers: Headers, now: Date): Batch['limits'] {
  const left = headers.get('ratelimit-remaining');
  if (left === null || !Number.isFinite(Number(left))) return undefined;
  return { requestsLeft: Number(left), resetsAt: resetsAt(headers, now) };
}
