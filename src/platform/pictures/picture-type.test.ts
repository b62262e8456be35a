// What bytes call themselves is not believed, what they begin with is.

import { describe, expect, test } from 'vitest';
import { pictureTypeOf } from './picture-type.ts';

describe('a picture is told by its bytes', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0];
  const webp = [...Buffer.from('RIFF....WEBPVP8 ')];
  test.each([
    ['image/png', png],
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/webp', webp],
  ])('%s', (type, bytes) => {
    expect(pictureTypeOf(Uint8Array.from(bytes))).toBe(type);
  });
  test('an SVG, a page and nothing at all are no pictures', () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', '']) {
      expect(pictureTypeOf(Buffer.from(text))).toBeNull();
    }
  });
});
