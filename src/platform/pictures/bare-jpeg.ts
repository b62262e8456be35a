// JPEG (ITU-T T.81, annex B) without comments and what cameras add: only how the picture is turned is kept of it, because
// viewers turn it so. What follows its end, where phones put a second picture or a film, goes too.

const SOI_BYTES = 2;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const EXIF = 0xe1;
/** Application segments that say how to read the colours. */
const APP_KEPT = new Map([
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);
const UPRIGHT = 1;

export function bareJpeg(jpeg: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let at = SOI_BYTES;
  while (at + 4 <= jpeg.length || jpeg[at + 1] === EOI) {
    const marker = jpeg[at + 1] ?? 0;
    if (jpeg[at] !== 0xff) return null;
    if (marker === 0xff) {
      // Filling before a marker.
      at += 1;
      continue;
    }
    if (marker === EOI) {
      return Buffer.concat([jpeg.subarray(0, SOI_BYTES), ...kept, Buffer.of(0xff, EOI)]);
    }
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const next = marker === SOS ? endOfScan(jpeg, end) : end;
    const segment = jpeg.subarray(at, next);
    const turn = marker === EXIF ? turnOf(segment) : UPRIGHT;
    if (turn !== UPRIGHT) kept.push(turnedSegment(turn));
    if (isKept(marker, segment)) kept.push(segment);
    at = next;
  }
  return null;
}

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = APP_KEPT.get(marker);
  return name !== undefined && segment.toString('latin1', 4, 4 + name.length) === name;
}

/** Of the coded picture: until a marker that is neither an escaped byte nor a restart. */
function endOfScan(jpeg: Buffer, from: number): number {
  let at = jpeg.indexOf(0xff, from);
  while (at !== -1) {
    const next = jpeg[at + 1] ?? 0;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
    at = jpeg.indexOf(0xff, at + 2);
  }
  return jpeg.length;
}

const TIFF_AT = 10;
const ENTRY_BYTES = 12;
const ORIENTATION = 0x01_12;

/** Orientation, 1 to 8, of the first directory (CIPA DC-008, 4.6.4). */
function turnOf(segment: Buffer): number {
  if (segment.toString('latin1', 4, TIFF_AT) !== 'Exif\0\0') return UPRIGHT;
  const tiff = segment.subarray(TIFF_AT);
  if (tiff.length < 8) return UPRIGHT;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return UPRIGHT;
  const entries = two(directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) return UPRIGHT;
    if (two(at) !== ORIENTATION) continue;
    const turn = two(at + 8);
    return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
  }
  return UPRIGHT;
}

/** Marker, length, name; TIFF's order, number and directory; one entry: orientation, a short, once; no directory more. */
const EXIF_OF_TURN = 'ffe100224578696600004d4d002a00000008000101120003000000010000000000000000';

/** EXIF with this one entry. */
function turnedSegment(turn: number): Buffer {
  const segment = Buffer.from(EXIF_OF_TURN, 'hex');
  segment.writeUInt16BE(turn, 28);
  return segment;
}
