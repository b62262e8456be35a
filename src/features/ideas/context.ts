// What the commands and queries of ideas work with, and the look-ups they share.

import type { AccessFacade } from '#features/access/facade.ts';
import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { ConversationsFacade } from '#features/conversations/facade.ts';
import type { EngagementFacade } from '#features/engagement/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Platform } from '#platform/feature.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';

export type Ideas = {
  platform: Pick<Platform, 'db' | 'clock' | 'events' | 'jobs' | 'log' | 'secrets'>;
  access: AccessFacade;
  people: PeopleFacade;
  listening: ListeningFacade;
  contacts: ContactsFacade;
  conversations: ConversationsFacade;
  engagement: EngagementFacade;
  mail: OutgoingMail;
  publicUrl: string;
};
