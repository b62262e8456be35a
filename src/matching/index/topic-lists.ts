// The topics to look at for each unit, as lists: pairs of (twice the slot, plus 1 if the unit proves the match) and the
// partner that must be there too, or 0. A short list lies in the row of its unit; a longer one in one array for all,
// where it moves to the end when it outgrows its room.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import * as unitRow from './unit-row.ts';
import type { Vocabulary } from './vocabulary.ts';

const { FLAG_BITS, ROW_LENGTH_FLAGS, ROW_LIST, ROW_SHIFT } = unitRow;
const { ROW_SHORT_LIST, SHORT_LIST_MAX } = unitRow;

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
    if (length < SHORT_LIST_MAX) {
      rows[row + ROW_SHORT_LIST + length] = entry;
      rows[row + ROW_SHORT_LIST + length + 1] = partner;
    } else {
      this.#reserveRoom(unit, length);
      const at = rows[row + ROW_LIST]! + length;
      this.pool[at] = entry;
      this.pool[at + 1] = partner;
    }
    this.#setLength(row, length + 2);
  }

  /** Takes a slot out of the list of a unit. */
  remove(unit: number, slot: number): void {
    const { rows } = this.#vocabulary;
    const row = unit << ROW_SHIFT;
    const before = rows[row + ROW_LENGTH_FLAGS]! >> FLAG_BITS;
    const isShort = before <= SHORT_LIST_MAX;
    const list = isShort ? rows : this.pool;
    const start = isShort ? row + ROW_SHORT_LIST : rows[row + ROW_LIST]!;
    let length = before;
    for (let at = start; at < start + length;) {
      if (list[at]! >> 1 !== slot) {
        at += 2;
        continue;
      }
      length -= 2;
      list[at] = list[start + length]!;
      list[at + 1] = list[start + length + 1]!;
    }
    if (!isShort && length <= SHORT_LIST_MAX) {
      rows.set(list.subarray(start, start + length), row + ROW_SHORT_LIST);
      this.#rooms[unit] = 0;
    }
    this.#setLength(row, length);
  }

  /** Makes sure that another pair has room in the pool behind `length` numbers. */
  #reserveRoom(unit: number, length: number): void {
    this.#reserveRooms(unit);
    const known = this.#rooms[unit]!;
    if (length < known) return;
    const { rows } = this.#vocabulary;
    const row = unit << ROW_SHIFT;
    const room = length * 2;
    const start = this.#poolSize;
    if (start + room > this.pool.length) {
      const pool = new Int32Array(Math.max(this.pool.length * 2, start + room));
      pool.set(this.pool);
      this.pool = pool;
    }
    const from = known === 0 ? row + ROW_SHORT_LIST : rows[row + ROW_LIST]!;
    const list = known === 0 ? rows : this.pool;
    this.pool.set(list.subarray(from, from + length), start);
    this.#poolSize += room;
    rows[row + ROW_LIST] = start;
    this.#rooms[unit] = room;
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
