// What happened on the stand-in network, in the order and the two forms in which a Jetstream tells it. Forms: README of
// bluesky-social/jetstream (v1) and its lexicon network.bsky.jetstream.subscribeEvents (v2).

import { z } from 'zod';

export const happeningSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('commit'),
    did: z.string(),
    operation: z.enum(['create', 'update', 'delete']),
    collection: z.string(),
    rkey: z.string(),
    record: z.unknown().optional(),
    cid: z.string().optional(),
  }),
  z.object({ kind: z.literal('identity'), did: z.string(), handle: z.string() }),
  z.object({
    kind: z.literal('account'),
    did: z.string(),
    active: z.boolean(),
    status: z.string().optional(),
  }),
  z.object({ kind: z.literal('sync'), did: z.string() }),
  /** Sent as it is, for whatever a broken server may say. */
  z.object({ kind: z.literal('raw'), did: z.string(), frame: z.string() }),
]);
export type Happening = z.infer<typeof happeningSchema>;

export type Logged = { seq: number; us: number; rev: string; said: Happening };

export class EventLog {
  /** Added to the server's clock. */
  skewMs = 0;
  #events: Logged[] = [];
  #forgotten = 0;
  #lastUs = 0;
  readonly #watchers = new Set<() => void>();

  add(said: Happening): Logged {
    // Strictly increasing microseconds, as the real one makes them.
    this.#lastUs = Math.max(this.#lastUs + 1, (Date.now() + this.skewMs) * 1000);
    const seq = this.#forgotten + this.#events.length + 1;
    const event = { seq, us: this.#lastUs, rev: `3k${seq.toString(36).padStart(11, '2')}`, said };
    this.#events.push(event);
    for (const watcher of this.#watchers) watcher();
    return event;
  }

  /** Everything up to now is no longer kept. */
  forget(): void {
    this.#forgotten += this.#events.length;
    this.#events = [];
  }

  get floor(): number {
    return this.#forgotten + 1;
  }

  get next(): number {
    return this.floor + this.#events.length;
  }

  from(seq: number): readonly Logged[] {
    return this.#events.slice(Math.max(0, seq - this.floor));
  }

  /** The first event seen at or after this time. */
  seqAt(us: number): number {
    return this.#events.find((event) => event.us >= us)?.seq ?? this.next;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

export function frameV1({ us, rev, said }: Logged): string | null {
  if (said.kind === 'raw') return said.frame;
  if (said.kind === 'sync') return null;
  const head = { did: said.did, time_us: us, kind: said.kind };
  if (said.kind === 'commit') {
    const { operation, collection, rkey, record, cid } = said;
    const written = operation === 'delete' ? {} : { record, cid };
    return JSON.stringify({ ...head, commit: { rev, operation, collection, rkey, ...written } });
  }
  const time = timeOf(us);
  if (said.kind === 'identity') {
    const { did, handle } = said;
    return JSON.stringify({ ...head, identity: { did, handle, seq: 1, time } });
  }
  const { did, active, status } = said;
  return JSON.stringify({
    ...head,
    account: { active, ...(status ? { status } : {}), did, seq: 1, time },
  });
}

export function frameV2({ seq, us, rev, said }: Logged): string {
  if (said.kind === 'raw') return said.frame;
  const time = timeOf(us);
  const { kind, did } = said;
  const head = {
    $type: `network.bsky.jetstream.subscribeEvents#${kind}`,
    seq,
    did,
    time,
    witnessedAt: time,
  };
  return JSON.stringify({ $type: 'message', payload: { ...head, ...bodyV2(said, rev, time) } });
}

function bodyV2(said: Exclude<Happening, { kind: 'raw' }>, rev: string, time: string): object {
  const upstream = { did: said.did, seq: 1, time };
  switch (said.kind) {
    case 'commit': {
      const { operation, collection, rkey, record, cid } = said;
      const written = operation === 'delete' ? {} : { record, cid };
      return { rev, operation, collection, rkey, ...written };
    }
    case 'identity':
      return { identity: { ...upstream, handle: said.handle } };
    case 'account':
      return { account: { ...upstream, active: said.active, status: said.status } };
    default:
      return { sync: { ...upstream, rev } };
  }
}

function timeOf(us: number): string {
  const whole = new Date(Math.floor(us / 1000)).toISOString().slice(0, -1);
  return `${whole}${String(us % 1000).padStart(3, '0')}Z`;
}
