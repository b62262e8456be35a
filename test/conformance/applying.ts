// A test that applies, or is reported with the reason why it does not; never silently passed.

import { test } from 'vitest';
import { assert } from '#platform/errors.ts';

export function testWhere<Ability extends string>(
  lacks: Partial<Record<Ability, string>>,
  needs: readonly Ability[],
  sentence: string,
  run: () => Promise<void>,
): void {
  const because = needs.flatMap((need) => lacks[need] ?? [])[0];
  const applies = because === undefined;
  test.runIf(applies)(applies ? sentence : `${sentence}: does not apply, ${because}`, run);
}

/** What a plan does not say it lacks, its stage must have. */
export function able<Act>(act: Act | undefined, ability: string): Act {
  assert(act !== undefined, `the stage has no ${ability}, and the plan does not say why`);
  return act;
}
