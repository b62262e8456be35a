// What a matched post is compared by with others, in the matching thread.

import { bandKeys } from '#language/band-index.ts';
import { sketch } from '#language/shingles.ts';
import type { PostSketch, PostToMatch } from './match-messages.ts';
import { textToLabel } from './text-to-label.ts';

/** "Thanks!" by twelve people is no campaign: some eight words have to be the same. */
const SHINGLES_LEAST = 40;

export function sketchPost(post: PostToMatch, postIndex: number): PostSketch | null {
  const shingles = sketch(textToLabel(post));
  if (shingles.length < SHINGLES_LEAST) return null;
  return { postIndex, shingles, bands: Int32Array.from(bandKeys(shingles)) };
}
