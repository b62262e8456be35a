// A linear model as bytes: the length of the head (4 bytes, little endian), the head as JSON, then every bucket that is
// not empty: its distance from the one before (LEB128), its idf, its weights. Same model, same bytes.
import type { LinearModel, ModelHead } from './model.ts';

export function writeModel({ head, idf, weights }: LinearModel): Uint8Array<ArrayBuffer> {
  const size = head.classes.length;
  const bytes: number[] = [];
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  for (let shift = 0; shift < 32; shift += 8) bytes.push((headBytes.length >>> shift) & 0xff);
  for (const byte of headBytes) bytes.push(byte);
  let last = -1;
  for (const [bucket, known] of idf.entries()) {
    if (known === 0) continue;
    let distance = bucket - last;
    last = bucket;
    for (; distance > 0x7f; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80);
    bytes.push(distance, known);
    for (const weight of weights.subarray(bucket * size, (bucket + 1) * size))
      bytes.push(weight & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** @throws RangeError for bytes that are no model */
export function readModel(bytes: Uint8Array): LinearModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = 4 + view.getUint32(0, true);
  const head: ModelHead = JSON.parse(new TextDecoder().decode(bytes.subarray(4, headEnd)));
  const size = head.classes.length;
  const idf = new Uint8Array(2 ** head.bits);
  const weights = new Int8Array(2 ** head.bits * size);
  let at = headEnd;
  let bucket = -1;
  // Half a million buckets: byte by byte, because a view for each would take longer than all the rest.
  while (at < bytes.length) {
    let distance = 0;
    let byte = 0x80;
    for (let shift = 0; byte >= 0x80; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      distance |= (byte & 0x7f) << shift;
    }
    bucket += distance;
    idf[bucket] = bytes[at] ?? 0;
    at += 1;
    for (let cell = bucket * size; cell < (bucket + 1) * size; cell += 1) {
      weights[cell] = bytes[at] ?? 0;
      at += 1;
    }
  }
  if (at > bytes.length || bucket >= idf.length)
    throw new RangeError(`the model "${head.name}" ends within a bucket`);
  return { head, idf, weights };
}
