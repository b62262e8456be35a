// A status as a post. The text stays HTML: the core makes it safe and plain.

import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';
import { isOurs, isToUs } from './consent.ts';
import type { Us } from './consent.ts';
import type { Status } from './entities.ts';
import { nativeIdOf } from './native-id.ts';
import { originOf } from './settings.ts';
import type { MastodonSettings } from './settings.ts';

/** What an answer needs to know of the post it answers. */
export const referenceSchema = z.object({
  /** As our server writes it: without a host for its own accounts. */
  acct: z.string().max(500),
  visibility: z.string().max(40),
  warning: z.string().max(500),
  toUs: z.boolean(),
});

export type Reader = { us: Us | null; host: string; software: string | undefined };

/** By what was learnt of the server at the last look. */
export function readerOf(settings: MastodonSettings): Reader {
  const { learnt } = settings;
  const host = learnt?.domain ?? new URL(originOf(settings)).host;
  return { us: learnt?.account ?? null, host, software: learnt?.software };
}

export function postOf(status: Status, { us, host, software }: Reader): IncomingPost {
  const { account } = status;
  const links = status.card ? [status.card.url] : [];
  return {
    nativeId: nativeIdOf(status.id, software),
    html: status.content,
    // A content warning is the subject under which the text is folded away.
    ...(status.spoiler_text === '' ? {} : { title: status.spoiler_text }),
    author: `@${fullName(account.acct, host)}`,
    ...(account.display_name ? { authorName: account.display_name } : {}),
    ...(account.url ? { authorUrl: account.url } : {}),
    authorId: account.uri ?? account.url ?? account.id,
    isOurs: isOurs(status, us),
    ...optional('url', status.url ?? status.uri),
    ...optional('lang', status.language),
    ...optional(
      'replyTo',
      status.in_reply_to_id ? nativeIdOf(status.in_reply_to_id, software) : null,
    ),
    ...optional(
      'quotes',
      status.quote?.quoted_status ? nativeIdOf(status.quote.quoted_status.id, software) : null,
    ),
    visibility: visibilityOf(status.visibility),
    to: status.mentions.map(({ acct }) => `@${fullName(acct, host)}`),
    links,
    createdAt: status.created_at,
    counts: countsOf(status),
    media: status.media_attachments.flatMap(({ url, type, description }) =>
      url ? [{ url, ...(type ? { type } : {}), ...(description ? { description } : {}) }] : [],
    ),
    reference: {
      acct: account.acct,
      visibility: status.visibility,
      warning: status.spoiler_text.slice(0, 500),
      toUs: isToUs(status, us),
    } satisfies z.infer<typeof referenceSchema>,
  };
}

function optional<Name extends string>(
  name: Name,
  value: string | null | undefined,
): Partial<Record<Name, string>> {
  const made: Partial<Record<Name, string>> = {};
  if (value) made[name] = value;
  return made;
}

/** Accounts of the server itself are named without it. */
function fullName(acct: string, host: string): string {
  return acct.includes('@') ? acct : `${acct}@${host}`;
}

const visibilities: Record<string, NonNullable<IncomingPost['visibility']>> = {
  public: 'public',
  unlisted: 'unlisted',
  private: 'followers',
  direct: 'direct',
};

/** Some servers know more kinds (`local`, `list`); what is unknown counts as not public. */
function visibilityOf(visibility: string): NonNullable<IncomingPost['visibility']> {
  return visibilities[visibility] ?? 'followers';
}

function countsOf({ account, ...status }: Status): NonNullable<IncomingPost['counts']> {
  const counts = {
    followers: account.followers_count,
    following: account.following_count,
    posts: account.statuses_count,
    likes: status.favourites_count,
    replies: status.replies_count,
    reposts: status.reblogs_count,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number !== undefined));
}
