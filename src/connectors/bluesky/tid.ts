// A record key that follows from the key of a publication: the same publication is the same record, however often and by
// whichever process it is sent. https://atproto.com/specs/tid

import { hash } from 'node:crypto';

const alphabet = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * The time in microseconds (53 bits) and a clock id (10 bits). What the publication's time does not fill, the
 * microseconds below its millisecond and the clock id, comes from its key.
 */
export function tidOf({ key, madeAt }: { key: string; madeAt: Date }): string {
  const mixed = Buffer.from(hash('sha256', key, 'hex'), 'hex').readUInt32BE(0);
  const micros = BigInt(madeAt.getTime()) * 1000n + BigInt((mixed >>> 10) % 1000);
  let bits = (micros << 10n) | BigInt(mixed & 1023);
  let tid = '';
  for (let at = 0; at < 13; at += 1) {
    tid = alphabet.charAt(Number(bits & 31n)) + tid;
    bits >>= 5n;
  }
  return tid;
}
