// One house for all suites of one connector in a file: opening it takes longer than most of their tests.

import { afterAll, beforeAll } from 'vitest';
import type { AnyConnector } from '#features/listening/ports.ts';
import { assert } from '#platform/errors.ts';
import { openConformanceHouse } from './house.ts';
import type { ConformanceHouse } from './house.ts';

type Shared = { opening: Promise<ConformanceHouse> | null; opened: ConformanceHouse | null };

const houses = new Map<AnyConnector, Shared>();

/** Call it before a suite is described: what is called first also closes the house, when the file has ended. */
export function sharedHouse(connector: AnyConnector): {
  open(): void;
  house(): ConformanceHouse;
} {
  const shared = houses.get(connector) ?? shareUntilEnd(connector);
  return {
    open() {
      beforeAll(async () => {
        shared.opening ??= openConformanceHouse(connector);
        shared.opened = await shared.opening;
      });
    },
    house() {
      assert(shared.opened, 'the house is not open yet');
      return shared.opened;
    },
  };
}

function shareUntilEnd(connector: AnyConnector): Shared {
  const shared: Shared = { opening: null, opened: null };
  houses.set(connector, shared);
  afterAll(async () => {
    houses.delete(connector);
    await (await shared.opening)?.close();
  });
  return shared;
}
