// Checks DPoP proofs as RFC 9449 says, so that a wrong one is refused as the network would.

import { createPublicKey, hash, verify } from 'node:crypto';
import { z } from 'zod';

const headerSchema = z.object({
  typ: z.literal('dpop+jwt'),
  alg: z.literal('ES256'),
  jwk: z.object({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string() }),
});
const payloadSchema = z.object({
  jti: z.string(),
  htm: z.string(),
  htu: z.string(),
  iat: z.number(),
  nonce: z.string().optional(),
  ath: z.string().optional(),
});

export type Expected = { method: string; url: string; nonce: string; token?: string };

/** @returns the thumbprint of the key, or what is wrong in the protocol's words */
export function checkProof(
  proof: string | undefined,
  expected: Expected,
): { key: string } | { error: string } {
  const [head = '', body = '', signature = ''] = (proof ?? '').split('.');
  const header = headerSchema.safeParse(decoded(head));
  const payload = payloadSchema.safeParse(decoded(body));
  if (!header.success || !payload.success) return { error: 'invalid_dpop_proof' };
  const { jwk } = header.data;
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { htm, htu, nonce, ath } = payload.data;
  const isBound =
    expected.token === undefined || ath === hash('sha256', expected.token, 'base64url');
  if (!isSigned || htm !== expected.method || htu !== expected.url || !isBound)
    return { error: 'invalid_dpop_proof' };
  if (nonce !== expected.nonce) return { error: 'use_dpop_nonce' };
  return { key: hash('sha256', JSON.stringify(jwk), 'base64url') };
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
