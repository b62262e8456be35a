// What kind of picture bytes are, by their first bytes alone: what a sender says about them is not
// believed. SVG is not among them, since it can carry scripts.

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

const SIGNATURES: readonly { type: PictureType; at: number; bytes: readonly number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

export function pictureTypeOf(picture: Uint8Array): PictureType | null {
  const fits = SIGNATURES.find(({ at, bytes }) =>
    bytes.every((byte, index) => picture[at + index] === byte),
  );
  return fits?.type ?? null;
}
