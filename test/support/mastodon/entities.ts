// Statuses, accounts and the server itself as the API shows them, after docs.joinmastodon.org/entities (Status, Account,
// Notification, Instance, V1_Instance, MediaAttachment). Names and texts are invented.

import type { Account, Notification, Status } from './statuses.ts';

export type Place = { host: string; origin: string };

export function accountJson(account: Account, { host, origin }: Place) {
  const isLocal = account.host === '';
  const url = isLocal
    ? `${origin}/@${account.username}`
    : `https://${account.host}/@${account.username}`;
  return {
    id: account.id,
    username: account.username,
    acct: isLocal ? account.username : `${account.username}@${account.host}`,
    display_name: account.username.replace(/^\w/, (first) => first.toUpperCase()),
    locked: false,
    bot: false,
    discoverable: account.discoverable,
    indexable: account.indexable,
    group: false,
    created_at: '2024-02-08T00:00:00.000Z',
    note: `<p>Of ${isLocal ? host : account.host}</p>`,
    url,
    uri: url.replace('/@', '/users/'),
    avatar: `${origin}/avatars/original/missing.png`,
    avatar_static: `${origin}/avatars/original/missing.png`,
    header: `${origin}/headers/original/missing.png`,
    header_static: `${origin}/headers/original/missing.png`,
    followers_count: 12,
    following_count: 7,
    statuses_count: 101,
    last_status_at: '2026-11-20',
    hide_collections: null,
    ...(isLocal ? { noindex: account.noindex, roles: [] } : {}),
    emojis: [],
    fields: [],
  };
}

export function statusJson(status: Status, place: Place, reader: Account | null): object {
  const { account } = status;
  const home = account.host === '' ? place.origin : `https://${account.host}`;
  return {
    id: status.id,
    created_at: status.createdAt.toISOString(),
    in_reply_to_id: status.inReplyTo?.id ?? null,
    in_reply_to_account_id: status.inReplyTo?.account.id ?? null,
    sensitive: status.warning !== '',
    spoiler_text: status.warning,
    visibility: status.visibility,
    language: status.language,
    uri: `${home}/users/${account.username}/statuses/${status.id}`,
    url: `${home}/@${account.username}/${status.id}`,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: status.favouritedBy.size,
    edited_at: status.editedAt?.toISOString() ?? null,
    favourited: reader !== null && status.favouritedBy.has(reader.id),
    reblogged: false,
    muted: false,
    bookmarked: false,
    content: status.boosts ? '' : htmlOf(status.text, place),
    filtered: [],
    reblog: status.boosts ? statusJson(status.boosts, place, reader) : null,
    application: null,
    account: accountJson(account, place),
    media_attachments: status.mediaIds.map((id) => mediaJson(id, place)),
    mentions: status.mentions.map((one) => {
      const { id, username, url, acct } = accountJson(one, place);
      return { id, username, url, acct };
    }),
    tags: status.tags.map((name) => ({ name, url: `${place.origin}/tags/${name}` })),
    emojis: [],
    card: null,
    poll: null,
    quote: status.quoted
      ? { state: 'accepted', quoted_status: statusJson(status.quoted, place, reader) }
      : null,
  };
}

/** Plain text as Mastodon formats it: links cut for the eye, hashtags and mentions linked. */
export function htmlOf(text: string, { origin }: Place): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped.replaceAll(
    /(https?:\/\/)(\S{1,30})(\S*)|#([\p{L}\p{N}_]+)|(?<![\w/])@([\w.]+)(@[\w.:-]+\w)?/gu,
    (whole, scheme, shown, rest, tag, name) => {
      if (scheme)
        return `<a href="${whole}" rel="nofollow noopener" target="_blank"><span class="invisible">${scheme}</span><span class="${rest ? 'ellipsis' : ''}">${shown}</span><span class="invisible">${rest}</span></a>`;
      if (tag)
        return `<a href="${origin}/tags/${tag}" class="mention hashtag" rel="tag">#<span>${tag}</span></a>`;
      return `<span class="h-card" translate="no"><a href="${origin}/@${name}" class="u-url mention">@<span>${name}</span></a></span>`;
    },
  );
  const paragraphs = linked.split('\n\n').map((one) => `<p>${one.replaceAll('\n', '<br />')}</p>`);
  return paragraphs.join('');
}

export function notificationJson(
  { id, type, status }: Notification,
  place: Place,
  reader: Account,
) {
  return {
    id,
    type,
    created_at: status.createdAt.toISOString(),
    group_key: `ungrouped-${id}`,
    account: accountJson(status.account, place),
    status: statusJson(status, place, reader),
  };
}

export function mediaJson(id: string, { origin }: Place) {
  return {
    id,
    type: 'image',
    url: `${origin}/media/original/${id}.png`,
    preview_url: `${origin}/media/small/${id}.png`,
    remote_url: null,
    meta: {},
    description: null,
    blurhash: null,
  };
}

const configuration = {
  statuses: { max_characters: 500, max_media_attachments: 4, characters_reserved_per_url: 23 },
  media_attachments: {
    supported_mime_types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
    image_size_limit: 16_777_216,
    image_matrix_limit: 33_177_600,
    video_size_limit: 103_809_024,
    video_frame_rate_limit: 120,
    video_matrix_limit: 8_294_400,
  },
  polls: {
    max_options: 4,
    max_characters_per_option: 50,
    min_expiration: 300,
    max_expiration: 2_629_746,
  },
};

/** `GET /api/v2/instance` */
export function instanceJson({ host, origin }: Place, streaming: string) {
  return {
    domain: host,
    title: 'Harbour social',
    version: '4.5.0',
    source_url: 'https://github.com/mastodon/mastodon',
    description: 'People around the harbour',
    usage: { users: { active_month: 123 } },
    thumbnail: { url: `${origin}/thumbnail.png` },
    languages: ['en'],
    configuration: { urls: { streaming }, accounts: { max_featured_tags: 10 }, ...configuration },
    registrations: { enabled: false, approval_required: false, message: null },
    api_versions: { mastodon: 7 },
    contact: { email: 'staff@harbour.example', account: null },
    rules: [],
  };
}

/** `GET /api/v1/instance`, which servers of other makes know alone. */
export function firstInstanceJson({ host }: Place, streaming: string) {
  return {
    uri: host,
    title: 'Harbour social',
    short_description: 'People around the harbour',
    description: '',
    email: 'staff@harbour.example',
    version: '3.5.3',
    urls: { streaming_api: streaming },
    stats: { user_count: 12, status_count: 345, domain_count: 67 },
    languages: ['en'],
    registrations: false,
    approval_required: false,
    invites_enabled: true,
    configuration,
    contact_account: null,
    rules: [],
  };
}
