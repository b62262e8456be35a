// Where listening goes on. Sequence numbers belong to one server; times hold on all of them, so another server is asked
// from a little earlier, and what it repeats is known by its id.

import { z } from 'zod';
import type { JsonObject } from '#features/listening/ports.ts';
import type { Position } from './event.ts';

const cursorSchema = z.object({
  host: z.string().nullable(),
  us: z.number().nullable(),
  seq: z.number().nullable(),
  /** The event at the cursor was heard, not only its time: the same server must repeat it. */
  isExact: z.boolean(),
});
export type StreamCursor = z.infer<typeof cursorSchema>;

const nowhere: StreamCursor = { host: null, us: null, seq: null, isExact: false };

/** A cursor of another mode or an older Parley starts at what is said now. */
export function streamCursorOf(cursor: JsonObject | null): StreamCursor {
  const parsed = cursorSchema.safeParse(cursor);
  return parsed.success ? parsed.data : nowhere;
}

export function cursorAt(host: string, { us, seq }: Position): StreamCursor {
  return { host, us, seq, isExact: true };
}

/** Servers see the same event at slightly different times. */
const rewindUs = 30_000_000;

export type Protocol = 'v1' | 'v2';

/** The `cursor` parameter; null to begin with what is said now. */
export function resumeAt(cursor: StreamCursor, host: string, protocol: Protocol): number | null {
  if (cursor.us === null) return null;
  if (cursor.host !== host) return cursor.us - rewindUs;
  return protocol === 'v2' && cursor.seq !== null ? cursor.seq : cursor.us;
}

/** The shortest time for which any Jetstream keeps what it sent. */
const keptMs = 24 * 3_600_000;

/**
 * What lies between the cursor and the first event that came. v1 says nothing when it no longer has what is asked for,
 * so: the same server begins with the event at the cursor, or has lost it; another one has lost something only when
 * the cursor is older than what servers keep.
 */
export function missedUntil(
  cursor: StreamCursor,
  asked: { host: string; first: Position; now: Date },
): Date | null {
  const { us } = cursor;
  if (us === null || asked.first.us <= us) return null;
  const isOld = asked.now.getTime() - us / 1000 > keptMs;
  const isLost = cursor.isExact && cursor.host === asked.host ? true : isOld;
  return isLost ? new Date(asked.first.us / 1000) : null;
}
