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

  addByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#size] = byte;
    this.#size += 1;
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
