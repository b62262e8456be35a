// Asking an HTTP API for JSON: the request written out, the answer read, whatever its status. What a status means is
// left to the caller, and to refusal.ts.

import type { FetchRequest, GuardedFetch } from '../fetch/guarded-fetch.ts';

export type Asker = { fetch: GuardedFetch; signal: AbortSignal };

export type JsonRequest = Omit<FetchRequest, 'body' | 'signal'> & {
  /** Sent as JSON; `form` as a form. A request with either is a POST unless it says otherwise. */
  json?: unknown;
  form?: Record<string, string>;
};

export type JsonAnswer = {
  status: number;
  url: string;
  headers: Headers;
  /** Null when the body is no JSON: an error page of a proxy, a cut answer, nothing. */
  json: unknown;
};

export async function askJson(asker: Asker, request: JsonRequest): Promise<JsonAnswer> {
  const { json, form, headers, ...rest } = request;
  const sent =
    json === undefined
      ? form && {
          type: 'application/x-www-form-urlencoded',
          body: String(new URLSearchParams(form)),
        }
      : { type: 'application/json', body: JSON.stringify(json) };
  const response = await asker.fetch({
    ...(sent ? { method: 'POST', body: sent.body } : {}),
    ...rest,
    headers: {
      accept: 'application/json',
      ...(sent ? { 'content-type': sent.type } : {}),
      ...headers,
    },
    signal: asker.signal,
  });
  const { status, url } = response;
  return { status, url, headers: response.headers, json: jsonOf(response.body) };
}

/** Parameters that are null are left out. */
export function addressOf(
  base: string,
  parameters: Readonly<Record<string, string | number | null>>,
): string {
  const url = new URL(base);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) url.searchParams.append(name, String(value));
  }
  return url.href;
}

/** Null for what is no JSON. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
