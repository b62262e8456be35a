// What later features and the composition ask of people.

import type { UnitTree } from '#features/access/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Id } from '#platform/ids.ts';
import type { NewPerson } from './commands/add-person.ts';
import type {
  CreatedPasswordLink,
  NewInvitation,
  Organisation,
  Person,
  Setup,
  Unit,
} from './contract.ts';
import { findOrganisation } from './store/organisations.ts';
import { unitPathOf, unitsBelow } from './store/units.ts';

/** For access, which is composed before people. */
export const unitTree: UnitTree = { pathOf: unitPathOf, below: unitsBelow };

/** For the User-Agent of what Parley reads; null while nobody set one. */
export async function organisationContact(db: Queryable): Promise<string | null> {
  return (await findOrganisation(db))?.contact ?? null;
}

export type PeopleFacade = {
  /** Null before the first run. */
  organisation(db: Queryable): Promise<Organisation | null>;
  units(db: Queryable): Promise<Unit[]>;
  /** Everybody who is active, by name, with their roles. */
  activePeople(db: Queryable): Promise<Person[]>;
  /** @throws AppError `not-found` */
  person(personId: Id<'person'>): Promise<Person>;
  /**
   * For what belongs to a unit (null: to the whole organisation).
   * @throws AppError `forbidden` unless the actor holds the permission there
   */
  requireInUnit(actor: Actor, permission: string, unitId: Id<'unit'> | null): Promise<void>;
  /**
   * Who holds the permission for what belongs to a unit. What belongs to none (null) is open to whoever holds it anywhere.
   */
  whoMay(
    db: Queryable,
    question: { permission: string; unitId: Id<'unit'> | null },
  ): Promise<(person: Pick<Person, 'id' | 'name' | 'grants'>) => boolean>;

  /** The first run without HTTP, for the demonstration. */
  setUp(input: Setup & { demo?: boolean }): Promise<{ administrator: Actor; hubId: Id<'unit'> }>;
  /** @throws AppError `forbidden`, `conflict` */
  createUnit(actor: Actor, unit: { name: string; parentId: Id<'unit'> | null }): Promise<Unit>;
  /** A person without an invitation, for the demonstration and tests. */
  addPerson(actor: Actor, person: NewPerson): Promise<Id<'person'>>;
  createInvitation(
    actor: Actor,
    invitation: NewInvitation,
  ): Promise<{ linkToken: string; url: string }>;
  /** For who forgot their password. @throws AppError `not-found`, `forbidden`, `conflict` */
  createPasswordLink(
    actor: Actor,
    link: { email: string; removeSecondFactor: boolean },
  ): Promise<CreatedPasswordLink>;
};
