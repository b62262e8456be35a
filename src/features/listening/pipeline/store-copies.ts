// Finds near copies among what was heard in the last weeks and puts the mentions of each group together, in the
// transaction that stores them: whatever process hears the next copy, and after whatever restart.

import type { Transaction } from '#platform/db/database.ts';
import { groupCopies } from '../domain/group-copies.ts';
import type { GroupedCopies } from '../domain/group-copies.ts';
import { findAlike, joinCopies, renewSketches, saveSketches } from '../store/copies.ts';
import type { PostSketch } from './match-messages.ts';

const dayMs = 86_400_000;
/** A story that comes back after two quiet weeks is a new one. */
export const COPIES_WITHIN_DAYS = 14;

/** What is known of the posts of a batch before their mentions are written. */
type FoundCopies = GroupedCopies & {
  /** Posts whose sketch is stored already. */
  stored: ReadonlySet<string>;
  /** By post: the group its mentions are in. */
  groups: ReadonlyMap<string, string>;
};

/** @param sketches in the order in which the posts came */
export async function findCopies(
  tx: Transaction,
  sketches: readonly (PostSketch & { postId: string })[],
  now: Date,
): Promise<FoundCopies> {
  const posts = sketches.map(({ postId, shingles, bands }) => {
    return { postId, shingles, bands: [...bands] };
  });
  const since = new Date(now.getTime() - COPIES_WITHIN_DAYS * dayMs);
  const alike = posts.length === 0 ? [] : await findAlike(tx, posts, since);
  const known = alike.map((sketch) => ({ ...sketch, shingles: asHashes(sketch.shingles) }));
  const grouped = groupCopies(posts, known);
  const groups = grouped.joined.flatMap(({ postId, copyGroup }) => [
    [postId, copyGroup] as const,
    [copyGroup, copyGroup] as const,
  ]);
  const stored = new Set(known.map(({ postId }) => postId));
  return { ...grouped, stored, groups: new Map(groups) };
}

/** Call it when the mentions of the posts are written. */
export async function saveCopies(tx: Transaction, found: FoundCopies, now: Date): Promise<void> {
  const { joined, fresh, again, stored } = found;
  await saveSketches(
    tx,
    fresh.map((sketch) => ({ ...sketch, shingles: asBytes(sketch.shingles) })),
    now,
  );
  const heardAgain = again.filter((postId) => stored.has(postId));
  await renewSketches(tx, [...new Set(heardAgain)], now);
  await joinCopies(tx, joined);
}

/** Bytes from the database may begin anywhere, numbers of four bytes may not. */
function asHashes(bytes: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function asBytes(hashes: Uint32Array): Uint8Array {
  return new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength);
}
