// DPoP (RFC 9449): every request proves that its sender holds the key the tokens are bound to. Keys are P-256, made
// for each sign-in.

import { createPrivateKey, generateKeyPairSync, hash, randomUUID, sign } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';

export type ProofKey = Record<string, string>;

export function makeProofKey(): ProofKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty = '', crv = '', x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { kty, crv, x, y, d };
}

export type ProofOf = {
  method: 'GET' | 'POST';
  url: string;
  now: Date;
  /** The server's last `DPoP-Nonce`. */
  nonce: string | undefined;
  /** Bound into the proof where a token is used. */
  accessToken?: string;
};

export function makeProof(key: ProofKey, of: ProofOf): string {
  const { kty, crv, x, y } = key;
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } };
  const payload = {
    jti: randomUUID(),
    htm: of.method,
    htu: of.url.replace(/[?#].*$/, ''),
    iat: Math.floor(of.now.getTime() / 1000),
    ...(of.nonce === undefined ? {} : { nonce: of.nonce }),
    ...(of.accessToken === undefined ? {} : { ath: hash('sha256', of.accessToken, 'base64url') }),
  };
  const signed = `${encoded(header)}.${encoded(payload)}`;
  const jwk: JsonWebKey = { ...key };
  const signature = sign('sha256', Buffer.from(signed), {
    key: createPrivateKey({ key: jwk, format: 'jwk' }),
    dsaEncoding: 'ieee-p1363',
  });
  return `${signed}.${signature.toString('base64url')}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
