// Emoji: where a cluster (with its skin tones, joiners, flags, keycaps and tags) ends, and its folded form.

const CLUSTER =
  /[0-9#*]\ufe0f?\u20e3|\p{Regional_Indicator}{2}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|(?=[\u2600-\u{1ffff}])\p{Extended_Pictographic})[\p{Emoji_Modifier}\ufe0e\ufe0f\u20e3\u{e0020}-\u{e007f}]*(?:\u200d[\p{Extended_Pictographic}\p{Emoji_Modifier_Base}][\p{Emoji_Modifier}\ufe0e\ufe0f\u{e0020}-\u{e007f}]*)*/uy;

/**
 * The end of the emoji cluster that starts at `at`, or -1 where none starts. Characters that are text by habit
 * (©, ™, ↔ and others below U+2600) count only when the writer chose their emoji form.
 */
export function emojiEnd(text: string, at: number): number {
  CLUSTER.lastIndex = at;
  return CLUSTER.test(text) ? CLUSTER.lastIndex : -1;
}

/** Skin tones and variation selectors are levelled: 👍🏽 and 👍 are the same, and so are ❤ and ❤️. */
export function foldEmoji(cluster: string): string {
  // oxlint-disable-next-line no-misleading-character-class -- each character for itself is meant
  return cluster.replace(/[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '');
}
