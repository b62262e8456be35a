// A taught model as bytes: the length of the head (4 bytes, little endian), the head as JSON, then each bucket (4 bytes)
// with its weights in steps of the head's size (1 byte each). Same model, same bytes.
import { OWN_BITS } from './own-model.ts';
import type { OwnModel } from './own-model.ts';

type Head = Pick<OwnModel, 'classes' | 'bias'> & {
  readonly format: 1;
  readonly bits: number;
  readonly step: number;
};

export function writeOwnModel({ classes, bias, weights }: OwnModel): Uint8Array {
  let most = 0;
  for (const row of weights.values())
    for (const weight of row) most = Math.max(most, Math.abs(weight));
  const head: Head = { format: 1, bits: OWN_BITS, classes, bias, step: most / 127 || 1 };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const rowBytes = 4 + classes.length;
  const bytes = new Uint8Array(4 + headBytes.length + weights.size * rowBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headBytes.length, true);
  bytes.set(headBytes, 4);
  let at = 4 + headBytes.length;
  for (const [bucket, row] of [...weights].toSorted(([a], [b]) => a - b)) {
    view.setUint32(at, bucket, true);
    for (const [label, weight] of row.entries())
      view.setInt8(at + 4 + label, Math.round(weight / head.step));
    at += rowBytes;
  }
  return bytes;
}

/** @throws Error for bytes of another format, RangeError for bytes that are cut off */
export function readOwnModel(bytes: Uint8Array): OwnModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = 4 + view.getUint32(0, true);
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, headEnd)));
  if (head.format !== 1 || head.bits !== OWN_BITS)
    throw new Error('a taught model of another version of Parley: train it again');
  const weights = new Map<number, Float32Array>();
  const size = head.classes.length;
  for (let at = headEnd; at < bytes.length; at += 4 + size)
    weights.set(
      view.getUint32(at, true),
      Float32Array.from({ length: size }, (_, label) => view.getInt8(at + 4 + label) * head.step),
    );
  return { classes: head.classes, bias: head.bias, weights };
}
