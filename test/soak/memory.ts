// Whether memory stays flat: what is in use, sampled, the end compared with the time after everything was warm.

import { collectGarbage } from '#test/support/collect-garbage.ts';

const mebibyte = 2 ** 20;
/** The stand-ins keep all they ever said, which is in here too. */
const growthMaxMebibytes = 40;

export function memoryWatch(): {
  /** @returns what is in use, in words */
  sample(): string;
  verdict(): { isFlat: boolean; words: string };
} {
  const samples: number[] = [];
  return {
    sample() {
      collectGarbage();
      const { heapUsed, external, rss } = process.memoryUsage();
      samples.push((heapUsed + external) / mebibyte);
      return `${(heapUsed / mebibyte).toFixed(0)} MiB in use, ${(rss / mebibyte).toFixed(0)} resident`;
    },
    verdict() {
      // The first fifth warms up.
      const warm = samples.slice(Math.floor(samples.length / 5));
      const third = Math.max(1, Math.floor(warm.length / 3));
      const [early, late] = [median(warm.slice(0, third)), median(warm.slice(-third))];
      const words = `memory: ${early.toFixed(0)} MiB early, ${late.toFixed(0)} MiB late`;
      return { isFlat: late - early <= growthMaxMebibytes, words };
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
