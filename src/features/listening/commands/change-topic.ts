// Changes a topic. A new query is a new version; name, colour and owner are not.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { TopicPatch } from '../contract.ts';
import type { Listening } from '../context.ts';
import {
  findTopic,
  isTopicNameTaken,
  lockTopicsForChange,
  markTopicRemoved,
  updateTopic,
} from '../store/topics.ts';
import type { TopicRow } from '../store/topics.ts';
import { nameKey } from '../pipeline/read-query.ts';
import { checkQuery, requireUnreferred } from './check-query.ts';
import { nameTaken } from './create-topic.ts';
import { saveTopicVersion } from './save-topic-version.ts';
import type { Transaction } from '#platform/db/database.ts';

export async function changeTopic(
  listening: Listening,
  actor: Actor,
  topicId: string,
  patch: TopicPatch,
): Promise<void> {
  const { db, clock, events } = listening.platform;
  const now = clock.now();
  await db.transaction().execute(async (tx) => {
    await lockTopicsForChange(tx);
    const before = await requireTopic(tx, listening, actor, topicId);
    if (patch.ownerUnitId !== undefined) {
      await listening.units.requireInUnit(actor, 'listening.topics.write', patch.ownerUnitId);
    }
    const name = patch.name ?? before.name;
    if (await isTopicNameTaken(tx, name, topicId)) throw nameTaken(name);
    if (nameKey(name) !== nameKey(before.name)) await requireUnreferred(tx, before);
    const query = patch.query ?? before.query;
    const version = query === before.query ? before.version : before.version + 1;
    if (version !== before.version) {
      const normalForm = await checkQuery(tx, query, { name });
      await saveTopicVersion(tx, listening, actor, { topicId, version, query, normalForm, now });
    }
    await updateTopic(tx, {
      id: topicId,
      name,
      description: patch.description ?? before.description,
      colour: patch.colour ?? before.colour,
      ownerUnitId: patch.ownerUnitId === undefined ? before.owner_unit_id : patch.ownerUnitId,
      version,
      now,
    });
    await events.emit(tx, {
      type: EVENTS.topicChanged,
      subject: `topic:${topicId}`,
      actor,
      payload: { topicId, version, changed: Object.keys(patch) },
    });
  });
  listening.topics.doubt();
}

/** Its mentions stay in the database, but are shown no more. */
export async function removeTopic(
  listening: Listening,
  actor: Actor,
  topicId: string,
): Promise<void> {
  const { db, clock, events } = listening.platform;
  await db.transaction().execute(async (tx) => {
    await lockTopicsForChange(tx);
    const topic = await requireTopic(tx, listening, actor, topicId);
    await requireUnreferred(tx, topic);
    await markTopicRemoved(tx, topicId, clock.now());
    await events.emit(tx, {
      type: EVENTS.topicRemoved,
      subject: `topic:${topicId}`,
      actor,
      payload: { topicId, name: topic.name },
    });
  });
  listening.topics.doubt();
}

async function requireTopic(
  tx: Transaction,
  listening: Listening,
  actor: Actor,
  topicId: string,
): Promise<TopicRow> {
  const topic = await findTopic(tx, topicId, { forUpdate: true });
  if (!topic) throw topicNotFound(topicId);
  await listening.units.requireInUnit(actor, 'listening.topics.write', topic.owner_unit_id);
  return topic;
}

export function topicNotFound(topicId: string): AppError {
  return new AppError('not-found', ERRORS.topicNotFound, 'There is no such topic (any more)', {
    details: { topicId },
  });
}
