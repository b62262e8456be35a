// People put together: the organisation, its units, its people, and how they come in.

import type { AccessFacade } from '#features/access/facade.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';
import { addPerson } from './commands/add-person.ts';
import { createInvitation } from './commands/create-invitation.ts';
import { createPasswordLink } from './commands/create-password-link.ts';
import { passwordLinkJob } from './commands/mail-password-link.ts';
import { createUnit } from './commands/create-unit.ts';
import { setUpOrganisation } from './commands/set-up-organisation.ts';
import { getPersonIdByEmail } from './context.ts';
import type { PeopleContext } from './context.ts';
import { peopleEvents } from './contract.ts';
import { unitTree } from './facade.ts';
import type { PeopleFacade } from './facade.ts';
import { peopleMigrations } from './migrations/people-migrations.ts';
import { peoplePermissions } from './permissions.ts';
import { showActivePeople, showPerson } from './queries/show-people.ts';
import { doorRoutes } from './routes/door-routes.ts';
import { passwordLinkRoutes } from './routes/password-link-routes.ts';
import { personRoutes } from './routes/person-routes.ts';
import { pictureMount } from './routes/picture-mount.ts';
import { unitRoutes } from './routes/unit-routes.ts';
import { findOrganisation } from './store/organisations.ts';
import { listUnits } from './store/units.ts';

export type PeopleNeeds = {
  access: AccessFacade;
  mail: OutgoingMail;
  options: { publicUrl: string };
};

export function createPeople(
  platform: Platform,
  { access, mail, options }: PeopleNeeds,
): Feature & { facade: PeopleFacade } {
  const context: PeopleContext = { platform, access, mail, publicUrl: options.publicUrl };
  const { db } = platform;
  const facade: PeopleFacade = {
    organisation: findOrganisation,
    units: listUnits,
    activePeople: (at) => showActivePeople(context, at),
    person: (personId) => showPerson(context, personId),
    requireInUnit: (actor, permission, unitId) =>
      access.requirePermission(db, { actor, permission, unitId }),
    async whoMay(at, { permission, unitId }) {
      const scope = unitId === null ? 'anywhere' : { unitPath: await unitTree.pathOf(at, unitId) };
      return ({ id: personId, name, grants }) =>
        access.authorise({ kind: 'person', personId, name, grants }, permission, scope).allowed;
    },
    setUp: (input) => setUpOrganisation(context, input),
    createUnit: (actor, unit) => createUnit(context, actor, unit),
    addPerson: (actor, person) => addPerson(context, actor, person),
    createInvitation: (actor, invitation) => createInvitation(context, actor, invitation),
    async createPasswordLink(actor, { email, removeSecondFactor }) {
      const personId = await getPersonIdByEmail(db, email);
      return createPasswordLink(context, actor, { personId, removeSecondFactor });
    },
  };
  return {
    name: 'people',
    migrations: peopleMigrations,
    permissions: peoplePermissions,
    routes: [
      ...doorRoutes(context),
      ...unitRoutes(context),
      ...personRoutes(context),
      ...passwordLinkRoutes(context),
    ],
    mounts: [pictureMount(context)],
    jobs: [passwordLinkJob(context), ...mail.jobs],
    live: Object.values(peopleEvents).map((type) => ({ type, permission: hearsOf(type) })),
    facade,
  };
}

function hearsOf(type: string): keyof typeof peoplePermissions {
  if (type.startsWith('people.password-link')) return 'people.people.manage';
  if (type.startsWith('people.invitation')) return 'people.invitations.manage';
  return 'people.directory.read';
}
