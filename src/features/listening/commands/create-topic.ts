// Adds a topic: from the moment it is saved new posts are matched against it, and the stored ones are looked through.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ERRORS, EVENTS, TOPIC_COLOURS } from '../contract.ts';
import type { TopicInput } from '../contract.ts';
import type { Listening } from '../context.ts';
import {
  countTopics,
  insertTopic,
  isTopicNameTaken,
  lockTopicsForChange,
} from '../store/topics.ts';
import { checkQuery } from './check-query.ts';
import { saveTopicVersion } from './save-topic-version.ts';

export async function createTopic(
  listening: Listening,
  actor: Actor,
  input: TopicInput,
): Promise<string> {
  const { db, clock, events } = listening.platform;
  const ownerUnitId = input.ownerUnitId === undefined ? ownUnitOf(actor) : input.ownerUnitId;
  await listening.units.requireInUnit(actor, 'listening.topics.write', ownerUnitId);
  const id = newId<'topic'>();
  const now = clock.now();
  await db.transaction().execute(async (tx) => {
    await lockTopicsForChange(tx);
    if (await isTopicNameTaken(tx, input.name, null)) throw nameTaken(input.name);
    const { normalForm } = await checkQuery(tx, input.query, input.name);
    const colour = input.colour ?? TOPIC_COLOURS[(await countTopics(tx)) % TOPIC_COLOURS.length];
    const { name, description, query } = input;
    await insertTopic(tx, { id, name, description, colour: colour ?? 'blue', ownerUnitId, now });
    await saveTopicVersion(tx, listening, actor, {
      topicId: id,
      version: 1,
      query,
      normalForm,
      because: null,
      now,
    });
    await events.emit(tx, {
      type: EVENTS.topicCreated,
      subject: `topic:${id}`,
      actor,
      payload: { topicId: id, name, query },
    });
  });
  listening.topics.doubt();
  return id;
}

/** Somebody who only has rights in one unit means that unit. */
function ownUnitOf(actor: Actor): string | null {
  if (actor.kind === 'system') return null;
  const units = new Set(actor.grants.map((grant) => grant.unitId));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

export function nameTaken(name: string): AppError {
  return new AppError(
    'conflict',
    ERRORS.topicNameTaken,
    `There is a topic named "${name}" already`,
    {
      details: { fields: [{ field: 'body.name', problem: 'is the name of another topic' }] },
    },
  );
}
