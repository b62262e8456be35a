// Signatures of requests, with the example of GitHub's documentation ("Validating webhook deliveries").

import { expect, test } from 'vitest';
import { hasHmacSignature } from './hmac-signature.ts';

const body = Buffer.from('Hello, World!');
const secret = "It's a Secret to Everybody";
const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';

test.each([
  ['the right one', signature, secret, true],
  ['another secret', signature, 'guessed', false],
  ['a changed digit', signature.replace('7571', '7572'), secret, false],
  ['none', null, secret, false],
  ['half of one', signature.slice(0, 40), secret, false],
  ['no secret at all', signature, '', false],
])('%s', (_name, header, key, isRight) => {
  expect(hasHmacSignature(body, header, key)).toBe(isRight);
});
