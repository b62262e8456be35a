// A progress bar for work that lasts: nothing is drawn in the first second, nor where nobody watches.

import { SingleBar } from 'cli-progress';
import type { CommandIo } from './command.ts';

export type ProgressBar = {
  /** @param label what stands behind the bar: `1,200 posts` */
  show(done: number, total: number, label: string): void;
  end(): void;
};

const QUIET_MS = 1000;

export function progressBar(io: Pick<CommandIo, 'isTerminal' | 'stderr'>): ProgressBar {
  const startedAtMs = performance.now();
  const bar = new SingleBar({
    format: '{bar} {percentage} %, {label}',
    hideCursor: true,
    stream: io.stderr,
  });
  let isShown = false;
  return {
    show(done, total, label) {
      if (!io.isTerminal || performance.now() - startedAtMs < QUIET_MS) return;
      if (!isShown) bar.start(total, done, { label });
      isShown = true;
      bar.setTotal(total);
      bar.update(done, { label });
    },
    end() {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}
