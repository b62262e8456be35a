// What the commands, queries and loops of listening are handed: the platform, the connectors, and the running parts.

import type { Actor } from '#platform/actor.ts';
import type { UnderstandingFacade } from '#features/understanding/facade.ts';
import type { Platform } from '#platform/feature.ts';
import type { ListeningMetrics } from './pipeline/listening-metrics.ts';
import type { MatchThread } from './pipeline/match-thread.ts';
import type { Ingest } from './pipeline/ingest-batch.ts';
import type { TopicSet } from './pipeline/topic-set.ts';
import type { AnyConnector } from './ports.ts';

export type ListeningOptions = {
  /** For new sources: how long posts that no topic matches are kept. */
  keepUnmatchedDays: number;
  /** How far back stored posts are matched again when a topic is saved. */
  rematchDays: number;
  /** Where networks can call; null: nowhere. */
  publicUrl: string | null;
  /** Where browsers find Parley: the same, or an address of this machine. */
  webUrl: string;
};

/** Rights that depend on the unit a topic belongs to; given by the people feature. */
export type UnitScope = {
  /** Throws AppError `forbidden` unless the actor holds the permission in that unit (null: everywhere). */
  requireInUnit(actor: Actor, permission: string, unitId: string | null): Promise<void>;
};

export type Listening = {
  platform: Platform;
  options: ListeningOptions;
  units: UnitScope;
  understanding: UnderstandingFacade;
  connectors: ReadonlyMap<string, AnyConnector>;
  topics: TopicSet;
  ingest: Ingest;
  metrics: ListeningMetrics;
  /** For trials and re-matching, so that these never delay what is being heard. */
  trials: MatchThread;
  /** Due times have changed: look at them now. */
  wake(): void;
};
