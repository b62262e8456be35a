// Ideas put together: what people wish for, what becomes of it, and who is told.

import { loadOrdinaryTalk } from '#language/node/load-models.ts';
import { AppError } from '#platform/errors.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import type { Ideas } from './context.ts';
import { ideasEvents } from './contract.ts';
import { createFacade } from './create-facade.ts';
import type { IdeasFacade } from './facade.ts';
import { ideasJobs } from './jobs.ts';
import { ideasMigrations } from './migrations/ideas-migrations.ts';
import { ideasPermissions } from './permissions.ts';
import { contactPart } from './queries/contact-part.ts';
import { frameRoutes } from './routes/frame-routes.ts';
import { ideaRoutes } from './routes/idea-routes.ts';
import { loopRoutes } from './routes/loop-routes.ts';
import { pictureMount, pictureRoutes } from './routes/picture-routes.ts';
import { programmeRoutes } from './routes/programme-routes.ts';
import { talkRoutes } from './routes/talk-routes.ts';
import { unsubscribeMount } from './routes/unsubscribe-mount.ts';
import { wishRoutes } from './routes/wish-routes.ts';
import { SimilarIdeas } from './similar/similar-ideas.ts';
import { ideasSubscribers } from './subscribers.ts';

export type IdeasNeeds = Omit<Ideas, 'platform' | 'similar' | 'requireWork'>;

/** `ready`: all wordings are in memory; nobody has to wait for it. */
export function createIdeas(
  platform: Platform,
  needs: IdeasNeeds,
): Feature & { facade: IdeasFacade; ready(): Promise<void> } {
  const ideas: Ideas = {
    platform,
    ...needs,
    similar: new SimilarIdeas(loadOrdinaryTalk, platform.log),
    requireWork(actor) {
      if (needs.access.authorise(actor, 'ideas.work').allowed) return;
      const message = 'What others said and made is worked on by who works with ideas.';
      throw new AppError('forbidden', 'access.not-allowed', message);
    },
  };
  needs.contacts.addPart(contactPart(ideas));
  return {
    name: 'ideas',
    migrations: ideasMigrations,
    permissions: ideasPermissions,
    subscribers: ideasSubscribers(ideas),
    routes: [
      ...frameRoutes(ideas),
      ...ideaRoutes(ideas),
      ...pictureRoutes(ideas),
      ...wishRoutes(ideas),
      ...talkRoutes(ideas),
      ...loopRoutes(ideas),
      ...programmeRoutes(ideas),
    ],
    mounts: [pictureMount(ideas), unsubscribeMount(ideas)],
    jobs: ideasJobs(ideas),
    live: Object.values(ideasEvents).map((type) => ({ type, permission: 'ideas.read' })),
    facade: createFacade(ideas),
    ready: () => ideas.similar.follow(platform.db),
  };
}
