// Engagement put together: drafts, checks, reviews, publications, promises, questions inside and knowledge.

import type { AccessFacade } from '#features/access/facade.ts';
import type { ConversationsFacade } from '#features/conversations/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import { importAnswers } from './commands/import-answers.ts';
import type { Engagement } from './context.ts';
import { engagementEvents } from './contract.ts';
import type { EngagementFacade } from './facade.ts';
import { engagementJobs } from './jobs/engagement-jobs.ts';
import { engagementMigrations } from './migrations/engagement-migrations.ts';
import { engagementPermissions } from './permissions.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { knowledgeRoutes } from './routes/knowledge-routes.ts';
import { policyRoutes } from './routes/policy-routes.ts';
import { publicationRoutes } from './routes/publication-routes.ts';
import { thanksSubscriber } from './subscribers.ts';

export type EngagementNeeds = {
  access: AccessFacade;
  people: PeopleFacade;
  listening: ListeningFacade;
  conversations: ConversationsFacade;
  isCertified: Engagement['isCertified'];
  noteThanked: Engagement['noteThanked'];
};

export function createEngagement(
  platform: Platform,
  needs: EngagementNeeds,
): Feature & { facade: EngagementFacade } {
  const engagement: Engagement = { platform, ...needs };
  return {
    name: 'engagement',
    migrations: engagementMigrations,
    permissions: engagementPermissions,
    routes: [
      ...draftRoutes(engagement),
      ...publicationRoutes(engagement),
      ...knowledgeRoutes(engagement),
      ...policyRoutes(engagement),
    ],
    subscribers: [thanksSubscriber(engagement)],
    jobs: engagementJobs(engagement),
    live: Object.values(engagementEvents).map((type) => ({ type, permission: 'engagement.read' })),
    facade: {
      importAnswers: (options) => importAnswers(engagement, options),
    },
  };
}
