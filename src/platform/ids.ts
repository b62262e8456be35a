// Ids are UUIDv7 (RFC 9562), made in the application: PostgreSQL before 18 cannot, and a row must
// know its id before it is written. Ids of one process never run backwards, so they sort by birth.

import { randomFillSync } from 'node:crypto';

/** A UUID that says in its type what it names: `Id<'topic'>`. */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

const random = Buffer.alloc(10);
let lastMs = 0;
let sequence = 0;

/**
 * @param atMs milliseconds since 1970 to build into the id; default now
 * @returns 36 lower-case characters
 */
export function newId<Kind extends string>(atMs: number = Date.now()): Id<Kind> {
  randomFillSync(random);
  if (atMs > lastMs) {
    lastMs = atMs;
    sequence = random.readUInt16BE(0) & 0x7ff;
  } else {
    // Same millisecond or a clock that jumped back: count on inside the 12 bits, then borrow one ms.
    sequence += 1;
    if (sequence > 0xfff) {
      sequence = 0;
      lastMs += 1;
    }
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const counted = (0x7000 | sequence).toString(16);
  const variant = (0x8000 | (random.readUInt16BE(2) & 0x3fff)).toString(16);
  const tail = random.toString('hex', 4, 10);
  return `${time.slice(0, 8)}-${time.slice(8)}-${counted}-${variant}-${tail}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: string): boolean {
  return UUID.test(value);
}
