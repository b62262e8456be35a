// Contacts put together: who the people outside are, over all networks.

import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import { contactOfAddress, contactOfIdentity } from './commands/contact-of.ts';
import { eraseWithProof } from './commands/erase-contact.ts';
import { identifyAuthors } from './commands/identify-authors.ts';
import type { Contacts } from './context.ts';
import { contactsEvents } from './contract.ts';
import type { ContactsFacade } from './facade.ts';
import { contactsMigrations } from './migrations/contacts-migrations.ts';
import { contactsPermissions } from './permissions.ts';
import { showIdentity } from './queries/show-identity.ts';
import { exportContact } from './queries/view-contact.ts';
import { contactRoutes } from './routes/contact-routes.ts';
import { identityRoutes } from './routes/identity-routes.ts';
import { peopleKnowing } from './store/contacts.ts';
import { contactsOfIdentities, listIdentities } from './store/identities.ts';
import { identitiesOfContact } from './store/links.ts';
import { listMailAddresses } from './store/mail-addresses.ts';

export function createContacts(
  platform: Platform,
  needs: { people: PeopleFacade; listening: ListeningFacade },
): Feature & { facade: ContactsFacade } {
  const contacts: Contacts = { platform, ...needs, parts: [] };
  const facade: ContactsFacade = {
    identify: (tx, posts) => identifyAuthors(tx, contacts, posts),
    identitiesOf: async (db, ids) => (await listIdentities(db, ids)).map(showIdentity),
    contactsOf: contactsOfIdentities,
    identitiesOfContact,
    contactOfIdentity: (tx, actor, id) => contactOfIdentity(tx, contacts, actor, id),
    contactOfAddress: (tx, actor, given) => contactOfAddress(tx, contacts, actor, given),
    mailAddressesOf: listMailAddresses,
    peopleKnowing,
    addPart: (part) => void contacts.parts.push(part),
    exportContact: (actor, contactId) => exportContact(contacts, actor, contactId),
    eraseContact: (actor, erasure) => eraseWithProof(contacts, actor, erasure),
  };
  return {
    name: 'contacts',
    migrations: contactsMigrations,
    permissions: contactsPermissions,
    routes: [...contactRoutes(contacts), ...identityRoutes(contacts)],
    live: Object.values(contactsEvents).map((type) => ({ type, permission: 'contacts.read' })),
    facade,
  };
}
