// Engagement put together: drafts, checks, reviews, publications, promises, questions inside and knowledge.

import type { AccessFacade } from '#features/access/facade.ts';
import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { ConversationsFacade } from '#features/conversations/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { RoutingFacade } from '#features/routing/facade.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import { acknowledge } from './commands/acknowledge.ts';
import { setAutonomy } from './commands/change-policy.ts';
import { draftForAnother, dropDraft, sendNewestVersion } from './commands/draft-for-another.ts';
import { contactPartOf } from './commands/forget-contact.ts';
import { importAnswers } from './commands/import-answers.ts';
import { keepNote } from './commands/keep-knowledge.ts';
import type { Engagement } from './context.ts';
import { engagementEvents } from './contract.ts';
import { noteInput } from './contract/knowledge.ts';
import type { EngagementFacade } from './facade.ts';
import { engagementJobs } from './jobs/engagement-jobs.ts';
import { engagementMigrations } from './migrations/engagement-migrations.ts';
import { engagementPermissions } from './permissions.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { knowledgeRoutes } from './routes/knowledge-routes.ts';
import { policyRoutes } from './routes/policy-routes.ts';
import { publicationRoutes } from './routes/publication-routes.ts';
import { wordRefusals } from './routes/word-refusals.ts';
import { findAsk } from './store/asks.ts';
import { engagementSubscribers } from './subscribers.ts';

export type EngagementNeeds = {
  access: AccessFacade;
  people: PeopleFacade;
  listening: ListeningFacade;
  contacts: ContactsFacade;
  conversations: ConversationsFacade;
  routing: RoutingFacade;
};

export function createEngagement(
  platform: Platform,
  needs: EngagementNeeds,
): Feature & { facade: EngagementFacade } {
  const engagement: Engagement = { platform, ...needs };
  needs.contacts.addPart(contactPartOf(engagement));
  return {
    name: 'engagement',
    migrations: engagementMigrations,
    permissions: engagementPermissions,
    routes: [
      ...[...draftRoutes(engagement), ...publicationRoutes(engagement)].map(wordRefusals),
      ...knowledgeRoutes(engagement),
      ...policyRoutes(engagement),
    ],
    subscribers: engagementSubscribers(engagement),
    jobs: engagementJobs(engagement),
    live: Object.values(engagementEvents).map((type) => ({ type, permission: 'engagement.read' })),
    facade: {
      importAnswers: (options) => importAnswers(engagement, options),
      async askOf(db, askId) {
        const ask = await findAsk(db, askId);
        if (!ask) return null;
        return { text: ask.text, askedBy: ask.asked_by, conversationId: ask.conversation_id };
      },
      keepNote: (actor, note) => keepNote(engagement, actor, noteInput.parse(note)),
      setAutonomy: (actor, grant) => setAutonomy(engagement, actor, grant),
      async own(actor, own) {
        await acknowledge(engagement, actor, { ...own, kind: 'owning', send: true });
      },
      draftFor: (tx, actor, draft) => draftForAnother(engagement, tx, actor, draft),
      dropDraft: (tx, actor, draftId) => dropDraft(engagement, tx, actor, draftId),
      sendDraft: (actor, draftId) => sendNewestVersion(engagement, actor, draftId),
    },
  };
}
