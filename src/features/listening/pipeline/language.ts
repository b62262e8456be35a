// Which language a post is in: what its network says of this very post, else what the text shows, else what its place
// claims of itself.

import { identifyLanguage } from '#text/language-id.ts';
import type { PostToMatch } from './match-messages.ts';

/** The start tells the language as well as the whole, at half the cost: this is most of what a post costs. */
const lengthRead = 200;

/** Below it a guess is worth less than the claim of the place. */
const sureEnough = 0.3;

export function languageOf(post: PostToMatch): string {
  if (post.lang !== undefined) return post.lang;
  const text = post.title === undefined ? post.text : `${post.title}\n${post.text}`;
  const guess = identifyLanguage(text.slice(0, lengthRead));
  if (post.langHint === undefined || guess.confidence >= sureEnough) return guess.lang;
  return post.langHint;
}
