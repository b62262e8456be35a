// Secrets (tokens and passwords of sources) at rest: sealed with a key that lives outside the
// database, opened only where they are used. AES-256-GCM with a random nonce per seal.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '../errors.ts';
import { readKeyFile, readOrCreateKeyFile } from './key-file.ts';
import type { Key, KeyRing } from './key-file.ts';

export type SecretBox = {
  /** @param purpose bound into the seal, so that a secret can't be moved to another row: `source:0199…` */
  seal(plain: string, purpose: string): string;
  /**
   * Throws AppError: `unavailable` `secrets.key-missing` if no known key fits, `invalid`
   * `secrets.not-opened` if the seal was changed or made for another purpose.
   */
  open(sealed: string, purpose: string): string;
  /** The same secret under the current key; a rotation does this for every row. */
  reseal(sealed: string, purpose: string): string;
  /** The id of the key that sealed it; a rotation looks for others than the current. */
  keyIdOf(sealed: string): string;
  readonly currentKeyId: string;
  /** A secret that follows from the current key and a name: to sign cookies and links with. */
  derive(purpose: string): string;
};

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param options.keyFile made at the first start, readable by its owner alone */
export async function createSecretBox(options: { keyFile: string }): Promise<SecretBox> {
  const { keyFile } = options;
  let ring = await readOrCreateKeyFile(keyFile);

  const keyNamed = (id: string): Key => {
    const known = ring.keys.get(id);
    if (known) return known;
    // Rotated by a command while this process runs: the file has a key that we have not seen.
    ring = readKeyFile(keyFile);
    const added = ring.keys.get(id);
    if (added) return added;
    throw keyMissing(id, keyFile);
  };

  const seal = (plain: string, purpose: string): string =>
    sealWith(currentKey(ring), plain, purpose);
  const open = (sealed: string, purpose: string): string => {
    const parts = parseSealed(sealed);
    return openWith(keyNamed(parts.keyId), parts.box, purpose);
  };
  return {
    seal,
    open,
    reseal: (sealed, purpose) => seal(open(sealed, purpose), purpose),
    keyIdOf: (sealed) => parseSealed(sealed).keyId,
    get currentKeyId() {
      return ring.currentId;
    },
    derive: (purpose) => {
      const { bytes } = currentKey(ring);
      return Buffer.from(hkdfSync('sha256', bytes, '', `parley:${purpose}`, 32)).toString(
        'base64url',
      );
    },
  };
}

function currentKey(ring: KeyRing): Key {
  const key = ring.keys.get(ring.currentId);
  if (!key) throw new Error('the key file was checked to hold its current key');
  return key;
}

function sealWith(key: Key, plain: string, purpose: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce);
  cipher.setAAD(boundTo(key.id, purpose));
  const box = Buffer.concat([
    nonce,
    cipher.update(plain, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return `${VERSION}.${key.id}.${box.toString('base64url')}`;
}

function openWith(key: Key, box: Buffer, purpose: string): string {
  const nonce = box.subarray(0, NONCE_BYTES);
  const tag = box.subarray(box.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(key.id, purpose));
  decipher.setAuthTag(tag);
  try {
    const plain = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  } catch (cause) {
    throw notOpened(cause);
  }
}

function boundTo(keyId: string, purpose: string): Buffer {
  return Buffer.from(`${VERSION}.${keyId}.${purpose}`);
}

function parseSealed(sealed: string): { keyId: string; box: Buffer } {
  const [version, keyId, encoded, ...rest] = sealed.split('.');
  if (version !== VERSION || !keyId || !encoded || rest.length > 0) throw notOpened();
  const box = Buffer.from(encoded, 'base64url');
  if (box.length < NONCE_BYTES + TAG_BYTES) throw notOpened();
  return { keyId, box };
}

function notOpened(cause?: unknown): AppError {
  const message = 'A stored secret was changed or belongs to something else. Enter it again.';
  return new AppError('invalid', 'secrets.not-opened', message, { cause });
}

function keyMissing(keyId: string, keyFile: string): AppError {
  const message = `A stored secret was sealed with key ${keyId}, which ${keyFile} does not hold. Put the key file of that time back, or enter the secret again.`;
  return new AppError('unavailable', 'secrets.key-missing', message, { details: { keyId } });
}
