// Web push without a library: a message encrypted for one device (RFC 8291, aes128gcm of RFC 8188) and signed as coming
// from this Parley (VAPID, RFC 8292). The push service carries it and cannot read it.

import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto';
import { z } from 'zod';

export type PushDevice = { endpoint: string; p256dh: string; auth: string };
export type PushKey = { publicKey: string; privateKey: string };

export type PushRequest = { url: string; headers: Record<string, string>; body: Uint8Array };

/** One record holds everything: what people are told is short. */
const recordBytes = 4096;
const keepSeconds = 4 * 3600;
const tokenSeconds = 12 * 3600;

const jwkShape = z.object({ x: z.string(), y: z.string(), d: z.string() });

/** Both keys in base64url: the public one as browsers take it (an uncompressed point). */
export function newPushKey(): PushKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y, d } = jwkShape.parse(privateKey.export({ format: 'jwk' }));
  const point = Buffer.concat([
    Buffer.of(4),
    Buffer.from(x, 'base64url'),
    Buffer.from(y, 'base64url'),
  ]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}

/** @param push.contact whom the push service may write to: `mailto:` or a web address */
export function writePush(push: {
  device: PushDevice;
  key: PushKey;
  message: string;
  contact: string;
  now: Date;
}): PushRequest {
  const { device, key, message, contact, now } = push;
  const token = vapidToken({ audience: new URL(device.endpoint).origin, key, contact, now });
  return {
    url: device.endpoint,
    headers: {
      authorization: `vapid t=${token}, k=${key.publicKey}`,
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(keepSeconds),
      urgency: 'high',
    },
    body: encryptPush({ device, message, salt: randomBytes(16), sender: createECDH('prime256v1') }),
  };
}

/** @param given.sender keys of this message alone; made here when it has none yet */
export function encryptPush(given: {
  device: Pick<PushDevice, 'p256dh' | 'auth'>;
  message: string;
  salt: Uint8Array;
  sender: ReturnType<typeof createECDH>;
  privateKey?: Uint8Array;
}): Uint8Array {
  const { device, message, salt, sender } = given;
  if (given.privateKey) sender.setPrivateKey(given.privateKey);
  else sender.generateKeys();
  const receiver = Buffer.from(device.p256dh, 'base64url');
  const ours = sender.getPublicKey();
  const shared = sender.computeSecret(receiver);
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, ours]);
  const secret = derive(shared, { salt: Buffer.from(device.auth, 'base64url'), about, bytes: 32 });
  const key = derive(secret, {
    salt,
    about: Buffer.from('Content-Encoding: aes128gcm\0'),
    bytes: 16,
  });
  const nonce = derive(secret, {
    salt,
    about: Buffer.from('Content-Encoding: nonce\0'),
    bytes: 12,
  });
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2 ends the last record.
  const plain = Buffer.concat([Buffer.from(message), Buffer.of(2)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordBytes);
  return Buffer.concat([
    salt,
    size,
    Buffer.of(ours.length),
    ours,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

function derive(
  secret: Uint8Array,
  { salt, about, bytes }: { salt: Uint8Array; about: Uint8Array; bytes: number },
): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, about, bytes));
}

function vapidToken(claim: { audience: string; key: PushKey; contact: string; now: Date }): string {
  const { audience, key, contact, now } = claim;
  const point = Buffer.from(key.publicKey, 'base64url');
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: key.privateKey,
    },
  });
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const until = Math.floor(now.getTime() / 1000) + tokenSeconds;
  const unsigned = `${encode({ typ: 'JWT', alg: 'ES256' })}.${encode({ aud: audience, exp: until, sub: contact })}`;
  const signature = sign('sha256', Buffer.from(unsigned), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${unsigned}.${signature.toString('base64url')}`;
}
