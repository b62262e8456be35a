// Looks at sources when their time has come. Due times are rows and every look holds a lease, so any number of
// processes may run this side by side, and a crash only delays a look until its lease ends. The look at a stream lasts
// as long as Parley runs, so streams have places of their own.

import { newId } from '#platform/ids.ts';
import type { Listening } from '../context.ts';
import { findLostLeases, leaseDueSources, releaseLeases } from '../store/sources.ts';
import { leaseLost, leaseMs, lookAtSource } from './look-at-source.ts';

const pollsAtOnce = 4;
/** Per process; more wait until another process takes them. */
const streamsAtOnce = 100;
/** Other processes add sources and ask for looks too. */
const tickMs = 1000;

type HeldLook = { sourceId: string; leaseId: string; letGo(): void; ended: Promise<void> };

export type Schedule = {
  wake(): void;
  /** Ids of the sources. */
  looking(): ReadonlySet<string>;
  stop(): Promise<void>;
};

export function startSchedule(listening: Listening): Schedule {
  const stopping = new AbortController();
  /** Source -> its look. */
  const looks = {
    poll: new Map<string, HeldLook>(),
    stream: new Map<string, HeldLook>(),
  };
  const streams = [...listening.connectors.values()]
    .filter(({ kind }) => kind === 'stream')
    .map(({ name }) => name);
  /** Leases that may stand though nobody looks, since the database was cut off meanwhile; and until when. */
  const stray = new Map<string, Date>();
  let awaken = () => {};
  let isWoken = false;

  const wake = () => {
    isWoken = true;
    awaken();
  };

  const looking = () => new Set([...looks.poll.keys(), ...looks.stream.keys()]);

  const pause = async () => {
    if (!isWoken) {
      await new Promise<void>((resolve) => {
        awaken = resolve;
        setTimeout(resolve, tickMs).unref();
      });
    }
    isWoken = false;
  };

  const startLooks = async (kind: 'poll' | 'stream', atOnce: number) => {
    const under = looks[kind];
    if (under.size >= atOnce) return;
    const { clock, db } = listening.platform;
    const now = clock.now();
    const lease = { leaseId: newId(), now, leasedUntil: new Date(now.getTime() + leaseMs) };
    const of = { these: kind === 'stream', connectors: streams };
    stray.set(lease.leaseId, lease.leasedUntil);
    const due = await leaseDueSources(db, { ...lease, of, limit: atOnce - under.size });
    stray.delete(lease.leaseId);
    for (const source of due) {
      const lost = new AbortController();
      const { leaseId } = lease;
      const signal = AbortSignal.any([stopping.signal, lost.signal]);
      // Still held here by a look that kept its lease for too long: never two at once beside each other.
      const before = under.get(source.id);
      before?.letGo();
      const ended = (before?.ended ?? Promise.resolve())
        .then(() => lookAtSource(listening, source, { leaseId, signal }))
        .then(
          () => {},
          (error: unknown) => {
            listening.platform.log.error(
              { err: error, sourceId: source.id },
              'a look could not be recorded',
            );
            stray.set(leaseId, new Date(listening.platform.clock.now().getTime() + leaseMs));
          },
        )
        .finally(() => {
          if (under.get(source.id) === look) under.delete(source.id);
          wake();
        });
      const look = { sourceId: source.id, leaseId, letGo: () => lost.abort(leaseLost()), ended };
      under.set(source.id, look);
    }
  };

  /** A stream would go on for long after somebody paused or removed its source. */
  const endLostStreams = async () => {
    const held = [...looks.stream.values()];
    if (held.length === 0) return;
    const leases = held.map(({ sourceId, leaseId }) => ({ sourceId, leaseId }));
    const lost = await findLostLeases(listening.platform.db, leases);
    const isLost = ({ sourceId, leaseId }: HeldLook) =>
      lost.some((one) => one.sourceId === sourceId && one.leaseId === leaseId);
    for (const look of held) if (isLost(look)) look.letGo();
  };

  /** Otherwise nobody would listen there until they run out. */
  const giveBackStrayLeases = async () => {
    if (stray.size === 0) return;
    const { clock, db } = listening.platform;
    await releaseLeases(db, { leaseIds: [...stray.keys()], except: [...looking()] });
    // For as long as they may be held: a statement that was cut off may still be under way.
    for (const [leaseId, until] of stray) if (until < clock.now()) stray.delete(leaseId);
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await giveBackStrayLeases();
        await endLostStreams();
        await startLooks('poll', pollsAtOnce);
        if (streams.length > 0) await startLooks('stream', streamsAtOnce);
      } catch (error) {
        listening.platform.log.error({ err: error }, 'due sources could not be read');
      }
      await pause();
    }
    const held = [...looks.poll.values(), ...looks.stream.values()];
    await Promise.all(held.map(({ ended }) => ended));
  };

  const running = run();
  return {
    wake,
    looking,
    stop: async () => {
      stopping.abort(new Error('Parley is stopping'));
      wake();
      await running;
    },
  };
}
