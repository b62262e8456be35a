// A picture without what its camera wrote into it: where it was taken, with what, by whom. What is to be seen stays byte by
// byte, nothing is compressed anew.

import { bareJpeg } from './bare-jpeg.ts';
import { pictureTypeOf } from './picture-type.ts';
import type { PictureType } from './picture-type.ts';

/** Null: no PNG, JPEG or WebP, or one that is cut off. */
export function barePicture(picture: Uint8Array): { mediaType: PictureType; bytes: Buffer } | null {
  const mediaType = pictureTypeOf(picture);
  if (!mediaType) return null;
  const whole = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  const bytes = BARE[mediaType](whole);
  return bytes && { mediaType, bytes };
}

const BARE: Readonly<Record<PictureType, (picture: Buffer) => Buffer | null>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
};

const PNG_SIGNATURE_BYTES = 8;
/** Length, type and checksum around what a chunk holds. */
const PNG_CHUNK_AROUND = 12;
/** The picture, its colours, its resolution and its movement. */
const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
);

/** W3C PNG, third edition, 5.3. */
function barePng(png: Buffer): Buffer | null {
  const kept = [png.subarray(0, PNG_SIGNATURE_BYTES)];
  let at = PNG_SIGNATURE_BYTES;
  while (at + PNG_CHUNK_AROUND <= png.length) {
    const type = png.toString('latin1', at + 4, at + 8);
    const end = at + PNG_CHUNK_AROUND + png.readUInt32BE(at);
    if (end > png.length) return null;
    if (PNG_KEPT.has(type)) kept.push(png.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const RIFF_HEADER_BYTES = 12;
const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** That EXIF and XMP are there, in the flags of VP8X. */
const WEBP_FLAGS_OF_METADATA = 0b1100;

/** RFC 9649, 2.3 to 2.7. */
function bareWebp(webp: Buffer): Buffer | null {
  const end = 8 + webp.readUInt32LE(4);
  if (end > webp.length) return null;
  const kept: Buffer[] = [];
  let at = RIFF_HEADER_BYTES;
  while (at + 8 <= end) {
    const type = webp.toString('latin1', at, at + 4);
    const size = webp.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    if (next > end || size === 0) return null;
    const chunk = Buffer.from(webp.subarray(at, next));
    if (type === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_FLAGS_OF_METADATA, 8);
    if (WEBP_KEPT.has(type)) kept.push(chunk);
    at = next;
  }
  const bare = Buffer.concat([webp.subarray(0, RIFF_HEADER_BYTES), ...kept]);
  bare.writeUInt32LE(bare.length - 8, 4);
  return kept.length > 0 ? bare : null;
}
