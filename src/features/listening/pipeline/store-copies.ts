// Finds near copies among what was heard in the last weeks and puts the mentions of each group together, in the
// transaction that stores them: whatever process hears the next copy, and after whatever restart.

import type { Transaction } from '#platform/db/database.ts';
import { groupCopies } from '../domain/group-copies.ts';
import { findAlike, joinCopies, renewSketches, saveSketches } from '../store/copies.ts';
import type { PostSketch } from './match-messages.ts';

const dayMs = 86_400_000;
/** A story that comes back after two quiet weeks is a new one. */
export const COPIES_WITHIN_DAYS = 14;

export async function storeCopies(
  tx: Transaction,
  sketches: readonly (PostSketch & { postId: string })[],
  now: Date,
): Promise<void> {
  if (sketches.length === 0) return;
  const posts = sketches.map(({ postId, shingles, bands }) => {
    return { postId, shingles, bands: [...bands] };
  });
  const since = new Date(now.getTime() - COPIES_WITHIN_DAYS * dayMs);
  const alike = await findAlike(tx, [...new Set(posts.flatMap(({ bands }) => bands))], since);
  const known = alike.map((stored) => ({ ...stored, shingles: asHashes(stored.shingles) }));
  const { joined, fresh, again } = groupCopies(posts, known);
  await saveSketches(
    tx,
    fresh.map((sketch) => ({ ...sketch, shingles: asBytes(sketch.shingles) })),
    now,
  );
  const stored = new Set(known.map(({ postId }) => postId));
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
