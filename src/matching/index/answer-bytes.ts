// Answer lines as bytes: what is written on is never a string, so that it is neither joined nor encoded.
// oxlint-disable typescript/no-non-null-assertion -- bytes are copied within their bounds in a hot loop

const FIRST_BYTES = 64 * 1024;
const encoder = new TextEncoder();

export class AnswerBytes {
  #bytes = new Uint8Array(FIRST_BYTES);
  #size = 0;

  add(bytes: Uint8Array, from: number, end: number): void {
    this.#reserve(end - from);
    const to = this.#bytes;
    let size = this.#size;
    for (let at = from; at < end; at += 1) to[size++] = bytes[at]!;
    this.#size = size;
  }

  /** Pieces of `from`, each between two places of `ends`, one behind the other. Any number of them costs one look. */
  addPieces(from: Uint8Array, ends: Int32Array, pieces: Int32Array, count: number): void {
    let length = 0;
    for (let at = 0; at < count; at += 1)
      length += ends[pieces[at]! * 2 + 1]! - ends[pieces[at]! * 2]!;
    this.#reserve(length);
    const to = this.#bytes;
    let size = this.#size;
    for (let at = 0; at < count; at += 1) {
      const end = ends[pieces[at]! * 2 + 1]!;
      for (let each = ends[pieces[at]! * 2]!; each < end; each += 1) to[size++] = from[each]!;
    }
    this.#size = size;
  }

  /** Takes the last byte back. */
  dropLast(): void {
    this.#size -= 1;
  }

  addText(text: string): void {
    this.#reserve(text.length * 3);
    this.#size += encoder.encodeInto(text, this.#bytes.subarray(this.#size)).written;
  }

  /** What was added since the last time; the memory is the taker's. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#size);
    if (this.#size > 0) this.#bytes = new Uint8Array(this.#bytes.length);
    this.#size = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#size + more) * 2);
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }
}
