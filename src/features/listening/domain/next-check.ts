// When the origin is asked again about a stored post: soon for young ones, ever more rarely as they age.

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const pauseMaxMs = 30 * dayMs;
const ageMaxMs = 730 * dayMs;

/**
 * After a quarter of its age, at least an hour (half a day for a post that no topic matched, which is dropped soon
 * anyway), at most a month; after two years no more. Deletions and edits mostly come in the first hours: a post was asked
 * about a dozen times when it is a day old.
 * @returns null: never again
 */
export function nextCheck(post: { createdAt: Date; isKept: boolean }, now: Date): Date | null {
  const ageMs = now.getTime() - post.createdAt.getTime();
  if (ageMs > ageMaxMs) return null;
  const pauseMinMs = post.isKept ? hourMs : 12 * hourMs;
  return new Date(now.getTime() + Math.min(pauseMaxMs, Math.max(pauseMinMs, ageMs / 4)));
}
