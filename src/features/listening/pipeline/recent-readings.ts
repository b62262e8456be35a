// What was read of the posts matched last: their languages and tokens, which cost far more than matching. A batch that is
// found outdated, since a topic was saved meanwhile, comes again, and is then only matched.

import type { PostToMatch } from './match-messages.ts';

export type Reading = { lang: string; tokens: string };

/** The batches on their way of a few sources. */
const readingsMax = 8000;
/** Longer texts are rare, and would be kept for nothing. */
const keyLengthMax = 4000;

export class RecentReadings {
  readonly #readings = new Map<string, Reading>();

  of(post: PostToMatch): Reading | undefined {
    return this.#readings.get(keyOf(post));
  }

  keep(post: PostToMatch, reading: Reading): void {
    const key = keyOf(post);
    if (key.length > keyLengthMax) return;
    this.#readings.delete(key);
    this.#readings.set(key, reading);
    if (this.#readings.size <= readingsMax) return;
    const [oldest = ''] = this.#readings.keys();
    this.#readings.delete(oldest);
  }
}

/** All that language and tokens depend on. */
function keyOf({ title, text, parentText, bio, lang, langHint }: PostToMatch): string {
  return [title, text, parentText, bio, lang, langHint].join('\0');
}
