// The conformance suite of the source port. `describeSource(name, plan)` in test/conformance/NAME.api.test.ts runs all
// of it; what a network does not have is reported as not applying.

import { afterEach, describe } from 'vitest';
import type { ConformanceHouse } from './house.ts';
import { changes } from './source/changes.ts';
import { hearing } from './source/hearing.ts';
import { resuming } from './source/resuming.ts';
import { threads } from './source/threads.ts';
import { trouble } from './source/trouble.ts';
import { sharedHouse } from './shared-house.ts';
import type { SourcePlan, Stage } from './stage.ts';

/** A stand-in, the house, and a source that listens to it. */
export type Scene = { stage: Stage; house: ConformanceHouse; sourceId: string };

export type SourceSuite = {
  plan: SourcePlan;
  house(): ConformanceHouse;
  /** Opens a stage; `before` happens there before the source is added. */
  open(before?: (stage: Stage) => Promise<unknown>): Promise<Scene>;
};

export function describeSource(name: string, plan: SourcePlan): void {
  describeBy(`${name} as a source`, plan, [hearing, changes, resuming, threads, trouble]);
}

/** For another way of listening to the same network that differs in this alone: it hears posts without their replies. */
export function describeThreads(name: string, plan: Omit<SourcePlan, 'lacks'>): void {
  describeBy(`${name} follows threads`, { ...plan, lacks: {} }, [threads]);
}

function describeBy(
  name: string,
  plan: SourcePlan,
  chapters: readonly ((suite: SourceSuite) => void)[],
): void {
  const { open, house } = sharedHouse(plan.connector);
  describe(name, () => {
    const scenes: Scene[] = [];
    open();

    afterEach(async () => {
      for (const { stage, sourceId } of scenes.splice(0)) {
        house().gate.open();
        await house().removeSource(sourceId);
        await stage.close();
      }
    });

    const suite: SourceSuite = {
      plan,
      house,
      async open(before) {
        const stage = await plan.open();
        await before?.(stage);
        const { id } = await house().addSource(stage.settings);
        await house().tellAddress(id, stage);
        const scene = { stage, house: house(), sourceId: id };
        scenes.push(scene);
        return scene;
      },
    };
    for (const chapter of chapters) chapter(suite);
  });
}
