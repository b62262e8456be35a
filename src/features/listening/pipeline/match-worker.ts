// The matching thread: finds the language of each post and matches it against all topics, away from the thread that
// answers requests. Topics are swapped while it runs; messages are handled in order, so a swap holds for what follows.

import { parentPort } from 'node:worker_threads';
import { TopicMatcher } from '#matching/topic-matcher.ts';
import { assert, messageOf } from '#platform/errors.ts';
import { languageOf } from './language.ts';
import type {
  FromMatchThread,
  Match,
  PostToMatch,
  TopicToSet,
  ToMatchThread,
} from './match-messages.ts';
import { nameKey, readQuery } from './read-query.ts';
import type { NamedQueries } from './read-query.ts';

assert(parentPort, 'the matching thread is started by a MatchThread');
const port = parentPort;
const matcher = new TopicMatcher();

/** Nothing fills in labels or counts later, so what is unknown counts as not met. */
const settled = { final: true };

port.on('message', (message: ToMatchThread) => {
  if (message.kind === 'topics') return swapTopics(message);
  try {
    send(message.kind === 'match' ? match(message) : tryQuery(message));
  } catch (error) {
    send({ kind: 'failed', callId: message.callId, message: messageOf(error) });
  }
});

function send(message: FromMatchThread): void {
  port.postMessage(message);
}

const topics = new Map<string, TopicToSet>();
/** Topics that name others: read again at every change, for what they name may be what changed. */
const referring = new Set<string>();

function swapTopics(change: Extract<ToMatchThread, { kind: 'topics' }>): void {
  for (const topicId of change.removed) forget(topicId);
  for (const topic of change.set) topics.set(topic.topicId, topic);
  const named = new Map([...topics.values()].map(({ name, query }) => [nameKey(name), query]));
  const again = new Set([...change.set.map(({ topicId }) => topicId), ...referring]);
  for (const topicId of again) {
    const topic = topics.get(topicId);
    if (topic) setTopic(topic, named);
  }
}

function forget(topicId: string): void {
  topics.delete(topicId);
  referring.delete(topicId);
  if (matcher.has(topicId)) matcher.remove(topicId);
}

function setTopic({ topicId, name, query }: TopicToSet, named: NamedQueries): void {
  if (matcher.has(topicId)) matcher.remove(topicId);
  const refuse = (message: string) => send({ kind: 'topic-refused', topicId, message });
  try {
    const read = readQuery(query, named, name);
    if (!read.ok) {
      // What it names may come (back) later.
      referring.add(topicId);
      return refuse(read.diagnostics[0]?.message ?? 'it cannot be read');
    }
    if (read.refersTo.length > 0) referring.add(topicId);
    else referring.delete(topicId);
    matcher.add(topicId, read.tree);
  } catch (error) {
    refuse(messageOf(error));
  }
}

function match(call: { callId: number; posts: readonly PostToMatch[] }): FromMatchThread {
  return matchAll(matcher, call);
}

function tryQuery(call: Extract<ToMatchThread, { kind: 'try' }>): FromMatchThread {
  const read = readQuery(call.query, call.named);
  if (!read.ok) throw new Error(read.diagnostics[0]?.message ?? 'the query cannot be read');
  const trial = new TopicMatcher();
  trial.add('trial', read.tree);
  return matchAll(trial, call);
}

function matchAll(
  tried: TopicMatcher,
  call: { callId: number; posts: readonly PostToMatch[] },
): FromMatchThread {
  const matches: Match[] = [];
  const languages = call.posts.map((post, postIndex) => {
    const lang = languageOf(post);
    const known = { ...post, lang };
    for (const topicId of tried.match(known, settled).matched) {
      const explained = tried.explain(topicId, known, settled);
      const reasons = explained && explained.outcome !== 'no-match' ? [...explained.reasons] : [];
      matches.push({ postIndex, topicId, reasons });
    }
    return lang;
  });
  return { kind: 'matched', callId: call.callId, languages, matches };
}
