// Who wrote these posts: each author becomes an identity, or is found to be one we know.

import type { HeardPost } from '#features/listening/facade.ts';
import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Contacts } from '../context.ts';
import { identityKeyOf } from '../domain/network-of.ts';
import { keyOf, saveIdentities } from '../store/identities.ts';
import type { SeenIdentity } from '../store/identities.ts';
import { proposeLinks } from './propose-links.ts';

export type Identified = { identityId: string; contactId: string | null };

/** @returns by the id of the post; posts without any author are left out */
export async function identifyAuthors(
  tx: Transaction,
  contacts: Pick<Contacts, 'platform'>,
  posts: readonly HeardPost[],
): Promise<Map<string, Identified>> {
  const keyOfPost = new Map<string, string>();
  const seen = new Map<string, SeenIdentity>();
  for (const post of posts) {
    if (post.deletedAt !== null) continue;
    const key = identityKeyOf(post);
    if (key === null) continue;
    keyOfPost.set(post.id, keyOf(key));
    // The newest word on a handle or a name counts; posts come in the order said.
    seen.set(keyOf(key), { id: newId(), ...key, ...shownBy(post) });
  }
  const known = await saveIdentities(tx, [...seen.values()]);
  const fresh = [...known].flatMap(([key, identity]) => {
    const shown = seen.get(key);
    return identity.isNew && shown ? [{ ...shown, id: identity.identityId, bio: null }] : [];
  });
  await proposeLinks(tx, contacts, fresh);
  const identified = new Map<string, Identified>();
  for (const [postId, key] of keyOfPost) {
    const identity = known.get(key);
    if (!identity) continue;
    const { identityId, contactId } = identity;
    identified.set(postId, { identityId, contactId });
  }
  return identified;
}

function shownBy(post: HeardPost): Omit<SeenIdentity, 'id' | 'network' | 'nativeId'> {
  return {
    handle: post.author,
    name: post.authorName,
    url: post.authorUrl,
    sourceId: post.sourceId,
    authorId: post.authorId,
    seenAt: post.createdAt,
  };
}
