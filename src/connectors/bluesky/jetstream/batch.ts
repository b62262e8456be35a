// Events in the order they happened become one batch: of a post written twice the last version, of one written and
// deleted the deletion.

import type { Batch, IncomingPost } from '#features/listening/ports.ts';
import { atUri, postCollection } from '../at-uri.ts';
import { readPost } from '../read-post.ts';
import type { Position, StreamEvent } from './event.ts';

export type Gathered = Pick<Batch, 'posts' | 'deletions' | 'deletedAuthors'> & {
  /** Of the last event; null when there was none. */
  last: Position | null;
  first: Position | null;
  /** Accounts whose repository was replaced. */
  replaced: readonly string[];
  /** Records in the collection of posts that are none. */
  skipped: number;
};

export type Known = {
  /** By DID; grows with what the stream tells. */
  handles: Map<string, string>;
  ownDid: string | null;
};

const handlesMax = 20_000;

export function gather(events: readonly StreamEvent[], known: Known): Gathered {
  const posts = new Map<string, IncomingPost>();
  const deletions = new Map<string, Date>();
  const deletedAuthors = new Set<string>();
  const replaced = new Set<string>();
  let skipped = 0;
  for (const { at, said } of events) {
    const seenAt = new Date(at.us / 1000);
    switch (said?.kind) {
      case 'written': {
        const handle = known.handles.get(said.did);
        const post = readPost({ ...said, seenAt, handle, isOurs: said.did === known.ownDid });
        if (post) posts.set(post.nativeId, post);
        else skipped += 1;
        break;
      }
      case 'deleted': {
        const nativeId = atUri(said.did, postCollection, said.rkey);
        posts.delete(nativeId);
        deletions.set(nativeId, seenAt);
        break;
      }
      case 'account-deleted':
        deletedAuthors.add(said.did);
        for (const [id, { authorId }] of posts) if (authorId === said.did) posts.delete(id);
        break;
      case 'replaced':
        replaced.add(said.did);
        break;
      case 'renamed':
        if (known.handles.size >= handlesMax) known.handles.clear();
        known.handles.set(said.did, said.handle);
        break;
      default:
    }
  }
  return {
    posts: [...posts.values()],
    deletions: Array.from(deletions, ([nativeId, at]) => ({ nativeId, at })),
    ...(deletedAuthors.size > 0 ? { deletedAuthors: [...deletedAuthors] } : {}),
    first: events[0]?.at ?? null,
    last: events.at(-1)?.at ?? null,
    replaced: [...replaced],
    skipped,
  };
}
