// An app.bsky.feed.post record becomes a post as Parley knows it: reply and quote by their at:// names, links from
// facets and cards, pictures with their alternative texts. Lexicons: app.bsky.feed.post, app.bsky.embed.*.

import type { IncomingPost, JsonObject } from '#features/listening/ports.ts';
import { atUri, parseAtUri, postCollection, profileAddressOf, webAddressOf } from './at-uri.ts';
import { fieldsIn, isFields, listIn, textIn } from './read-json.ts';
import type { Fields } from './read-json.ts';

export type WrittenPost = {
  did: string;
  rkey: string;
  cid: string | null;
  record: unknown;
  /** When the network saw it. What the author claims may be earlier, never later. */
  seenAt: Date;
  handle?: string | undefined;
  isOurs?: boolean;
};

type Media = NonNullable<IncomingPost['media']>[number];
type Embedded = { quotes?: string; links: string[]; media: Media[] };

/** Null for a record that is no post: it has no text, or not in the form of one. */
export function readPost(written: WrittenPost): IncomingPost | null {
  const { did, rkey, record, handle } = written;
  if (!isFields(record)) return null;
  const text = textIn(record['text']);
  if (text === undefined) return null;
  const nativeId = atUri(did, postCollection, rkey);
  const reply = fieldsIn(record['reply']);
  const root = strongRef(reply['root']);
  const parent = strongRef(reply['parent']);
  const embedded = readEmbed(record['embed'], did);
  const links = [...new Set([...facetLinks(record['facets']), ...embedded.links])];
  return {
    nativeId,
    text,
    author: handle ?? did,
    authorUrl: profileAddressOf(did),
    authorId: did,
    url: webAddressOf({ did, rkey }),
    ...languageOf(record['langs']),
    thread: root?.uri ?? nativeId,
    ...(parent ? { replyTo: parent.uri } : {}),
    ...(embedded.quotes === undefined ? {} : { quotes: embedded.quotes }),
    ...(written.isOurs ? { isOurs: true } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(embedded.media.length > 0 ? { media: embedded.media } : {}),
    visibility: 'public',
    createdAt: saidAt(record['createdAt'], written.seenAt),
    reference: referenceOf(written.cid, root),
  };
}

export type StrongRef = { uri: string; cid: string };

function strongRef(value: unknown): StrongRef | null {
  const { uri, cid } = fieldsIn(value);
  if (typeof uri !== 'string' || typeof cid !== 'string' || cid.length > 200) return null;
  return parseAtUri(uri) ? { uri, cid } : null;
}

/** What an answer has to name: this version of the post, and the first post of the thread. */
function referenceOf(cid: string | null, root: StrongRef | null): JsonObject {
  return { ...(cid === null ? {} : { cid }), ...(root ? { root } : {}) };
}

export function referenceIn(reference: JsonObject | null): {
  cid: string | null;
  root: StrongRef | null;
} {
  return { cid: textIn(reference?.['cid']) ?? null, root: strongRef(reference?.['root']) };
}

/** One language is a statement; several are the author's keyboard. */
function languageOf(langs: unknown): Pick<IncomingPost, 'lang' | 'langHint'> {
  const [first, ...others] = listIn(langs, 5).flatMap((lang) => textIn(lang) ?? []);
  if (first === undefined) return {};
  return others.length === 0 ? { lang: first } : { langHint: first };
}

function saidAt(claimed: unknown, seenAt: Date): Date {
  const at = typeof claimed === 'string' ? new Date(claimed) : seenAt;
  return at.getTime() < seenAt.getTime() ? at : seenAt;
}

function facetLinks(facets: unknown): string[] {
  return listIn(facets)
    .flatMap((facet) => listIn(fieldsIn(facet)['features'], 5))
    .flatMap((feature) => {
      const { $type, uri } = fieldsIn(feature);
      return $type === 'app.bsky.richtext.facet#link' ? (textIn(uri) ?? []) : [];
    });
}

function readEmbed(value: unknown, did: string): Embedded {
  const embed = fieldsIn(value);
  switch (embed['$type']) {
    case 'app.bsky.embed.images':
      return { links: [], media: imagesOf(embed, did) };
    case 'app.bsky.embed.video':
      return { links: [], media: videoOf(embed, did) };
    case 'app.bsky.embed.external':
      return externalOf(embed);
    case 'app.bsky.embed.record':
      return { ...quoteOf(embed), links: [], media: [] };
    case 'app.bsky.embed.recordWithMedia':
      return { ...readEmbed(embed['media'], did), ...quoteOf(fieldsIn(embed['record'])) };
    default:
      return { links: [], media: [] };
  }
}

/** Lists, feeds and starter packs are embedded like posts; only a post is quoted. */
function quoteOf(embed: Fields): { quotes?: string } {
  const { uri } = fieldsIn(embed['record']);
  const quoted = typeof uri === 'string' && parseAtUri(uri)?.collection === postCollection;
  return quoted ? { quotes: uri } : {};
}

function externalOf(embed: Fields): Embedded {
  const { uri, title, description } = fieldsIn(embed['external']);
  if (typeof uri !== 'string') return { links: [], media: [] };
  const words = [textIn(title), textIn(description)].filter((part) => part).join(': ');
  return { links: [uri], media: [{ url: uri, type: 'text/html', description: words }] };
}

const cdn = 'https://cdn.bsky.app/img/feed_fullsize/plain';

function imagesOf(embed: Fields, did: string): Media[] {
  return listIn(embed['images'], 4).flatMap((each) => {
    const { image, alt } = fieldsIn(each);
    const cid = blobCid(image);
    if (cid === null) return [];
    return [
      {
        url: `${cdn}/${did}/${cid}@jpeg`,
        type: textIn(fieldsIn(image)['mimeType']) ?? 'image/jpeg',
        description: textIn(alt) ?? '',
      },
    ];
  });
}

function videoOf(embed: Fields, did: string): Media[] {
  const cid = blobCid(embed['video']);
  if (cid === null) return [];
  const url = `https://video.bsky.app/watch/${encodeURIComponent(did)}/${cid}/playlist.m3u8`;
  return [{ url, type: 'video/mp4', description: textIn(embed['alt']) ?? '' }];
}

function blobCid(blob: unknown): string | null {
  const link = textIn(fieldsIn(fieldsIn(blob)['ref'])['$link']);
  return link !== undefined && /^[a-z0-9]{10,120}$/i.test(link) ? link : null;
}
