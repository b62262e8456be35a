// How often a feature comes in what people ordinarily write, so that a young store of few wordings knows already which
// words tell nothing. A table of hashed counts, one byte each on a logarithmic scale, behind the number of its texts.

const buckets = 2 ** 16;
const headerBytes = 4;
/** Steps a doubling; 255 is a count of 65,000. */
const scale = 16;

export type OrdinaryTalk = {
  /** The share of texts that have the feature, 0 to 1. */
  shareWith(feature: number): number;
};

export function countOrdinaryTalk(texts: Iterable<Iterable<number>>): Uint8Array {
  const counts = new Uint32Array(buckets);
  let total = 0;
  for (const features of texts) {
    total += 1;
    for (const feature of features) {
      const bucket = feature % buckets;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  const bytes = new Uint8Array(headerBytes + buckets);
  new DataView(bytes.buffer).setUint32(0, total, true);
  for (const [bucket, count] of counts.entries())
    bytes[headerBytes + bucket] = Math.min(255, Math.round(scale * Math.log2(1 + count)));
  return bytes;
}

/** @throws RangeError when the bytes are no such table */
export function openOrdinaryTalk(bytes: Uint8Array): OrdinaryTalk {
  if (bytes.length !== headerBytes + buckets)
    throw new RangeError(`the table of ordinary talk has ${bytes.length} bytes`);
  const total = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const shares = Float64Array.from(
    bytes.subarray(headerBytes),
    (byte) => (2 ** (byte / scale) - 0.5) / total,
  );
  return { shareWith: (feature) => shares[feature % buckets] ?? 0 };
}
