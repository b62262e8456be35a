// Contacts put together: who the people outside are, over all networks.

import type { Feature, Platform } from '#platform/feature.ts';
import { identifyAuthors } from './commands/identify-authors.ts';
import { contactsEvents } from './contract.ts';
import type { ContactsFacade } from './facade.ts';
import { contactsMigrations } from './migrations/contacts-migrations.ts';
import { contactsPermissions } from './permissions.ts';
import { showIdentity } from './queries/show-identity.ts';
import { contactsOfIdentities, listIdentities } from './store/identities.ts';
import { identitiesOfContact, peopleKnowing } from './store/links.ts';

export function createContacts(_platform: Platform): Feature & { facade: ContactsFacade } {
  const facade: ContactsFacade = {
    identify: identifyAuthors,
    identitiesOf: async (db, ids) => (await listIdentities(db, ids)).map(showIdentity),
    contactsOf: contactsOfIdentities,
    identitiesOfContact,
    peopleKnowing,
  };
  return {
    name: 'contacts',
    migrations: contactsMigrations,
    permissions: contactsPermissions,
    live: Object.values(contactsEvents).map((type) => ({ type, permission: 'contacts.read' })),
    facade,
  };
}
