// What the commands and pages of the portal work with.

import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { IdeasFacade } from '#features/ideas/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Platform } from '#platform/feature.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';
import type { Settings } from './queries/settings.ts';

export type Portal = {
  platform: Pick<Platform, 'db' | 'clock' | 'events' | 'log'>;
  people: Pick<PeopleFacade, 'organisation'>;
  contacts: Pick<ContactsFacade, 'contactOfAddress' | 'addPart' | 'contactsOf' | 'mailAddressesOf'>;
  ideas: IdeasFacade;
  mail: OutgoingMail;
  /** Of Parley; its portal is at `/p/` below it, or at a host name of its own. */
  publicUrl: string;
  settings: Settings;
};
