// Listens to the whole network, or to some accounts, for as long as it is wanted: connects, goes on at the cursor after
// every break, and takes another server when one stays away.

import { setTimeout as pause } from 'node:timers/promises';
import type { Batch, IncomingPost, Look, LookContext } from '#features/listening/ports.ts';
import { messageOf } from '#platform/errors.ts';
import { resolveAccount, resolveAccounts } from '../identity.ts';
import { listPosts } from '../list-posts.ts';
import { ownDidOf } from '../session/session.ts';
import type { BlueskySettings } from '../settings.ts';
import { serversAt } from './address.ts';
import type { Known } from './batch.ts';
import { cursorBefore, open, receive } from './connection.ts';
import type { Portion } from './connection.ts';
import { streamCursorOf } from './cursor.ts';
import type { Protocol } from './cursor.ts';
import type { FramePace } from './frames.ts';
import { remedyFor, worded } from './remedy.ts';

export type StreamPace = FramePace & {
  /** A new source begins so long ago, so that there is something to see at once. */
  beginMs: number;
  /** Between two attempts: doubled with each that fails, and up to half of it less by chance. */
  pauseMs: { min: number; max: number };
};

export const streamPace: StreamPace = {
  beginMs: 60_000,
  gatherMs: 300,
  idleMs: 30_000,
  silenceMs: 90_000,
  pauseMs: { min: 1000, max: 30_000 },
};

type Context = LookContext<BlueskySettings>;

export async function* listen(context: Context, pace: StreamPace): Look {
  const { signal, clock, log } = context;
  const servers = serversAt(context.settings.jetstream);
  const { dids, known } = await whoToHear(context);
  const protocols = new Map<string, Protocol>();
  let cursor = streamCursorOf(context.cursor);
  let turn = Math.max(
    0,
    servers.findIndex(({ host }) => host === cursor.host),
  );
  let failures = 0;
  let isTroubled = false;
  while (!signal.aborted) {
    const server = servers[turn % servers.length];
    if (!server) break;
    const protocol = protocols.get(server.host) ?? server.protocol ?? 'v2';
    let failure: unknown = null;
    known.ownDid ??= await ownDid(context);
    try {
      if (cursor.us === null) {
        cursor = await cursorBefore(pace.beginMs, server, context);
        yield { posts: [], deletions: [], cursor };
      }
      const asked = { server, protocol, cursor, dids, known, pace };
      const socket = await open(asked, context);
      if (isTroubled) yield { posts: [], deletions: [], cursor };
      isTroubled = false;
      for await (const portion of receive(socket, asked, context)) {
        failures = 0;
        cursor = portion.cursor;
        yield await batchOf(portion, context);
      }
    } catch (error) {
      failure = error;
    }
    if (signal.aborted) break;
    const remedy = remedyFor(failure, { isGuess: !protocols.has(server.host) && !server.protocol });
    if (remedy === 'older-protocol') {
      protocols.set(server.host, 'v1');
    } else if (remedy === 'resume-by-time' && cursor.seq !== null) {
      cursor = { ...cursor, seq: null, isExact: false };
    } else {
      failures += 1;
      // A server that only restarted is asked first, since its cursor is exact.
      if (failures > 1) turn += 1;
      if (failure !== null) {
        const trouble = worded(failure, server, clock.now());
        // Who is told to wait waits, unless another server can be asked meanwhile.
        const mustWait = trouble.kind === 'limited' && servers.length === 1;
        if (remedy === 'none' || mustWait) throw trouble;
        log.info({ server: server.host, why: messageOf(failure) }, 'the stream broke off');
        if (failures > 1) yield { posts: [], deletions: [], cursor, trouble: trouble.message };
        isTroubled = failures > 1;
      }
      await rest(failures, pace.pauseMs, signal);
    }
  }
  return { kind: 'look-again', at: clock.now(), intervalSeconds: 1 };
}

async function whoToHear(context: Context): Promise<{ dids: string[]; known: Known }> {
  const accounts = await resolveAccounts(context.settings.authors, context);
  const handles = accounts.flatMap(({ did, handle }) =>
    handle === null ? [] : ([[did, handle]] as const),
  );
  return {
    dids: accounts.map(({ did }) => did),
    known: { handles: new Map(handles), ownDid: null },
  };
}

/** Our own answers come round; a stream goes on without telling them apart when the account cannot be found. */
async function ownDid(context: Context): Promise<string | null> {
  const { settings, log } = context;
  const known = ownDidOf(settings);
  if (known !== null || settings.handle === undefined) return known;
  try {
    return (await resolveAccount(settings.handle, context)).did;
  } catch (error) {
    log.warn({ err: error, handle: settings.handle }, 'the own account was not found');
    return null;
  }
}

async function batchOf(portion: Portion, context: Context): Promise<Batch> {
  const { gaps, lagMs, cursor, deletedAuthors, deletions } = portion;
  const again = await postsOf(portion.replaced, context);
  const lost = portion.unreadable + portion.skipped;
  const notes = [
    ...(lost > 0 ? [`${lost} messages could not be read and were left out.`] : []),
    ...again.notes,
  ];
  return {
    posts: [...portion.posts, ...again.posts],
    deletions,
    ...(deletedAuthors ? { deletedAuthors } : {}),
    ...(portion.replaced.length > 0 ? { recheckAuthors: portion.replaced } : {}),
    ...(gaps.length > 0 ? { gaps } : {}),
    ...(lagMs === null ? {} : { lagMs }),
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
    cursor,
  };
}

/** After `#sync` what a repository holds now is all that counts; the newest posts are read from its own server. */
async function postsOf(
  dids: readonly string[],
  context: Context,
): Promise<{ posts: IncomingPost[]; notes: string[] }> {
  const posts: IncomingPost[] = [];
  const notes: string[] = [];
  for (const did of dids) {
    try {
      posts.push(...(await listPosts(did, context)).posts);
    } catch (error) {
      if (context.signal.aborted) throw error;
      notes.push(`The posts of ${did} were replaced and could not be read: ${messageOf(error)}`);
    }
  }
  return { posts, notes };
}

async function rest(
  failures: number,
  { min, max }: StreamPace['pauseMs'],
  signal: AbortSignal,
): Promise<void> {
  const longest = Math.min(max, min * 2 ** Math.min(failures - 1, 10));
  try {
    await pause(longest * (0.5 + Math.random() / 2), null, { signal });
  } catch (error) {
    // Stopping in the middle of a pause is how a look ends.
    if (!signal.aborted) throw error;
  }
}
