// What servers answer, as far as Parley reads it (docs.joinmastodon.org/entities). Everything else is left; a missing
// or odd field of little weight is taken for absent, only what nothing works without makes an entity wrong.

import { z } from 'zod';

const idSchema = z.string().min(1).max(200);
const word = z.string().optional().catch(undefined);
const words = z.string().catch('');
const maybe = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);
const count = z.number().int().min(0).optional().catch(undefined);

const accountSchema = z.object({
  id: idSchema,
  acct: z.string().min(1).max(500),
  username: word,
  display_name: word,
  url: maybe,
  /** The ActivityPub id; since 4.2. */
  uri: maybe,
  discoverable: flag,
  indexable: flag,
  noindex: flag,
  followers_count: count,
  following_count: count,
  statuses_count: count,
});
export type Account = z.infer<typeof accountSchema>;

const attachmentSchema = z.object({
  id: z.string().catch(''),
  type: word,
  url: maybe,
  description: maybe,
});

const plainStatusSchema = z.object({
  id: idSchema,
  uri: maybe,
  url: maybe,
  created_at: z.string().max(100),
  edited_at: maybe,
  account: accountSchema,
  content: words,
  spoiler_text: words,
  visibility: z.string().catch('public'),
  sensitive: z.boolean().catch(false),
  language: maybe,
  in_reply_to_id: maybe,
  favourited: flag,
  replies_count: count,
  reblogs_count: count,
  favourites_count: count,
  media_attachments: z.array(attachmentSchema).catch([]),
  mentions: z.array(z.object({ id: z.string(), acct: z.string() })).catch([]),
  card: z.object({ url: z.string() }).nullish().catch(null),
  quote: z
    .object({ quoted_status: z.object({ id: idSchema }).nullish() })
    .nullish()
    .catch(null),
});

/** A boost holds the whole status it repeats. */
export const statusSchema = plainStatusSchema.extend({
  reblog: plainStatusSchema.nullish().catch(null),
});
export type Status = z.infer<typeof plainStatusSchema>;

export const notificationSchema = z.object({
  id: idSchema,
  type: z.string(),
  status: plainStatusSchema.nullish(),
});

export const credentialSchema = accountSchema.pick({
  id: true,
  acct: true,
  username: true,
  display_name: true,
  url: true,
});

const limitsSchema = z.object({
  statuses: z
    .object({
      max_characters: count,
      max_media_attachments: count,
      characters_reserved_per_url: count,
    })
    .optional()
    .catch(undefined),
  media_attachments: z
    .object({
      supported_mime_types: z.array(z.string()).optional().catch(undefined),
      image_size_limit: count,
    })
    .optional()
    .catch(undefined),
  urls: z.object({ streaming: word }).optional().catch(undefined),
});

/** Both versions of the answer at once: version 1 has `uri`, `max_toot_chars` and `urls` of its own. */
export const instanceSchema = z.object({
  domain: word,
  uri: word,
  title: words,
  version: z.string(),
  configuration: limitsSchema.optional().catch(undefined),
  urls: z.object({ streaming_api: word }).optional().catch(undefined),
  max_toot_chars: count,
  api_versions: z.object({ mastodon: count }).optional().catch(undefined),
});

export const tokenSchema = z.object({ access_token: z.string().min(1).max(2000) });
export const appSchema = z.object({
  client_id: z.string().min(1).max(500),
  client_secret: z.string().max(500).catch(''),
});
export const mediaSchema = z.object({ id: idSchema });
export const errorSchema = z.object({
  error: z.string().max(2000),
  error_description: z.string().max(2000).optional().catch(undefined),
});
