// The state of the stand-in: what was said, who is signed in, and what is wrong with the server today.

import { EventEmitter } from 'node:events';
import type { Place } from './entities.ts';
import { Statuses, tagsIn } from './statuses.ts';
import type { Account, Saying, Status } from './statuses.ts';

export type Faults = {
  /** No requests are left until then. */
  limitedUntil: Date | null;
  /** Requests left for now; null: nobody counts. */
  requestsLeft: number | null;
  /** Every token is worth nothing. */
  isRevoked: boolean;
  delayMs: number;
  skewMs: number;
  /** Errors are pages of a proxy, not JSON. */
  errorsArePages: boolean;
  /** The next deed that writes is done, and the connection cut before the answer. */
  cutsNextAnswer: boolean;
  /** Raw entries that stand in timelines and streams beside the sound ones. */
  nonsense: unknown[];
};

/** What servers of other makes and ages lack. */
export type Lacks = Partial<
  Record<
    | 'streaming'
    | 'secondInstance'
    | 'bulkStatuses'
    | 'idempotency'
    | 'minId'
    | 'delete'
    | 'pkce'
    | 'publicReading',
    boolean
  >
>;

export type StreamEvent = { channels: readonly string[]; event: string; payload: string };

export class World {
  readonly statuses = new Statuses();
  readonly tokens = new Map<string, Account>();
  /** Who is followed by whom: account id -> accounts. */
  readonly follows = new Map<string, Account[]>();
  readonly lists = new Map<string, { owner: Account; members: Account[]; trimmedBefore: string }>();
  /** `account key` -> status, for an hour. */
  readonly keys = new Map<string, { statusId: string; at: number }>();
  /** Emits `event` with a StreamEvent. */
  readonly stream = new EventEmitter();
  readonly faults: Faults = {
    limitedUntil: null,
    requestsLeft: null,
    isRevoked: false,
    delayMs: 0,
    skewMs: 0,
    errorsArePages: false,
    cutsNextAnswer: false,
    nonsense: [],
  };
  readonly lacks: Lacks;
  place: Place = { host: '', origin: '' };

  constructor(lacks: Lacks) {
    this.lacks = lacks;
  }

  now(): Date {
    return new Date(Date.now() + this.faults.skewMs);
  }

  say(account: Account, text: string, saying: Saying = {}): Status {
    const notified = this.statuses.notifications.length;
    const status = this.statuses.say(account, text, this.now(), saying);
    this.#tell('update', status, JSON.stringify({ statusId: status.id }));
    for (const one of this.statuses.notifications.slice(notified))
      this.#emit([`notification:${one.to.id}`, `user:${one.to.id}`], 'notification', one.id);
    return status;
  }

  edit(status: Status, text: string): void {
    status.text = text;
    status.editedAt = this.now();
    status.mentions = this.statuses.mentionsIn(text);
    status.tags = tagsIn(text);
    this.#tell('status.update', status, JSON.stringify({ statusId: status.id }));
  }

  remove(status: Status): void {
    this.statuses.remove(status);
    this.#tell('delete', status, status.id);
  }

  /** A stale copy: told of once more as if it were new. */
  showAgain(status: Status): void {
    this.statuses.bringBack(status);
    this.#tell('update', status, JSON.stringify({ statusId: status.id }));
  }

  channelsOf(status: Status): string[] {
    const { account, visibility } = status;
    const channels = [`user:${account.id}`];
    for (const [id, followed] of this.follows)
      if (followed.includes(account) && visibility !== 'direct') channels.push(`user:${id}`);
    for (const [id, { members }] of this.lists)
      if (members.includes(account) && visibility !== 'direct') channels.push(`list:${id}`);
    if (visibility !== 'public') return channels;
    channels.push('public', account.host === '' ? 'public:local' : 'public:remote');
    return [...channels, ...status.tags.map((tag) => `hashtag:${tag}`)];
  }

  #tell(event: string, status: Status, payload: string): void {
    this.#emit(this.channelsOf(status), event, payload);
  }

  #emit(channels: readonly string[], event: string, payload: string): void {
    this.stream.emit('event', { channels, event, payload } satisfies StreamEvent);
  }
}
