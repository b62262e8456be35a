// How far somebody is trusted with a conversation: engagement tells it for places and topics, routing goes by the closest.

export const AUTONOMY = ['none', 'draft', 'reviewed', 'trusted'] as const;
/** What somebody may do in a place or on a topic: nothing, write drafts, send after a review, send. */
export type Autonomy = (typeof AUTONOMY)[number];

/** Null: every topic, every place. */
export type ScopedLevel = { topicId: string | null; sourceId: string | null; level: Autonomy };

/** Until engagement has told: as engagement holds it of whoever begins. */
const unheardOf: Autonomy = 'reviewed';

/** Of topic and place, of the topic, of the place, of the person; among equals the strictest. As engagement does. */
export function autonomyFor(
  levels: readonly ScopedLevel[],
  about: { topicIds: readonly string[]; sourceId: string | null },
): Autonomy {
  const closest = levels
    .filter(
      ({ topicId, sourceId }) =>
        (topicId === null || about.topicIds.includes(topicId)) &&
        (sourceId === null || sourceId === about.sourceId),
    )
    .toSorted((a, b) => closeness(b) - closeness(a) || rankOf(a.level) - rankOf(b.level))[0];
  return closest?.level ?? unheardOf;
}

export const rankOf = (level: Autonomy): number => AUTONOMY.indexOf(level);

function closeness({ topicId, sourceId }: ScopedLevel): number {
  return (topicId === null ? 0 : 2) + (sourceId === null ? 0 : 1);
}
