// The places `parley listen` reads: an address, a file, or post lines from a pipe; each as a stream of
// posts through the connectors that the product itself uses.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { postOfRecord, WrongField } from '#connectors/files/post-line.ts';
import { normalisePost } from '#features/listening/domain/normalise-post.ts';
import type { NormalPost } from '#features/listening/domain/normalise-post.ts';
import type {
  AnyConnector,
  DiscoverContext,
  Discovery,
  IncomingPost,
  JsonObject,
  LookContext,
} from '#features/listening/ports.ts';
import type { CommandIo } from '#platform/cli/command.ts';
import { systemClock } from '#platform/clock.ts';
import { AppError, codeOf, messageOf } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import { readConfig } from '../config.ts';
import { createConnectors } from '../connectors.ts';
import { openConnect, openFetch } from '../open-fetch.ts';

export type HeardPost = { post: NormalPost; source: string; isTimeKnown: boolean };

const seenMax = 100_000;

type Listening = { follow: boolean; io: CommandIo };

export async function* postsFrom(place: string, listening: Listening): AsyncGenerator<HeardPost> {
  if (place === '-') yield* fromPipe(listening.io);
  else yield* fromConnector(place, listening);
}

async function* fromPipe(io: CommandIo): AsyncGenerator<HeardPost> {
  let line = 0;
  for await (const text of createInterface({ input: io.stdin, signal: io.signal })) {
    line += 1;
    if (text.trim() === '') continue;
    const incoming = postOfLine(text, line);
    if (incoming) yield heard(incoming, incoming.community ?? '-');
  }
}

/** Null for a deletion: nothing is kept here that could be deleted. */
function postOfLine(text: string, line: number): IncomingPost | null {
  try {
    const record = postOfRecord(JSON.parse(text));
    return 'at' in record || !('text' in record || 'html' in record) ? null : record;
  } catch (cause) {
    const field = cause instanceof WrongField && cause.field !== '' ? ` "${cause.field}"` : '';
    const words = `Line ${line}${field}: ${messageOf(cause)}`;
    throw new AppError('invalid', 'listen.wrong-line', words, { cause, details: { line } });
  }
}

async function* fromConnector(place: string, { follow, io }: Listening): AsyncGenerator<HeardPost> {
  const config = readConfig(process.env);
  const context = {
    fetch: openFetch(config),
    connect: openConnect(config),
    callbackUrl: null,
    clock: systemClock,
    log: createLog({ level: 'warn', name: 'listen', destination: process.stderr }),
    signal: io.signal,
  };
  const { connector, settings, title } = await findPlace(place, context);
  let cursor: JsonObject | null = null;
  const seen = new Set<string>();
  for (;;) {
    const look = connector.look({ ...context, settings, cursor });
    let step = await look.next();
    while (!step.done) {
      cursor = step.value.cursor;
      if (step.value.trouble !== undefined) io.stderr.write(`${place}: ${step.value.trouble}\n`);
      const batch = step.value.posts.map((post) => heard(post, title));
      batch.sort((a, b) => a.post.createdAt.getTime() - b.post.createdAt.getTime());
      for (const each of batch) {
        if (seen.has(each.post.nativeId)) continue;
        // A stream has no end; what is repeated is repeated soon.
        if (seen.size >= seenMax) seen.clear();
        seen.add(each.post.nativeId);
        yield each;
      }
      step = await look.next();
    }
    if (!follow || step.value.kind !== 'look-again') return;
    await pause(Math.max(1000, step.value.at.getTime() - Date.now()), null, { signal: io.signal });
  }
}

function heard(incoming: IncomingPost, source: string): HeardPost {
  const post = normalisePost(incoming, new Date());
  return { post, source, isTimeKnown: incoming.createdAt !== undefined };
}

type Place = { connector: AnyConnector; settings: JsonObject; title: string };

async function findPlace(
  place: string,
  context: Omit<LookContext<JsonObject>, 'settings' | 'cursor'>,
): Promise<Place> {
  const connectors = createConnectors({
    config: readConfig(process.env),
    isDemonstration: false,
    mayReadAllFiles: true,
  });
  if (!/^(?:https?|wss?|at):\/\//i.test(place))
    return { ...fileAt(connectors, await existing(place)), title: place };
  // What is a problem for one may be a place for the next.
  const problems: string[] = [];
  for (const connector of connectors) {
    const found = await discoverAt(connector, place, context);
    const [candidate] = found.candidates;
    if (candidate)
      return { connector, settings: candidate.settings, title: candidate.title || place };
    if (found.problem !== null) problems.push(found.problem);
  }
  const nothing = `Nothing to listen to was found at ${place}.`;
  throw new AppError('unavailable', 'listen.nothing-found', problems[0] ?? nothing);
}

async function discoverAt(
  connector: AnyConnector,
  place: string,
  context: DiscoverContext,
): Promise<Discovery> {
  const nothing = { candidates: [], problem: null };
  try {
    return (await connector.discover?.(place, context)) ?? nothing;
  } catch (error) {
    context.signal.throwIfAborted();
    return { ...nothing, problem: messageOf(error) };
  }
}

function fileAt(connectors: readonly AnyConnector[], path: string): Omit<Place, 'title'> {
  const connector = connectors.find((each) => each.name === 'files');
  if (!connector)
    throw new AppError('unavailable', 'listen.no-files', 'This Parley reads no files.');
  return { connector, settings: { path } };
}

async function existing(path: string): Promise<string> {
  try {
    await stat(path);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    throw new AppError(
      'not-found',
      'listen.no-file',
      `There is no file ${path}, and it is no address.`,
      { cause },
    );
  }
  return resolve(path);
}
