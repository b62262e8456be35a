// Parley on a database of its own for a test file: before its first run, or with a small organisation
// in it (see house.ts).

import { testDatabase } from './database.ts';
import { furnish, openHouseOn } from './house.ts';
import type { House, HouseOptions, TestOrganisation } from './house.ts';

/** Parley before its first run. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  return openHouseOn(await testDatabase(), options);
}

/** Parley with people of every role; the expert and the member sit in Sales. */
export async function openOrganisation(options: HouseOptions = {}): Promise<TestOrganisation> {
  return furnish(await openHouse(options));
}
