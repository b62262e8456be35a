// Runs steps side by side: as many at once as asked, each after what it waits for, those that measure
// time alone. What a failed step was needed for is not run.

export type Scheduled = { name: string; after?: readonly string[]; alone?: boolean };

export type Outcome = 'passed' | 'failed' | 'not run';

/** `run` answers whether the step passed. Ends when every step has an outcome. */
export async function runAll<Step extends Scheduled>(
  steps: readonly Step[],
  options: { atOnce: number; run(step: Step): Promise<boolean> },
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const running = new Map<string, Promise<void>>();
  const waiting = new Set(steps);
  const chosen = new Set(steps.map(({ name }) => name));

  const begin = (step: Step): void => {
    waiting.delete(step);
    const done = options.run(step).then((isGood) => {
      outcomes.set(step.name, isGood ? 'passed' : 'failed');
      running.delete(step.name);
    });
    running.set(step.name, done);
  };

  while (waiting.size > 0 || running.size > 0) {
    for (const step of waiting) {
      const needed = (step.after ?? []).filter((name) => chosen.has(name));
      if (needed.some((name) => outcomes.has(name) && outcomes.get(name) !== 'passed')) {
        waiting.delete(step);
        outcomes.set(step.name, 'not run');
        continue;
      }
      const isReady = needed.every((name) => outcomes.get(name) === 'passed');
      const othersWait = [...waiting].some((other) => !other.alone);
      const isRoom = step.alone ? running.size === 0 && !othersWait : running.size < options.atOnce;
      if (!isReady || !isRoom) continue;
      begin(step);
      if (step.alone) break;
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return outcomes;
}
