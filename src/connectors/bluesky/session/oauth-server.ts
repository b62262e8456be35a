// The server that asks people for their permission (https://atproto.com/specs/oauth): found from the account's own
// server, and asked with forms that carry a proof.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { fieldsIn, parseJson, textIn } from '../read-json.ts';
import type { Fields } from '../read-json.ts';
import type { XrpcContext } from '../xrpc.ts';
import { makeProof } from './dpop.ts';
import type { ProofKey } from './dpop.ts';

const resourceSchema = z.object({ authorization_servers: z.array(z.string()).min(1) });

const serverSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  pushed_authorization_request_endpoint: z.url(),
});
export type OauthServer = z.infer<typeof serverSchema>;

export async function findOauthServer(pds: string, context: XrpcContext): Promise<OauthServer> {
  const resource = await read(
    `${pds}/.well-known/oauth-protected-resource`,
    resourceSchema,
    context,
  );
  // An entryway is its own authorisation server and need not be a resource.
  const issuer = resource?.authorization_servers[0] ?? pds;
  const address = `${issuer.replace(/\/+$/, '')}/.well-known/oauth-authorization-server`;
  const server = await read(address, serverSchema, context);
  if (server && server.issuer.replace(/\/+$/, '') === issuer.replace(/\/+$/, '')) return server;
  const message = `${new URL(pds).host} offers no sign-in of its own. Use an app password.`;
  throw new AppError('invalid', 'bluesky.no-oauth', message);
}

async function read<Shape>(
  url: string,
  schema: z.ZodType<Shape>,
  { fetch, signal }: XrpcContext,
): Promise<Shape | null> {
  const response = await fetch({ url, headers: { accept: 'application/json' }, signal });
  if (response.status !== 200) return null;
  const parsed = schema.safeParse(parseJson(Buffer.from(response.body).toString('utf8')));
  return parsed.success ? parsed.data : null;
}

export type FormAnswer = { status: number; body: Fields; error: string | null };

/** Sends a form with a proof, once more with the nonce if the server wants one. */
export async function postForm(
  url: string,
  form: Record<string, string>,
  key: ProofKey,
  context: XrpcContext,
): Promise<FormAnswer> {
  let nonce: string | undefined;
  for (let isSecond = false; ; isSecond = true) {
    const response = await context.fetch({
      url,
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        dpop: makeProof(key, { method: 'POST', url, now: context.clock.now(), nonce }),
      },
      body: new URLSearchParams(form).toString(),
      redirectsMax: 0,
      signal: context.signal,
    });
    const body = fieldsIn(parseJson(Buffer.from(response.body).toString('utf8')));
    const isGood = response.status >= 200 && response.status < 300;
    const error = isGood ? null : (textIn(body['error']) ?? String(response.status));
    nonce = response.headers.get('dpop-nonce') ?? undefined;
    if (error !== 'use_dpop_nonce' || isSecond) return { status: response.status, body, error };
  }
}
