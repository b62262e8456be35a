// Listening: topics, sources, posts and mentions. Composed here; started by whoever has the role.

import type { UnderstandingFacade } from '#features/understanding/facade.ts';
import type { Feature, Platform } from '#platform/feature.ts';
import { EVENTS } from './contract.ts';
import type { Listening, ListeningOptions, UnitScope } from './context.ts';
import type { ListeningFacade } from './facade.ts';
import { createFacade } from './facade.ts';
import { cleanUpJobOf } from './jobs/clean-up-job.ts';
import { fillGapsJobOf } from './jobs/fill-gaps-job.ts';
import { labelRunJobOf } from './jobs/label-run-job.ts';
import { askModelForLabels, modelLabelsJobOf } from './jobs/model-labels-job.ts';
import { readThreadsJobOf } from './jobs/read-threads-job.ts';
import { recheckJobOf } from './jobs/recheck-job.ts';
import { purgeAuthorsJobOf } from './jobs/purge-authors-job.ts';
import { rematchJobOf } from './jobs/rematch-job.ts';
import { migrations } from './migrations/listening.ts';
import { listeningPermissions } from './permissions.ts';
import { createIngest } from './pipeline/ingest-batch.ts';
import { createListeningMetrics } from './pipeline/listening-metrics.ts';
import { MatchThread } from './pipeline/match-thread.ts';
import { startSchedule } from './pipeline/schedule.ts';
import type { Schedule } from './pipeline/schedule.ts';
import { TopicSet } from './pipeline/topic-set.ts';
import type { AnyConnector } from './ports.ts';
import { opmlRoutes } from './routes/opml-routes.ts';
import { authorisationRoutes } from './routes/authorisation-routes.ts';
import { receiveMount } from './routes/receive-mount.ts';
import { labelRoutes } from './routes/label-routes.ts';
import { mentionRoutes } from './routes/mention-routes.ts';
import { sourceRoutes } from './routes/source-routes.ts';
import { queryAdviceRoutes } from './routes/query-advice-routes.ts';
import { topicRoutes } from './routes/topic-routes.ts';
import { whatIsSaidRoutes } from './routes/what-is-said-routes.ts';
import { wordListRoutes } from './routes/word-list-routes.ts';

export type ListeningNeeds = {
  connectors: readonly AnyConnector[];
  units: UnitScope;
  understanding: UnderstandingFacade;
  options: ListeningOptions;
};

export type ListeningFeature = Feature & {
  facade: ListeningFacade;
  /** Looks at what is due at once. */
  wake(): void;
  /** Ids of the sources that this process looks at just now. */
  looking(): ReadonlySet<string>;
  close(): Promise<void>;
};

/**
 * `start` is for the `listen` role: it looks at sources when they are due. `close` ends the matching threads that any
 * role may have started.
 */
export function createListening(platform: Platform, needs: ListeningNeeds): ListeningFeature {
  const { understanding } = needs;
  const threadNeeds = { ...platform, labelling: understanding.labelling };
  const matching = new MatchThread(threadNeeds);
  const trials = new MatchThread(threadNeeds);
  const topics = new TopicSet({ db: platform.db, thread: matching, clock: platform.clock });
  let schedule: Schedule | null = null;
  const listening: Listening = {
    platform,
    options: needs.options,
    units: needs.units,
    understanding,
    connectors: new Map(needs.connectors.map((connector) => [connector.name, connector])),
    topics,
    ingest: createIngest(platform, topics),
    metrics: createListeningMetrics(platform.metrics),
    trials,
    wake: () => schedule?.wake(),
  };
  return {
    name: 'listening',
    migrations,
    permissions: listeningPermissions,
    routes: [
      ...topicRoutes(listening),
      ...queryAdviceRoutes(listening),
      ...wordListRoutes(listening),
      ...opmlRoutes(listening),
      ...sourceRoutes(listening),
      ...authorisationRoutes(listening),
      ...mentionRoutes(listening),
      ...labelRoutes(listening),
      ...whatIsSaidRoutes(listening),
    ],
    mounts: [receiveMount(listening)],
    subscribers: [askModelForLabels(listening)],
    jobs: [
      rematchJobOf(listening),
      cleanUpJobOf(listening),
      purgeAuthorsJobOf(listening),
      recheckJobOf(listening),
      readThreadsJobOf(listening),
      fillGapsJobOf(listening),
      labelRunJobOf(listening),
      modelLabelsJobOf(listening),
    ],
    live: Object.values(EVENTS).map((type) => ({ type, permission: permissionToHear(type) })),
    facade: createFacade(listening),
    wake: listening.wake,
    looking: () => schedule?.looking() ?? new Set(),
    start: () => {
      const started = startSchedule(listening);
      schedule = started;
      return Promise.resolve({ stop: () => started.stop() });
    },
    close: async () => {
      await Promise.all([matching.stop(), trials.stop()]);
    },
  };
}

function permissionToHear(type: string): string {
  if (/^listening\.(?:topic|list)/.test(type)) return 'listening.topics.read';
  return type.startsWith('listening.source') ? 'listening.sources.read' : 'listening.mentions.read';
}
