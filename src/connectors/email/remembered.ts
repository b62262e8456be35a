// What is remembered of a folder between looks: how far it was read, and which mails the newest numbers (UIDs) stand
// for, because a server that tells of a removal names only the number.

import { z } from 'zod';
import type { JsonObject } from '#features/listening/ports.ts';

/** So many newest mails are known by number; the removal of older ones is found by asking again (recheck). */
export const rememberedMax = 1000;

const rememberedSchema = z.object({
  /** Numbers mean nothing under another one (RFC 3501, 2.3.1.1). */
  uidValidity: z.string(),
  /** Everything up to this number was read. */
  lastUid: z.number().int().min(0),
  /** HIGHESTMODSEQ (RFC 7162) at the last time removals were asked for. */
  modseq: z.string().nullable(),
  /** The newest mails, by number. */
  mails: z.array(z.tuple([z.number(), z.string()])),
  /** After the numbers changed: mails that were there and have not been seen again yet. */
  unseen: z.array(z.string()),
});
export type Remembered = z.infer<typeof rememberedSchema>;

export function rememberedIn(cursor: JsonObject | null): Remembered | null {
  const parsed = rememberedSchema.safeParse(cursor);
  return parsed.success ? parsed.data : null;
}

export function nothingRemembered(uidValidity: string, unseen: readonly string[] = []): Remembered {
  return { uidValidity, lastUid: 0, modseq: null, mails: [], unseen: [...unseen] };
}

export function withMails(
  before: Remembered,
  mails: readonly (readonly [number, string])[],
  lastUid: number,
): Remembered {
  const seen = new Set(mails.map(([, nativeId]) => nativeId));
  const all = [...before.mails, ...mails.map(([uid, id]): [number, string] => [uid, id])];
  return {
    ...before,
    lastUid: Math.max(before.lastUid, lastUid),
    mails: all.slice(-rememberedMax),
    unseen: before.unseen.filter((nativeId) => !seen.has(nativeId)),
  };
}

/** @returns the mails that are gone; one that lies there twice is gone with its second copy */
export function withoutUids(
  before: Remembered,
  uids: ReadonlySet<number>,
): { after: Remembered; gone: string[] } {
  const kept = before.mails.filter(([uid]) => !uids.has(uid));
  const stillThere = new Set(kept.map(([, nativeId]) => nativeId));
  const removed = before.mails.filter(([uid]) => uids.has(uid)).map(([, nativeId]) => nativeId);
  const gone = [...new Set(removed)].filter((nativeId) => !stillThere.has(nativeId));
  return { after: { ...before, mails: kept }, gone };
}
