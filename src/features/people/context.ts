// What the commands of people work with, and the look-ups they share.

import type { AccessFacade } from '#features/access/facade.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import type { Id } from '#platform/ids.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';
import { peopleErrors } from './contract.ts';
import type { Organisation } from './contract.ts';
import { findOrganisation } from './store/organisations.ts';
import { findPerson, findPersonIdByEmail } from './store/people.ts';
import type { PersonRow } from './store/people.ts';
import { findUnit } from './store/units.ts';
import type { UnitRow } from './store/units.ts';

export type PeopleContext = {
  platform: Pick<Platform, 'db' | 'clock' | 'events' | 'jobs' | 'log'>;
  access: AccessFacade;
  mail: OutgoingMail;
  /** The address people use, for links. */
  publicUrl: string;
};

export async function getOrganisation(db: Queryable): Promise<Organisation> {
  const organisation = await findOrganisation(db);
  if (organisation) return organisation;
  throw new AppError('conflict', peopleErrors.notSetUp, 'This Parley is not set up yet.');
}

/** @param field the field of the request that named it, for the error */
export async function getUnit(db: Queryable, unitId: string, field: string): Promise<UnitRow> {
  const unit = await findUnit(db, unitId);
  if (unit) return unit;
  throw new AppError('not-found', peopleErrors.unitNotFound, 'There is no such unit.', {
    details: { field, unitId },
  });
}

export async function getPerson(db: Queryable, personId: string): Promise<PersonRow> {
  const person = await findPerson(db, personId);
  if (person) return person;
  throw new AppError('not-found', peopleErrors.personNotFound, 'There is no such person.', {
    details: { personId },
  });
}

export async function getPersonIdByEmail(db: Queryable, email: string): Promise<Id<'person'>> {
  const personId = await findPersonIdByEmail(db, email);
  if (personId !== null) return personId;
  const message = `Nobody here has the mail address ${email}.`;
  throw new AppError('not-found', peopleErrors.personNotFound, message);
}
