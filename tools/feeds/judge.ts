// Whether what was read holds a claim, after both sides are normalised to what a post keeps: plain text, whole
// addresses, moments.

import type { ParsedFeed } from '#connectors/feeds/parsed-feed.ts';
import { normalisePost } from '#features/listening/domain/normalise-post.ts';
import type { NormalPost } from '#features/listening/domain/normalise-post.ts';
import { textOfHtml } from '#features/listening/domain/sanitise.ts';
import type { IncomingPost } from '#features/listening/ports.ts';
import type { Claim } from './claim.ts';

export type Judgement = { claim: Claim; holds: boolean; found: string };

const heardAt = new Date('2100-01-01T00:00:00Z');

/** @param feed null if it was refused: then nothing holds */
export function judge(
  claim: Claim,
  feed: ParsedFeed | null,
  context: { source: string; address: string },
): Judgement {
  const found = feed === null ? [] : foundIn(claim, feed);
  const holds = found.some((one) => isSame(claim, one, context));
  return { claim, holds, found: found.join(' | ') };
}

function foundIn(claim: Claim, feed: ParsedFeed): string[] {
  if (claim.entry === null) {
    switch (claim.field) {
      case 'feed title':
        return [feed.title];
      case 'feed link':
        return [feed.link ?? ''];
      default:
        return [feed.description];
    }
  }
  const incoming = feed.posts[claim.entry];
  return incoming ? foundInPost(claim, incoming, normalisePost(incoming, heardAt)) : [];
}

function foundInPost({ field }: Claim, incoming: IncomingPost, post: NormalPost): string[] {
  switch (field) {
    case 'title':
      return [post.title ?? ''];
    case 'link':
      // An address that is no web address is kept out of the post on purpose.
      return [post.url ?? incoming.url ?? ''];
    case 'id':
      return [incoming.nativeId];
    case 'date':
      return [incoming.createdAt === undefined ? '' : post.createdAt.toISOString()];
    case 'author':
      return [post.author ?? ''];
    case 'author link':
      return [post.authorUrl ?? incoming.authorUrl ?? ''];
    case 'enclosure':
      return (incoming.media ?? []).map(({ url }) => url);
    case 'language':
      return [incoming.lang ?? incoming.langHint ?? ''];
    case 'answers':
      return [post.replyTo ?? ''];
    default:
      return [post.text];
  }
}

function isSame(
  { field, expected }: Claim,
  found: string,
  { source, address }: { source: string; address: string },
): boolean {
  switch (field) {
    case 'date':
      return Math.floor(Date.parse(expected) / 1000) === Math.floor(Date.parse(found) / 1000);
    case 'link':
    case 'feed link':
    case 'author link':
    case 'enclosure':
      return whole(expected, address) === whole(found, address);
    case 'author':
    case 'id':
    case 'language':
    case 'answers':
      return collapsed(expected) === collapsed(found);
    default:
      return collapsed(expectedText(expected, source)) === collapsed(found);
  }
}

/** Where the feed says that it is plain text, a tag in it is meant literally. */
function expectedText(expected: string, source: string): string {
  const isPlain =
    /type="text(\/plain)?"/.test(source) &&
    !/type="(text\/html|html|xhtml|application\/xhtml)/.test(source);
  return isPlain ? expected : textOfHtml(expected);
}

function whole(address: string, base: string): string {
  return URL.parse(address.trim(), base)?.href ?? address;
}

function collapsed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
