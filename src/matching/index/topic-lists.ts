// The topics to look at for each unit, as lists in one array: pairs of (twice the slot, plus 1 if the unit proves the
// match) and the partner that must be there too, or 0. A list that outgrows its room moves to the end.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import { FLAG_BITS, ROW_LENGTH_FLAGS, ROW_LIST, ROW_SHIFT } from './unit-row.ts';
import type { Vocabulary } from './vocabulary.ts';

export class TopicLists {
  pool: Int32Array = new Int32Array(4096);
  readonly #vocabulary: Vocabulary;
  #poolSize = 1;
  /** Room of a unit's list in the pool, by unit. */
  #rooms = new Int32Array(1024);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  get byteLength(): number {
    return this.pool.byteLength + this.#rooms.byteLength;
  }

  push(unit: number, entry: number, partner: number): void {
    const { rows } = this.#vocabulary;
    const row = unit << ROW_SHIFT;
    const length = rows[row + ROW_LENGTH_FLAGS]! >> FLAG_BITS;
    this.#reserveRooms(unit);
    if (length === this.#rooms[unit]) {
      const room = length === 0 ? 2 : length * 2;
      const start = this.#poolSize;
      if (start + room > this.pool.length) {
        const pool = new Int32Array(Math.max(this.pool.length * 2, start + room));
        pool.set(this.pool);
        this.pool = pool;
      }
      const old = rows[row + ROW_LIST]!;
      this.pool.copyWithin(start, old, old + length);
      this.#poolSize += room;
      rows[row + ROW_LIST] = start;
      this.#rooms[unit] = room;
    }
    const at = rows[row + ROW_LIST]! + length;
    this.pool[at] = entry;
    this.pool[at + 1] = partner;
    this.#setLength(row, length + 2);
  }

  /** Takes a slot out of the list of a unit. */
  remove(unit: number, slot: number): void {
    const { rows } = this.#vocabulary;
    const row = unit << ROW_SHIFT;
    const start = rows[row + ROW_LIST]!;
    let length = rows[row + ROW_LENGTH_FLAGS]! >> FLAG_BITS;
    for (let at = start; at < start + length;) {
      if (this.pool[at]! >> 1 !== slot) {
        at += 2;
        continue;
      }
      length -= 2;
      this.pool[at] = this.pool[start + length]!;
      this.pool[at + 1] = this.pool[start + length + 1]!;
    }
    this.#setLength(row, length);
  }

  #setLength(row: number, length: number): void {
    const { rows } = this.#vocabulary;
    const flags = rows[row + ROW_LENGTH_FLAGS]! & ((1 << FLAG_BITS) - 1);
    rows[row + ROW_LENGTH_FLAGS] = (length << FLAG_BITS) | flags;
  }

  #reserveRooms(unit: number): void {
    if (unit < this.#rooms.length) return;
    const rooms = new Int32Array(unit * 2);
    rooms.set(this.#rooms);
    this.#rooms = rooms;
  }
}
