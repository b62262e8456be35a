// Where an author's id is unique. Ids of one network are the same at each of its sources; ids of a forum, or of anything
// that anybody may run for themselves, mean something only there.

const GLOBAL_NETWORKS = new Set([
  'bluesky',
  'email',
  'github',
  'hackernews',
  'mastodon',
  'lemmy',
  'reddit',
  'youtube',
]);

export type Author = {
  connector: string;
  sourceId: string;
  author: string | null;
  authorName: string | null;
  authorUrl: string | null;
  authorId: string | null;
};

/**
 * @returns null for a post nobody put a name to. Without an id of the network the handle stands for it, and then only
 * within its source: two people of one name are not taken for one.
 */
export function identityKeyOf(author: Author): { network: string; nativeId: string } | null {
  const { connector, authorId, sourceId } = author;
  if (authorId !== null) {
    if (GLOBAL_NETWORKS.has(connector)) return { network: connector, nativeId: authorId };
    const host = hostOf(author.authorUrl) ?? sourceId;
    return { network: `${connector}:${host}`, nativeId: authorId };
  }
  const shown = author.authorUrl ?? author.author ?? author.authorName;
  return shown === null
    ? null
    : { network: `${connector}:${sourceId}`, nativeId: `shown:${shown}` };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}
