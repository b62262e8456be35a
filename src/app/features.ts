// The features, in the order in which they may call each other: each is handed the facades of those
// before it, never of those behind.

import { createAccess } from '#features/access/feature.ts';
import { accessPermissions } from '#features/access/permissions.ts';
import { createContacts } from '#features/contacts/feature.ts';
import { contactsPermissions } from '#features/contacts/permissions.ts';
import { createConversations } from '#features/conversations/feature.ts';
import { conversationsPermissions } from '#features/conversations/permissions.ts';
import { createEngagement } from '#features/engagement/feature.ts';
import { engagementPermissions } from '#features/engagement/permissions.ts';
import { createIdeas } from '#features/ideas/feature.ts';
import { ideasPermissions } from '#features/ideas/permissions.ts';
import { createListening } from '#features/listening/feature.ts';
import { listeningPermissions } from '#features/listening/permissions.ts';
import { unitTree } from '#features/people/facade.ts';
import { createPeople } from '#features/people/feature.ts';
import { peoplePermissions } from '#features/people/permissions.ts';
import { createPortal } from '#features/portal/feature.ts';
import { portalPermissions } from '#features/portal/permissions.ts';
import { createRouting } from '#features/routing/feature.ts';
import { routingPermissions } from '#features/routing/permissions.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { understandingPermissions } from '#features/understanding/permissions.ts';
import { AppError } from '#platform/errors.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import { parseMailAddress } from '#platform/mail/mail-settings.ts';
import { createOutgoingMail } from '#platform/mail/outgoing-mail.ts';
import type { MailSender } from '#platform/mail/outgoing-mail.ts';
import type { Config } from './config.ts';
import { createConnectors } from './connectors.ts';

export const permissionTable = {
  ...accessPermissions,
  ...peoplePermissions,
  ...understandingPermissions,
  ...listeningPermissions,
  ...contactsPermissions,
  ...conversationsPermissions,
  ...routingPermissions,
  ...engagementPermissions,
  ...ideasPermissions,
  ...portalPermissions,
};

export type Features = {
  access: ReturnType<typeof createAccess>;
  people: ReturnType<typeof createPeople>;
  understanding: ReturnType<typeof createUnderstanding>;
  listening: ReturnType<typeof createListening>;
  contacts: ReturnType<typeof createContacts>;
  conversations: ReturnType<typeof createConversations>;
  routing: ReturnType<typeof createRouting>;
  engagement: ReturnType<typeof createEngagement>;
  ideas: ReturnType<typeof createIdeas>;
  portal: ReturnType<typeof createPortal>;
  /** All of them, in order. */
  all: readonly Feature[];
};

export type Composition = {
  /** Connectors that only the demonstration has are there too. */
  isDemonstration?: boolean;
  /** See `createConnectors`. */
  mayReadAllFiles?: boolean;
};

export function composeFeatures(
  platform: Platform,
  config: Config,
  { isDemonstration = false, mayReadAllFiles = false }: Composition,
): Features {
  const publicUrl = publicUrlOf(config);
  const access = createAccess(platform, {
    permissions: permissionTable,
    units: unitTree,
    options: {
      publicUrl,
      secureCookies: publicUrl.startsWith('https:'),
    },
  });
  const mail = createOutgoingMail(platform, mailSenderOf(config));
  const people = createPeople(platform, {
    access: access.facade,
    mail,
    options: { publicUrl },
  });
  const understanding = createUnderstanding(platform);
  const listening = createListening(platform, {
    connectors: createConnectors({ config, isDemonstration, mayReadAllFiles }),
    units: people.facade,
    understanding: understanding.facade,
    options: {
      keepUnmatchedDays: config.keepUnmatchedDays,
      rematchDays: config.rematchDays,
      publicUrl: config.publicUrl ?? null,
      webUrl: publicUrl,
    },
  });
  const contacts = createContacts(platform, {
    people: people.facade,
    listening: listening.facade,
  });
  const conversations = createConversations(platform, {
    people: people.facade,
    listening: listening.facade,
    contacts: contacts.facade,
  });
  const routing = createRouting(platform, {
    access: access.facade,
    people: people.facade,
    listening: listening.facade,
    contacts: contacts.facade,
    conversations: conversations.facade,
    mail,
    options: { publicUrl },
  });
  const engagement = createEngagement(platform, {
    access: access.facade,
    people: people.facade,
    listening: listening.facade,
    contacts: contacts.facade,
    conversations: conversations.facade,
    routing: routing.facade,
  });
  const ideas = createIdeas(platform, {
    access: access.facade,
    people: people.facade,
    listening: listening.facade,
    contacts: contacts.facade,
    conversations: conversations.facade,
    routing: routing.facade,
    engagement: engagement.facade,
    mail,
    publicUrl,
  });
  const portal = createPortal(platform, {
    people: people.facade,
    contacts: contacts.facade,
    ideas: ideas.facade,
    mail,
    publicUrl,
  });
  const features = {
    access,
    people,
    understanding,
    listening,
    contacts,
    conversations,
    routing,
    engagement,
    ideas,
    portal,
  };
  return { ...features, all: Object.values(features) };
}

/** Without a sender of their own, people hear from the address that signs in at the mail server. */
function mailSenderOf({ smtpUrl, mailFrom }: Config): MailSender | null {
  if (smtpUrl === undefined) return null;
  const from = mailFrom ?? parseMailAddress(smtpUrl.credentials?.user ?? '');
  if (from) return { ...smtpUrl, from };
  const message = 'PARLEY_SMTP_URL is set, but not PARLEY_MAIL_FROM: give the sender of mails.';
  throw new AppError('invalid', 'settings.wrong-value', message);
}

/** Passkeys need the name: browsers take `localhost`, never its number, for a safe place. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://localhost:${config.port}`;
}
