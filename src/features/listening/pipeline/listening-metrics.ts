// What operators watch of listening: posts heard and what became of them, new mentions, looks and how they ended.

import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import type { BatchOutcome } from './ingest-batch.ts';

const outcomes = ['fresh', 'revised', 'deleted', 'repeated', 'refused'] as const;

export type ListeningMetrics = {
  stored(connector: string, outcome: BatchOutcome): void;
  looked(connector: string, ending: string, seconds: number): void;
  delivered(connector: string, kind: string, outcome: string): void;
};

export function createListeningMetrics(registry: Registry): ListeningMetrics {
  const registers = [registry];
  const posts = new Counter({
    name: 'parley_posts_heard_total',
    help: 'Posts that sources gave, by what became of them',
    labelNames: ['connector', 'outcome'],
    registers,
  });
  const mentions = new Counter({
    name: 'parley_mentions_added_total',
    help: 'Mentions that were not there before',
    labelNames: ['connector'],
    registers,
  });
  const looks = new Histogram({
    name: 'parley_look_seconds',
    help: 'How long looks at sources took, by how they ended',
    labelNames: ['connector', 'ending'],
    buckets: [0.05, 0.2, 1, 5, 20, 60, 300],
    registers,
  });
  const deliveries = new Counter({
    name: 'parley_deliveries_total',
    help: 'Attempts to carry a publication to a network, by how they ended',
    labelNames: ['connector', 'kind', 'outcome'],
    registers,
  });
  return {
    stored(connector, outcome) {
      for (const kind of outcomes) posts.inc({ connector, outcome: kind }, outcome[kind]);
      mentions.inc({ connector }, outcome.mentions);
    },
    delivered: (connector, kind, outcome) => deliveries.inc({ connector, kind, outcome }),
    looked: (connector, ending, seconds) => looks.observe({ connector, ending }, seconds),
  };
}
