// What can be answered with the settings at hand, and at which visibility.

import type { AnsweredPost, ReplyAbilities } from '#features/listening/reply-port.ts';
import { mentionRoom } from './answer-text.ts';
import type { MastodonSettings } from './settings.ts';
import { referenceSchema } from './status-to-post.ts';

type Visibility = ReplyAbilities['visibilities'][number];

/** From open to closed. */
const visibilities: readonly Visibility[] = ['public', 'unlisted', 'followers', 'direct'];

export function abilities({ accessToken, learnt }: MastodonSettings): ReplyAbilities {
  const may = accessToken !== undefined;
  const markup = 'plain';
  if (!may) {
    const never = { reply: false, quote: false, edit: false, delete: false, like: false };
    return { ...never, length: null, media: null, visibilities: [], threads: false, markup };
  }
  return {
    reply: true,
    quote: learnt?.canQuote ?? false,
    edit: true,
    delete: true,
    like: true,
    length: { max: lengthMax(learnt), unit: 'graphemes' },
    media: {
      countMax: learnt?.mediaMax ?? 4,
      bytesMax: learnt?.mediaBytesMax ?? 8_000_000,
      types: learnt?.mediaTypes ?? ['image/jpeg', 'image/png', 'image/gif'],
    },
    visibilities,
    threads: false,
    markup,
  };
}

/** Room is kept for the mention of the author, which is part of the text there. */
export function lengthMax(learnt: MastodonSettings['learnt']): number {
  return Math.max(1, (learnt?.charactersMax ?? 500) - mentionRoom);
}

/** Mastodon's own names. */
const apiNames: Record<Visibility, string> = {
  public: 'public',
  unlisted: 'unlisted',
  followers: 'private',
  direct: 'direct',
};

/** Never more open than what is answered: what was said to few is not answered to all. */
export function visibilityFor(wanted: Visibility | null, to: AnsweredPost): string {
  const named = referenceSchema.safeParse(to.reference).data?.visibility ?? 'public';
  const theirs = visibilities.findIndex((one) => apiNames[one] === named);
  const ours = wanted === null ? theirs : Math.max(theirs, visibilities.indexOf(wanted));
  return apiNames[visibilities[ours] ?? 'direct'];
}
