// An authenticator in software: makes a passkey and signs with it, as WebAuthn level 3 has it (ES256,
// attestation "none"), so that signing in with a passkey is tried without a browser.

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

type Ceremony = { challenge: string; origin: string; rpId: string };

export class Authenticator {
  readonly #id = randomBytes(16);
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  #counter = 0;

  constructor() {
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = keys.privateKey;
    this.#publicKey = keys.publicKey;
  }

  /** What `navigator.credentials.create` answers, as JSON. */
  register(ceremony: Ceremony) {
    const authData = Buffer.concat([
      this.#head(ceremony.rpId, USER_PRESENT | USER_VERIFIED | HAS_CREDENTIAL),
      Buffer.alloc(16), // no model is told
      Buffer.from([0, this.#id.length]),
      this.#id,
      this.#coseKey(),
    ]);
    const attestation = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(authData)],
    ]);
    return this.#answer({
      clientDataJSON: ceremonyJson('webauthn.create', ceremony),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** What `navigator.credentials.get` answers, as JSON. */
  signIn(ceremony: Ceremony) {
    const authData = this.#head(ceremony.rpId, USER_PRESENT | USER_VERIFIED);
    const clientDataJSON = ceremonyJson('webauthn.get', ceremony);
    const told = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signature = sign('sha256', Buffer.concat([authData, told]), this.#privateKey);
    return this.#answer({
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  #answer<Response>(response: Response) {
    const id = this.#id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #head(rpId: string, flags: number): Buffer {
    this.#counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    return Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([flags]),
      counter,
    ]);
  }

  /** RFC 9053: key type EC2, algorithm ES256, curve P-256, x and y. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' });
    return cborMap([
      [Buffer.from([0x01]), Buffer.from([0x02])],
      [Buffer.from([0x03]), Buffer.from([0x26])],
      [Buffer.from([0x20]), Buffer.from([0x01])],
      [Buffer.from([0x21]), cborBytes(Buffer.from(x, 'base64url'))],
      [Buffer.from([0x22]), cborBytes(Buffer.from(y, 'base64url'))],
    ]);
  }
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

function ceremonyJson(type: string, { challenge, origin }: Ceremony): string {
  const told = JSON.stringify({ type, challenge, origin, crossOrigin: false });
  return Buffer.from(told).toString('base64url');
}

// The little of CBOR (RFC 8949) that is needed: maps of up to 23 entries, texts of up to 23 bytes,
// byte strings of 24 to 65,535.
function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat()]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

/** In the shortest form, as authenticators must. */
function cborBytes(bytes: Buffer): Buffer {
  const { length } = bytes;
  const head = length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), bytes]);
}
