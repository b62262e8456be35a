// Messages to devices, against the worked example of the standard.

import { createECDH, createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { encryptPush, newPushKey, writePush } from './web-push.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');

describe('a message to a device', () => {
  test('is encrypted as in the example of RFC 8291, appendix A', () => {
    const encrypted = encryptPush({
      device: {
        p256dh:
          'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
        auth: 'BTBZMqHH6r4Tts7J_aSIgg',
      },
      message: 'When I grow up, I want to be a watermelon',
      salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
      sender: createECDH('prime256v1'),
      privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
    });
    expect(Buffer.from(encrypted).toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  test('is signed by the key that the device was given', () => {
    const key = newPushKey();
    const device = createECDH('prime256v1');
    const { headers, url } = writePush({
      device: {
        endpoint: 'https://push.example/send/1',
        p256dh: device.generateKeys('base64url'),
        auth: bytes('AAAAAAAAAAAAAAAAAAAAAA').toString('base64url'),
      },
      key,
      message: 'An offer',
      contact: 'https://parley.example',
      now: new Date('2026-11-23T10:00:00Z'),
    });
    expect(url).toBe('https://push.example/send/1');
    const [, token = '', publicKey] =
      /^vapid t=([^,]+), k=(\S+)$/.exec(headers['authorization'] ?? '') ?? [];
    expect(publicKey).toBe(key.publicKey);
    const [header = '', claims = '', signature = ''] = token.split('.');
    expect(JSON.parse(bytes(claims).toString())).toEqual({
      aud: 'https://push.example',
      exp: Date.parse('2026-11-23T22:00:00Z') / 1000,
      sub: 'https://parley.example',
    });
    const point = bytes(key.publicKey);
    const verifier = createPublicKey({
      format: 'jwk',
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: point.subarray(1, 33).toString('base64url'),
        y: point.subarray(33).toString('base64url'),
      },
    });
    const isGood = verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      { key: verifier, dsaEncoding: 'ieee-p1363' },
      bytes(signature),
    );
    expect(isGood).toBe(true);
  });
});
