// A change of a topic or a list changes what the topics that refer to it mean: each gets a new version of the same
// query, so that stored posts are looked through again and every version means one thing only.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { Listening } from '../context.ts';
import { findUsers, resolveQuery } from '../domain/resolve-query.ts';
import type { NamedQuery } from '../domain/resolve-query.ts';
import { listNamedQueries } from '../store/named-queries.ts';
import { findTopic, updateTopic } from '../store/topics.ts';
import { saveTopicVersion } from './save-topic-version.ts';

type Named = { topic: string } | { list: string };

/** Call it with the topic set locked, after the change is written. */
export async function remakeUsers(
  tx: Transaction,
  listening: Listening,
  actor: Actor,
  of: Named,
): Promise<void> {
  const named = await listNamedQueries(tx);
  const now = listening.platform.clock.now();
  for (const user of findUsers(named.topics, of)) {
    const read = resolveQuery(user.query, named, user.name);
    if (!read.ok) throw breaks(user, read.diagnostics[0]?.message ?? '');
    const topic = await findTopic(tx, user.topicId, { forUpdate: true });
    if (!topic) continue;
    const version = topic.version + 1;
    await saveTopicVersion(tx, listening, actor, {
      topicId: topic.id,
      version,
      query: topic.query,
      normalForm: read.normalForm,
      because: 'list' in of ? `list:${of.list}` : `topic:${of.topic}`,
      now,
    });
    await updateTopic(tx, { ...topic, ownerUnitId: topic.owner_unit_id, version, now });
    await listening.platform.events.emit(tx, {
      type: EVENTS.topicChanged,
      subject: `topic:${topic.id}`,
      actor,
      payload: { topicId: topic.id, version, changed: ['references'] },
    });
  }
}

/** What is named must not go or change its name while queries say the old one. */
export async function requireUnused(tx: Transaction, of: Named): Promise<void> {
  const users = findUsers((await listNamedQueries(tx)).topics, of);
  if (users.length === 0) return;
  const names = users.map(({ name }) => `"${name}"`).join(', ');
  throw new AppError(
    'conflict',
    'list' in of ? ERRORS.listInUse : ERRORS.topicInUse,
    `It is used by ${names}: take it out of their queries first`,
    { details: { topics: users.map(({ topicId, name }) => ({ topicId, name })) } },
  );
}

function breaks(user: NamedQuery, problem: string): AppError {
  return new AppError(
    'invalid',
    ERRORS.queryInvalid,
    `The topic "${user.name}", which refers to it, would not be right any more: ${problem}`,
    { details: { topics: [{ topicId: user.topicId, name: user.name }] } },
  );
}
