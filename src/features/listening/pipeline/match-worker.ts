// The matching thread: finds the language of each post and matches it against all topics, away from the thread that
// answers requests. Topics are swapped while it runs; messages are handled in order, so a swap holds for what follows.

import { parentPort } from 'node:worker_threads';
import { historyTokens } from '#matching/history/narrowing.ts';
import { printTsVector } from '#matching/history/ts-query.ts';
import type { MatchablePost } from '#matching/post.ts';
import { TopicMatcher } from '#matching/topic-matcher.ts';
import { parseQuery } from '#matching/query/parse.ts';
import { assert, messageOf } from '#platform/errors.ts';
import { Adviser } from './advise.ts';
import { labelPost, namesOf, setLabelling } from './label-posts.ts';
import { sketchPost } from './sketch-post.ts';
import { languageOf } from './language.ts';
import type {
  FromMatchThread,
  Match,
  PostSketch,
  PostToMatch,
  ToMatchThread,
  Tried,
  Undecided,
} from './match-messages.ts';
import type { Reason } from '../contract.ts';

assert(parentPort, 'the matching thread is started by a MatchThread');
const port = parentPort;
const matcher = new TopicMatcher();
const adviser = new Adviser();
let postsMatched = 0;
let trial = { query: '', matcher: new TopicMatcher() };

port.on('message', (message: ToMatchThread) => {
  if (message.kind === 'topics') return swapTopics(message);
  if (message.kind === 'labelling') return swapLabelling(message);
  try {
    send(answer(message));
  } catch (error) {
    send({ kind: 'failed', callId: message.callId, message: messageOf(error) });
  }
});

function answer(
  message: Exclude<ToMatchThread, { kind: 'topics' | 'labelling' }>,
): FromMatchThread {
  if (message.kind === 'match') return match(message);
  if (message.kind === 'match-one') return matchAll(matcherOf(message.query), message);
  if (message.kind === 'try') return tryQuery(message);
  if (message.kind === 'sift') return sift(message);
  const { callId, task } = message;
  if (task.kind !== 'costs') return { kind: 'advised', callId, advice: adviser.advise(task) };
  const advice = { kind: 'costs', posts: postsMatched, topics: matcher.costs() } as const;
  return { kind: 'advised', callId, advice };
}

function send(message: FromMatchThread): void {
  port.postMessage(message);
}

function swapTopics(change: Extract<ToMatchThread, { kind: 'topics' }>): void {
  for (const topicId of change.removed) if (matcher.has(topicId)) matcher.remove(topicId);
  for (const { topicId, query } of change.set) {
    if (matcher.has(topicId)) matcher.remove(topicId);
    try {
      const parsed = parseQuery(query);
      if (parsed.ok) matcher.add(topicId, parsed.tree);
      else
        send({ kind: 'topic-refused', topicId, message: parsed.errors[0]?.message ?? 'invalid' });
    } catch (error) {
      send({ kind: 'topic-refused', topicId, message: messageOf(error) });
    }
  }
}

function swapLabelling(labelling: Extract<ToMatchThread, { kind: 'labelling' }>): void {
  try {
    setLabelling(labelling);
  } catch (error) {
    send({ kind: 'labelling-refused', message: messageOf(error) });
  }
}

function match(call: { callId: number; posts: readonly PostToMatch[] }): FromMatchThread {
  postsMatched += call.posts.length;
  const matched = matchAll(matcher, call);
  const tokens = call.posts.map((post, index) => {
    if (post.isRead) return '';
    const lang = matched.languages[index] ?? 'und';
    return printTsVector(historyTokens({ ...post, lang }));
  });
  return { ...matched, tokens };
}

function tryQuery(call: Extract<ToMatchThread, { kind: 'try' }>): FromMatchThread {
  const tried = matcherOf(call.query);
  const found: Tried['found'] = [];
  let undecided = 0;
  for (const [postIndex, post] of call.posts.entries()) {
    const { known, matches } = matchPost(tried, post);
    for (const topicId of matches.matched)
      found.push({ postIndex, reasons: reasonsOf(tried, topicId, known) });
    undecided += matches.unknown.length;
  }
  return { kind: 'tried', callId: call.callId, found, undecided };
}

function sift(call: Extract<ToMatchThread, { kind: 'sift' }>): FromMatchThread {
  const tried = matcherOf(call.query);
  const found: number[] = [];
  for (const [index, post] of call.posts.entries()) {
    const { matched, unknown } = tried.match(post);
    if (matched.length + unknown.length > 0) found.push(index);
  }
  return { kind: 'sifted', callId: call.callId, found };
}

/** Conditions on labels are decided at once, for which labels are told; those on counts may still wait. */
function matchPost(tried: TopicMatcher, post: PostToMatch) {
  const lang = languageOf(post);
  const known: MatchablePost = { ...post, lang };
  const first = tried.match(known);
  if (first.unknown.length === 0) return { lang, known, matches: first, labels: null };
  const labels = labelPost(post, lang);
  const labelled = { ...known, labels: namesOf(labels) };
  return { lang, known: labelled, matches: tried.match(labelled), labels };
}

function reasonsOf(tried: TopicMatcher, topicId: string, post: MatchablePost): Reason[] {
  const explained = tried.explain(topicId, post);
  return explained && explained.outcome !== 'no-match' ? [...explained.reasons] : [];
}

/** The query tried last is likely the next: history is looked through step by step. */
function matcherOf(query: string): TopicMatcher {
  if (trial.query === query) return trial.matcher;
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message ?? 'the query cannot be read');
  const tried = new TopicMatcher();
  tried.add('trial', parsed.tree);
  trial = { query, matcher: tried };
  return tried;
}

function matchAll(
  tried: TopicMatcher,
  call: { callId: number; posts: readonly PostToMatch[] },
): Extract<FromMatchThread, { kind: 'matched' }> {
  const matches: Match[] = [];
  const undecided: Undecided[] = [];
  const sketches: PostSketch[] = [];
  const languages = call.posts.map((post, postIndex) => {
    const { lang, known, matches: found, labels: told } = matchPost(tried, post);
    for (const topicId of found.unknown) {
      const explained = tried.explain(topicId, known);
      const pending = explained?.outcome === 'unknown' ? [...explained.pending] : [];
      undecided.push({ postIndex, topicId, pending });
    }
    if (found.matched.length === 0) return lang;
    const sketched = sketchPost(post, postIndex);
    if (sketched) sketches.push(sketched);
    const labels = told ?? labelPost(post, lang);
    const labelled = { ...known, labels: namesOf(labels) };
    for (const topicId of found.matched)
      matches.push({ postIndex, topicId, reasons: reasonsOf(tried, topicId, labelled), labels });
    return lang;
  });
  return {
    kind: 'matched',
    callId: call.callId,
    languages,
    tokens: [],
    matches,
    sketches,
    undecided,
  };
}
