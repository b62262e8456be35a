// Time as something handed in, so that a test can hold it still and move it.

export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. For tests and the demonstration. */
export class ManualClock implements Clock {
  #nowMs: number;

  constructor(start: Date) {
    this.#nowMs = start.getTime();
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  advanceBy(durationMs: number): void {
    this.#nowMs += durationMs;
  }
}
