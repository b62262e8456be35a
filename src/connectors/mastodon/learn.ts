// What a server says of itself, and who is signed in there: asked once a day, and when the token changes.

import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { MastodonClient } from './client.ts';
import { credentialSchema, instanceSchema } from './entities.ts';
import { originOf } from './settings.ts';
import type { Learnt, MastodonSettings } from './settings.ts';

type Instance = z.infer<typeof instanceSchema>;

/** Mastodon's own defaults, for servers that do not tell (docs.joinmastodon.org/user/posting). */
const charactersMaxUsual = 500;
const charactersPerUrlUsual = 23;
const mediaMaxUsual = 4;
const mediaBytesMaxUsual = 16 * 1024 * 1024;
const mediaTypesUsual = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
/** The version of the API in which `quoted_status_id` came (docs.joinmastodon.org/methods/statuses/#create). */
const quotesSince = 7;

export async function instanceOf(client: MastodonClient): Promise<Instance> {
  const answer = await client.ask({ path: '/api/v2/instance' });
  const second = answer.status === 200 ? instanceSchema.safeParse(answer.json) : null;
  if (second?.success) return second.data;
  if (answer.status === 429 || answer.status >= 500) throw client.refusal(answer);
  return client.get('/api/v1/instance', instanceSchema);
}

export async function learn(client: MastodonClient, settings: MastodonSettings): Promise<Learnt> {
  const instance = await instanceOf(client);
  const account = settings.accessToken === undefined ? null : await whoIsSignedIn(client);
  return learntOf(instance, { settings, account });
}

async function whoIsSignedIn(client: MastodonClient): Promise<NonNullable<Learnt['account']>> {
  const answer = await client.ask({ path: '/api/v1/accounts/verify_credentials' });
  const parsed = answer.status === 200 ? credentialSchema.safeParse(answer.json) : null;
  if (parsed?.success) return parsed.data;
  // snac says 422 of a token that it does not know.
  throw client.refusal(answer.status === 422 ? { ...answer, status: 401 } : answer);
}

export function learntOf(
  instance: Instance,
  { settings, account }: { settings: MastodonSettings; account: Learnt['account'] },
): Learnt {
  const { statuses, media_attachments: media, urls } = instance.configuration ?? {};
  const streaming = urls?.streaming ?? instance.urls?.streaming_api ?? null;
  return {
    software: softwareOf(instance.version),
    domain: domainOf(instance, settings),
    streaming: streaming && URL.canParse(streaming) ? streaming : null,
    account: account && { id: account.id, acct: account.acct },
    tokenMark: tokenMarkOf(settings),
    charactersMax:
      positive(statuses?.max_characters) ?? positive(instance.max_toot_chars) ?? charactersMaxUsual,
    charactersPerUrl: statuses?.characters_reserved_per_url ?? charactersPerUrlUsual,
    canQuote: (instance.api_versions?.mastodon ?? 0) >= quotesSince,
    mediaMax: Math.min(statuses?.max_media_attachments ?? mediaMaxUsual, 1000),
    mediaBytesMax: media?.image_size_limit ?? mediaBytesMaxUsual,
    mediaTypes: (media?.supported_mime_types ?? mediaTypesUsual)
      .filter((type) => type.length <= 100)
      .slice(0, 200),
  };
}

/** Known again without keeping it. */
export function tokenMarkOf({ accessToken }: MastodonSettings): string {
  return accessToken === undefined ? '' : hash('sha256', accessToken).slice(0, 16);
}

/** Others claim to be a Mastodon and name themselves behind it: `2.7.2 (compatible; Pleroma 2.5.0)`. */
function softwareOf(version: string): string {
  const other = /(?:compatible; |really )([A-Za-z-]{2,30})/.exec(version)?.[1];
  return (other ?? 'mastodon').toLowerCase();
}

/** Version 1 of the answer says it in `uri`, which is an address on some servers. */
function domainOf({ domain, uri }: Instance, settings: MastodonSettings): string {
  const said = (domain ?? uri ?? '').replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return /^[\w.:-]{1,300}$/.test(said) ? said : new URL(originOf(settings)).host;
}

function positive(number: number | undefined): number | undefined {
  return number !== undefined && number > 0 ? number : undefined;
}
