// One thing somebody said, with every mention of it: a post that fits two topics is two mentions but
// one row to read. Pure.

import type { Mention, Post, Reason, Verdict } from '../../contract.ts';

export type Said = {
  /** The oldest mention's: it stays while newer mentions of the same post come in. */
  id: string;
  post: Post;
  mentions: readonly Mention[];
  /** Posts that say nearly the same, where there are any. */
  copies: Mention['copies'];
  /** Shown below the newest that said so. */
  isCopy: boolean;
};

/** Mentions of one post stand beside one another, since they are sorted by when it was said. */
export function groupByPost(mentions: readonly Mention[]): Said[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    if (last?.[0]?.post.id === mention.post.id) last.push(mention);
    else groups.push([mention]);
  }
  return groups.flatMap((group) => {
    const [newest, oldest] = [group[0], group.at(-1)];
    return newest && oldest
      ? [
          {
            id: oldest.id,
            post: newest.post,
            mentions: group,
            copies: newest.copies,
            isCopy: false,
          },
        ]
      : [];
  });
}

/** Each opened line followed by the copies of it. @param opened copies by their group */
export function withCopies(
  stream: readonly Said[],
  opened: ReadonlyMap<string, readonly Mention[]>,
): Said[] {
  return stream.flatMap((said) => {
    const copies = opened.get(said.copies?.group ?? '') ?? [];
    const others = copies.filter(({ post }) => post.id !== said.post.id);
    return [said, ...groupByPost(others).map((copy) => ({ ...copy, isCopy: true }))];
  });
}

export function reasonsOf(said: Said): Reason[] {
  return said.mentions.flatMap(({ reasons }) => reasons);
}

/** What was said of it, where all its mentions agree. */
export function verdictOf(said: Said): Verdict | null {
  const [first, ...others] = said.mentions;
  if (!first) return null;
  return others.every(({ verdict }) => verdict === first.verdict) ? first.verdict : null;
}
