// Passwords at rest: scrypt with its parameters written into the hash, so that they can be raised
// later while old hashes still verify.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

type Parameters = { costLog2: number; blockSize: number; parallel: number };

// OWASP's Password Storage Cheat Sheet: N=2^15, r=8, p=3 is as strong as N=2^17, p=1 in a quarter
// of the memory (32 MiB), so that a rush of sign-ins does not exhaust a small machine.
export const PASSWORD_COST_LOG2 = 15;
const BLOCK_SIZE = 8;
const PARALLEL = 3;
const KEY_BYTES = 32;

export type PasswordHasher = {
  hash(password: string): Promise<string>;
  verify(check: { hash: string; password: string }): Promise<boolean>;
};

/** @param costLog2 lower only in tests */
export function createPasswordHasher(costLog2: number = PASSWORD_COST_LOG2): PasswordHasher {
  const parameters = { costLog2, blockSize: BLOCK_SIZE, parallel: PARALLEL };
  return {
    async hash(password) {
      const salt = randomBytes(16);
      const key = await derive(password, salt, parameters);
      const numbers = `${costLog2}.${BLOCK_SIZE}.${PARALLEL}`;
      return `scrypt$${numbers}$${salt.toString('base64url')}$${key.toString('base64url')}`;
    },
    async verify({ hash, password }) {
      const [, numbers = '', salt = '', key = ''] = hash.split('$');
      const [storedCost, blockSize, parallel] = numbers.split('.').map(Number);
      if (!storedCost || !blockSize || !parallel) return false;
      const stored = Buffer.from(key, 'base64url');
      const given = await derive(password, Buffer.from(salt, 'base64url'), {
        costLog2: storedCost,
        blockSize,
        parallel,
      });
      return stored.length === given.length && timingSafeEqual(stored, given);
    },
  };
}

/** Equal-looking characters typed on different keyboards are one password (NIST 5.1.1.2: NFKC). */
function derive(password: string, salt: Buffer, parameters: Parameters): Promise<Buffer> {
  const { costLog2, blockSize, parallel } = parameters;
  const N = 2 ** costLog2;
  const options = { N, r: blockSize, p: parallel, maxmem: 256 * N * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
