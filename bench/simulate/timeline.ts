// What happens when: a heap of things to do, run in the order of their times.

type Entry = { at: number; order: number; run: (at: number) => void };

export class Timeline {
  readonly #heap: Entry[] = [];
  #order = 0;

  add(at: number, run: (at: number) => void): void {
    this.#order += 1;
    const entry = { at, order: this.#order, run };
    let place = this.#heap.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#heap[above];
      if (!parent || isBefore(parent, entry)) break;
      this.#heap[place] = parent;
      place = above;
    }
    this.#heap[place] = entry;
  }

  run(): void {
    for (let entry = this.#take(); entry; entry = this.#take()) entry.run(entry.at);
  }

  #take(): Entry | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      const isRight = a !== undefined && b !== undefined && isBefore(b, a);
      const child = isRight ? b : a;
      if (!child || isBefore(last, child)) break;
      heap[place] = child;
      place = isRight ? left + 1 : left;
    }
    heap[place] = last;
    return first;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
