// The record that a publication becomes: app.bsky.feed.post with its reply, facets and embeds, or app.bsky.feed.like.

import type { Publication } from '#features/listening/reply-port.ts';
import { graphemes } from '#text/graphemes.ts';
import { likeCollection, postCollection } from '../at-uri.ts';
import { findDid } from '../identity.ts';
import type { StrongRef } from '../read-post.ts';
import type { Account } from '../session/account.ts';
import type { SessionContext } from '../session/session.ts';
import { findAnswered } from './answered.ts';
import { embedOf, imageBytesMax, imagesMax, imageTypes } from './embed.ts';
import { facetsOf } from './facets.ts';

export const graphemesMax = 300;
/** The lexicon's second limit; only text full of accents and emoji meets it. */
const bytesMax = 3000;

type Written = Exclude<Publication, { of: unknown }>;

/** What the network would refuse, told before anything is sent; null when all is well. */
export function problemOf(publication: Publication): string | null {
  if (publication.kind !== 'reply' && publication.kind !== 'quote') return null;
  const { text, media } = publication;
  const length = graphemes(text).length;
  if (text.trim() === '' && media.length === 0) return 'There is nothing in the answer.';
  if (length > graphemesMax)
    return `The answer has ${length} characters; Bluesky takes ${graphemesMax}.`;
  if (Buffer.byteLength(text) > bytesMax) return `The answer is longer than ${bytesMax} bytes.`;
  if (media.length > imagesMax) return `Bluesky takes ${imagesMax} pictures at most.`;
  const isWrong = media.some(
    ({ bytes, type }) => bytes.length > imageBytesMax || !imageTypes.includes(type),
  );
  return isWrong ? 'Bluesky takes pictures (JPEG, PNG, WebP) of at most 1 MB.' : null;
}

export type MadeRecord =
  | { ok: true; record: Record<string, unknown> }
  | { ok: false; reason: string };

export async function recordOf(
  publication: Written,
  account: Account,
  context: SessionContext,
): Promise<MadeRecord> {
  const answered = await findAnswered(publication.to, account, publication.kind);
  if (!answered.ok) return answered;
  // The publication's own time, so that the same publication is the same record to the byte.
  const createdAt = publication.madeAt.toISOString();
  if (publication.kind === 'like') {
    return { ok: true, record: { $type: likeCollection, subject: answered.parent, createdAt } };
  }
  const { text, lang, media, kind } = publication;
  const facets = await facetsOf(text, (handle) => findDid(handle, context));
  const quoted: StrongRef | null = kind === 'quote' ? answered.parent : null;
  const embed = await embedOf({ quoted, media }, account);
  return {
    ok: true,
    record: {
      $type: postCollection,
      text,
      ...(facets.length > 0 ? { facets } : {}),
      ...(kind === 'reply' ? { reply: { root: answered.root, parent: answered.parent } } : {}),
      ...(embed ? { embed } : {}),
      ...(lang === null ? {} : { langs: [lang] }),
      createdAt,
    },
  };
}
