// What the commands and queries of routing work with, and the look-ups they share.

import type { AccessFacade } from '#features/access/facade.ts';
import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { ConversationsFacade, Need } from '#features/conversations/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';
import { routingErrors } from './contract.ts';
import type { LivingRanking } from './ranking/living-ranking.ts';

export type Routing = {
  platform: Pick<Platform, 'db' | 'clock' | 'events' | 'jobs' | 'log' | 'fetch' | 'secrets'>;
  access: AccessFacade;
  people: PeopleFacade;
  listening: ListeningFacade;
  contacts: ContactsFacade;
  conversations: ConversationsFacade;
  mail: OutgoingMail;
  ranking: LivingRanking;
  /** The address people use, for links. */
  publicUrl: string;
};

export async function getNeed(
  { conversations }: Routing,
  db: Queryable,
  conversationId: string,
): Promise<Need> {
  const need = await conversations.needOf(db, conversationId);
  if (need) return need;
  throw new AppError(
    'not-found',
    routingErrors.conversationUnknown,
    'There is no such conversation.',
    { details: { conversationId } },
  );
}

/** What cannot wait: understood as urgent, or somebody may be hurt. */
export function isUrgent({ urgency, crisis }: Need): boolean {
  return urgency === 'high' || (crisis !== null && crisis !== 'none');
}

/** Null where nobody could tell. */
export function langOf({ language }: Need): string | null {
  return language === 'und' ? null : language;
}

const titleCharactersMax = 120;

/** What a conversation is called in lists and mails: its title, or how it begins. */
export function titleOf({ title, text }: Pick<Need, 'title' | 'text'>): string {
  const whole = (title ?? text).replaceAll(/\s+/g, ' ').trim();
  return whole.length <= titleCharactersMax
    ? whole
    : `${whole.slice(0, titleCharactersMax - 1).trimEnd()}…`;
}
