// Which language a post is in: what its network says of this very post, else what the text shows, else what its place
// claims of itself.

import type { PostToMatch } from './match-messages.ts';

export function languageOf(post: PostToMatch): string {
  return post.lang ?? post.langHint ?? 'und';
}
