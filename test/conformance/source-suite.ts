// The conformance suite of the source port. `describeSource(name, plan)` in test/conformance/NAME.api.test.ts runs all
// of it; what a network does not have is reported as not applying.

import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { assert } from '#platform/errors.ts';
import { openConformanceHouse } from './house.ts';
import type { ConformanceHouse } from './house.ts';
import { changes } from './source/changes.ts';
import { hearing } from './source/hearing.ts';
import { resuming } from './source/resuming.ts';
import { trouble } from './source/trouble.ts';
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
  describe(`${name} as a source`, () => {
    let opened: ConformanceHouse | null = null;
    const scenes: Scene[] = [];
    const house = () => {
      assert(opened, 'the house is not open yet');
      return opened;
    };

    beforeAll(async () => {
      opened = await openConformanceHouse(plan.connector);
    });

    afterEach(async () => {
      for (const { stage, sourceId } of scenes.splice(0)) {
        house().gate.open();
        await house().removeSource(sourceId);
        await stage.close();
      }
    });

    afterAll(() => opened?.close());

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
    hearing(suite);
    changes(suite);
    resuming(suite);
    trouble(suite);
  });
}
