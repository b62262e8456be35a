// The first run: organisation, hub unit and first administrator come to be together or not at all.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import type { Setup } from '../contract.ts';
import { insertOrganisation, lockFirstRun } from '../store/organisations.ts';
import { insertUnit } from '../store/units.ts';
import { addPersonIn } from './add-person.ts';

export async function setUpOrganisation(
  context: PeopleContext,
  input: Setup & { demo?: boolean },
): Promise<{ administrator: Actor; hubId: string }> {
  const { access, platform } = context;
  if (await access.isSetUp(platform.db)) throw alreadySetUp();
  const login = await access.prepareLogin(input.person);
  const now = platform.clock.now();
  const organisationId = newId();
  const hubId = newId<'unit'>();
  const personId = newId<'person'>();
  const administrator: Actor = {
    kind: 'person',
    personId,
    name: input.person.name,
    grants: [{ role: 'administrator', unitId: null }],
  };
  await platform.db.transaction().execute(async (tx) => {
    await lockFirstRun(tx);
    if (await access.isSetUp(tx)) throw alreadySetUp();
    await access.useFirstRunLink(tx, input.linkToken);
    const { name, locale } = input.organisation;
    await insertOrganisation(tx, {
      id: organisationId,
      name,
      locale,
      demo: input.demo ?? false,
      now,
    });
    await insertUnit(tx, { id: hubId, parentId: null, kind: 'hub', name: input.hub.name, now });
    await platform.events.emit(tx, {
      type: peopleEvents.organisationSetUp,
      subject: `organisation:${organisationId}`,
      actor: administrator,
      payload: { name, locale, hubId },
    });
    await addPersonIn(context, tx, administrator, {
      personId,
      login,
      unitId: hubId,
      languages: [locale],
      timeZone: input.person.timeZone,
      grants: administrator.grants,
    });
  });
  return { administrator, hubId };
}

function alreadySetUp(): AppError {
  return new AppError(
    'conflict',
    peopleErrors.alreadySetUp,
    'This Parley is set up already. Sign in, or ask an administrator for an invitation.',
  );
}
