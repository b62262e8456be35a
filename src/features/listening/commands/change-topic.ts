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
import { checkQuery } from './check-query.ts';
import { nameTaken } from './create-topic.ts';
import { remakeUsers, requireUnused } from './remake-users.ts';
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
    if (isRenamed(before.name, name)) await requireUnused(tx, { topic: before.name });
    const query = patch.query ?? before.query;
    const version = query === before.query ? before.version : before.version + 1;
    if (version !== before.version) {
      const { normalForm } = await checkQuery(tx, query, name);
      const saved = { topicId, version, query, normalForm, because: null, now };
      await saveTopicVersion(tx, listening, actor, saved);
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
    if (version !== before.version) await remakeUsers(tx, listening, actor, { topic: name });
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
    await requireUnused(tx, { topic: topic.name });
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

/** References do not mind upper and lower case. */
function isRenamed(before: string, after: string): boolean {
  return before.toLowerCase() !== after.toLowerCase();
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
