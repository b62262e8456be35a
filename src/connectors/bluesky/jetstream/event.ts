// What one frame of a Jetstream says, the same for both of its protocols. v1: bsky.network/docs/jetstream, frozen;
// v2: the lexicon network.bsky.jetstream.subscribeEvents.

import { isDid, isRecordKey, postCollection } from '../at-uri.ts';
import { countIn, fieldsIn, isFields, parseJson, textIn } from '../read-json.ts';
import type { Fields } from '../read-json.ts';

/** Where an event stands: by the clock of the server that saw it, and, on v2, by that server's own count. */
export type Position = { us: number; seq: number | null };

export type PostEvent =
  | { kind: 'written'; did: string; rkey: string; cid: string | null; record: unknown }
  | { kind: 'deleted'; did: string; rkey: string };
export type AccountEvent =
  /** Every post of it is gone for good. */
  | { kind: 'account-deleted'; did: string }
  /** The account's repository was replaced: what it holds now is all that counts. */
  | { kind: 'replaced'; did: string }
  | { kind: 'renamed'; did: string; handle: string };
export type StreamEvent = { at: Position; said: PostEvent | AccountEvent | null };

export type Frame =
  | { kind: 'event'; event: StreamEvent }
  /** v2: something about the stream itself, `OutdatedCursor` or `FutureCursor`. */
  | { kind: 'info'; name: string }
  /** v2: the last frame before the server hangs up. */
  | { kind: 'ended'; error: string }
  | { kind: 'unreadable' };

const unreadable: Frame = { kind: 'unreadable' };

export function readFrame(text: string): Frame {
  const frame = parseJson(text);
  if (!isFields(frame)) return unreadable;
  if (frame['$type'] === undefined) return readV1(frame);
  if (frame['$type'] === 'error') {
    return { kind: 'ended', error: textIn(frame['error']) ?? 'unknown' };
  }
  return frame['$type'] === 'message' ? readV2(fieldsIn(frame['payload'])) : unreadable;
}

/** `cursor` is the sequence number that a v2 server adds to v1 messages; v1 resumes by time, so it is not used. */
function readV1(frame: Fields): Frame {
  const us = countIn(frame['time_us']);
  const did = textIn(frame['did']);
  if (us === undefined || did === undefined || !isDid(did)) return unreadable;
  return eventOf({ us, seq: null }, did, frame['kind'], frame);
}

const types = 'network.bsky.jetstream.subscribeEvents#';

function readV2(payload: Fields): Frame {
  const type = textIn(payload['$type']) ?? '';
  // The lexicon's own fragments may come without the name of the lexicon.
  const kind = type.startsWith(types) ? type.slice(types.length) : type.replace(/^#/, '');
  if (kind === 'info') return { kind: 'info', name: textIn(payload['name']) ?? '' };
  const seq = countIn(payload['seq']);
  const did = textIn(payload['did']);
  // `time` may be what an operator imported; resuming goes by when the server saw it.
  const us = microsOf(payload['witnessedAt']) ?? microsOf(payload['time']);
  if (seq === undefined || us === null || did === undefined || !isDid(did)) return unreadable;
  return eventOf({ us, seq }, did, kind, kind === 'commit' ? { commit: payload } : payload);
}

function eventOf(at: Position, did: string, kind: unknown, frame: Fields): Frame {
  if (kind === 'commit') {
    const said = readCommit(fieldsIn(frame['commit']), did);
    return said === undefined ? unreadable : { kind: 'event', event: { at, said } };
  }
  return { kind: 'event', event: { at, said: readAccount(kind, did, frame) } };
}

/** Null for other collections than posts; undefined for what cannot be a commit. */
function readCommit(commit: Fields, did: string): PostEvent | null | undefined {
  const { operation, collection, rkey, cid, record } = commit;
  if (typeof rkey !== 'string' || !isRecordKey(rkey)) return undefined;
  if (collection !== postCollection) return null;
  if (operation === 'delete') return { kind: 'deleted', did, rkey };
  if (operation !== 'create' && operation !== 'update') return undefined;
  return { kind: 'written', did, rkey, cid: textIn(cid) ?? null, record };
}

function readAccount(kind: unknown, did: string, frame: Fields): AccountEvent | null {
  if (kind === 'account') {
    const { active, status } = fieldsIn(frame['account']);
    // Suspended and deactivated accounts may come back; their posts are asked about again instead.
    return active === false && status === 'deleted' ? { kind: 'account-deleted', did } : null;
  }
  if (kind === 'sync') return { kind: 'replaced', did };
  const handle = kind === 'identity' ? textIn(fieldsIn(frame['identity'])['handle']) : undefined;
  return handle === undefined ? null : { kind: 'renamed', did, handle };
}

/** `2026-11-22T18:00:00.123456Z` in microseconds; `Date` alone would lose the last three digits. */
function microsOf(time: unknown): number | null {
  if (typeof time !== 'string') return null;
  const ms = Date.parse(time);
  if (Number.isNaN(ms)) return null;
  const digits = /\.(\d+)/.exec(time)?.[1]?.padEnd(6, '0').slice(3, 6) ?? '0';
  return ms * 1000 + Number(digits);
}
