// From a name to an account and to the server that keeps its posts (https://atproto.com/guides/identity).

import { z } from 'zod';
import type { SourceContext } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { isDid } from './at-uri.ts';
import { parseJson } from './read-json.ts';
import { defaultAppView, defaultDirectory } from './settings.ts';
import type { BlueskySettings } from './settings.ts';
import { callXrpc, sendXrpc } from './xrpc.ts';

type Context = Pick<
  SourceContext<Pick<BlueskySettings, 'service' | 'appView' | 'directory'>>,
  'fetch' | 'clock' | 'signal' | 'settings'
>;

export type Account = { did: string; handle: string | null };

export async function resolveAccounts(
  names: readonly string[] | undefined,
  context: Context,
): Promise<Account[]> {
  const accounts: Account[] = [];
  for (const name of names ?? []) accounts.push(await resolveAccount(name, context));
  return accounts;
}

/** @throws AppError `not-found` naming the account that does not exist */
export async function resolveAccount(name: string, context: Context): Promise<Account> {
  if (isDid(name)) return { did: name, handle: null };
  const did = await findDid(name, context);
  if (did === null) {
    const message = `There is no account ${name}. Check its spelling.`;
    throw new AppError('not-found', 'bluesky.no-account', message, { details: { account: name } });
  }
  return { did, handle: name };
}

/** Null when there is no account of that name. */
export async function findDid(handle: string, context: Context): Promise<string | null> {
  const { service, appView } = context.settings;
  const host = appView ?? service ?? defaultAppView;
  const call = { nsid: 'com.atproto.identity.resolveHandle', params: { handle } };
  const answer = await sendXrpc(context, host, call);
  // Servers say this with InvalidRequest, HandleNotFound or a bare 404.
  if (answer.status === 400 || answer.status === 404) return null;
  const { did } = answer.error === null ? answer.body : (await callXrpc(context, host, call)).body;
  return typeof did === 'string' && isDid(did) ? did : null;
}

const didDocument = z.object({
  id: z.string(),
  alsoKnownAs: z.array(z.string()).default([]),
  service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() })).default([]),
});

export type Home = { did: string; handle: string | null; pds: string };

/** The server that keeps an account's posts. @throws AppError when the directory does not know it */
export async function findHome(did: string, context: Context): Promise<Home> {
  const url = documentAddress(did, context.settings.directory ?? defaultDirectory);
  const response = await context.fetch({ url, signal: context.signal });
  const home =
    response.status === 200
      ? homeIn(parseJson(Buffer.from(response.body).toString('utf8')), did)
      : null;
  if (home) return home;
  const gone = response.status === 404 || response.status === 410;
  throw new AppError(
    gone ? 'not-found' : 'unavailable',
    'bluesky.no-home',
    gone ? `The account ${did} is gone.` : `${new URL(url).host} does not tell where ${did} is.`,
    { details: { status: response.status } },
  );
}

/** https://w3c-ccg.github.io/did-method-web: colons are a path, which the AT Protocol does not allow. */
function documentAddress(did: string, directory: string): string {
  if (!did.startsWith('did:web:')) return `${directory}/${did}`;
  const host = decodeURIComponent(did.slice('did:web:'.length));
  const scheme = /^localhost(?::\d+)?$/.test(host) ? 'http' : 'https';
  return `${scheme}://${host}/.well-known/did.json`;
}

export function homeIn(document: unknown, did: string): Home | null {
  const parsed = didDocument.safeParse(document);
  if (!parsed.success || parsed.data.id !== did) return null;
  const endpoint = parsed.data.service.find(({ id }) => id.endsWith('#atproto_pds'));
  const pds = endpoint?.serviceEndpoint;
  if (typeof pds !== 'string' || !/^https?:\/\//i.test(pds) || !URL.canParse(pds)) return null;
  const name = parsed.data.alsoKnownAs.find((alias) => alias.startsWith('at://'));
  return { did, handle: name?.slice('at://'.length) ?? null, pds: pds.replace(/\/+$/, '') };
}
