// Plays the month for one way of routing: every conversation through the state machine of offers, every answer by the
// habits of whoever is asked. What nobody takes goes to the hub, which passes it on until somebody does.

import { decide, evolve, newDial, openOffer } from '#features/routing/domain/dial/dial.ts';
import type { Dial, DialCommand } from '#features/routing/domain/dial/dial.ts';
import { addWorkingMinutes } from '#features/routing/domain/time/working-time.ts';
import type { Chance } from './chance.ts';
import type { Asked } from './conversations.ts';
import type { Policy } from './policy.ts';
import type { SwitchboardTeam } from './switchboard.ts';
import { Timeline } from './timeline.ts';
import type { Worker, World } from './world.ts';

const answerMinutes = 60;
const knowsEnough = 0.5;
const habits = [
  ['decline', 0.65],
  ['pass', 0.2],
  ['silence', 0.15],
] as const;

export type Outcome = {
  asked: Asked;
  dial: Dial;
  /** When somebody said "I own this"; null: never. */
  ownedAt: number | null;
  byHub: boolean;
};

export type Month = {
  outcomes: readonly Outcome[];
  taken: ReadonlyMap<string, number>;
  twoOpen: number;
};

type Live = Outcome & { offers: number };

export function runMonth(given: {
  world: World;
  asked: readonly Asked[];
  policy: Policy;
  hub: SwitchboardTeam;
  chance: Chance;
}): Month {
  const { world, asked: all, policy, hub, chance } = given;
  const workers = new Map(world.workers.map((worker) => [worker.id, worker]));
  const hands = new Map<string, number>();
  const taken = new Map<string, number>();
  const timeline = new Timeline();
  let twoOpen = 0;
  const hold = (personId: string, change: number) =>
    hands.set(personId, (hands.get(personId) ?? 0) + change);

  function take(live: Live, command: DialCommand): boolean {
    const decision = decide(live.dial, command);
    if ('refused' in decision) return false;
    live.dial = decision.events.reduce(evolve, live.dial);
    if (live.dial.offers.filter(({ end }) => end === null).length > 1) twoOpen += 1;
    return decision.events.length > 0;
  }

  function goOn(live: Live, at: number): void {
    const now = { at: new Date(at), hands };
    const step = live.byHub
      ? hub.guess(live.asked, { dial: live.dial, ...now })
      : policy.next(live.asked, live.dial, now);
    if (step.kind === 'hub') {
      take(live, { kind: 'hand-to-hub' });
      live.byHub = true;
      timeline.add(hub.readBy(at), (later) => goOn(live, later));
      return;
    }
    const worker = workers.get(step.personId);
    if (!worker) throw new Error('nobody of this name works here');
    const dueAt = addWorkingMinutes(worker.calendar, now.at, answerMinutes);
    live.offers += 1;
    const offerId = `${live.asked.id}/${live.offers}`;
    const path = live.byHub ? 'hub' : step.path;
    const due = dueAt ?? new Date(at + 3 * 24 * 3_600_000);
    if (!take(live, { kind: 'offer', offerId, personId: worker.id, path, dueAt: due })) {
      throw new Error(`an offer was refused in phase ${live.dial.phase}`);
    }
    hold(worker.id, 1);
    const looks = addWorkingMinutes(
      worker.calendar,
      now.at,
      chance.around(worker.looksAfterMinutes, 0.8),
    );
    if (looks && looks < due) timeline.add(looks.getTime(), (later) => answer(live, worker, later));
    timeline.add(due.getTime() + 1, (later) => expire(live, offerId, worker, later));
  }

  function answer(live: Live, worker: Worker, at: number): void {
    const open = openOffer(live.dial);
    if (!open || open.personId !== worker.id) return;
    const { id: offerId, path } = open;
    const knows = worker.knows.get(live.asked.subject) ?? 0;
    const load = Math.max(0, (hands.get(worker.id) ?? 1) - 1) / worker.holdingMax;
    const when = new Date(at);
    const learn = (personId: string, what: Parameters<Policy['learn']>[0]['what']) =>
      policy.learn({ asked: live.asked, personId, what, at: when });
    const personId = worker.id;
    if (knows >= knowsEnough) {
      if (chance.isSo(worker.willing * (1 - 0.4 * load))) {
        take(live, { kind: 'accept', offerId, personId });
        learn(personId, 'accepted');
        if (path === 'passed') learn(personId, 'named');
        live.ownedAt = at;
        taken.set(personId, (taken.get(personId) ?? 0) + 1);
        finish(live, worker, at);
        return;
      }
      if (chance.isSo(0.8)) {
        take(live, { kind: 'decline', offerId, personId, reason: 'no-time', words: '' });
        learn(personId, 'left');
        release(live, worker, at);
      }
      return;
    }
    const habit = chance.weighted(habits.map(([kind, weight]) => [kind, weight] as const));
    if (habit === 'silence') return;
    const friend =
      habit === 'pass' ? world.workers.find((each) => isFriendWhoKnows(each, live)) : undefined;
    const words = '';
    const isPassed =
      friend !== undefined &&
      take(live, { kind: 'pass', offerId, personId, toPersonId: friend.id, words });
    if (!isPassed) take(live, { kind: 'decline', offerId, personId, reason: 'not-mine', words });
    learn(personId, 'declined');
    release(live, worker, at);
  }

  function isFriendWhoKnows({ knows, id }: Worker, live: Live): boolean {
    const isNew = live.dial.offers.every((offer) => offer.personId !== id);
    return isNew && (knows.get(live.asked.subject) ?? 0) >= knowsEnough && chance.isSo(0.5);
  }

  function expire(live: Live, offerId: string, worker: Worker, at: number): void {
    if (!take(live, { kind: 'expire', offerId, at: new Date(at) })) return;
    policy.learn({ asked: live.asked, personId: worker.id, what: 'left', at: new Date(at) });
    release(live, worker, at);
  }

  function release(live: Live, worker: Worker, at: number): void {
    hold(worker.id, -1);
    // A switchboard reads it again; everybody else asks the next at once.
    const nextAt = live.byHub ? hub.readBy(at) : policy.readyAt(live.asked, at);
    timeline.add(nextAt, (later) => goOn(live, later));
  }

  /** The answer takes a while, and frees their hands when it is given. */
  function finish(live: Live, worker: Worker, at: number): void {
    const minutes = chance.around(45, 0.9);
    const done = addWorkingMinutes(worker.calendar, new Date(at), minutes)?.getTime() ?? at;
    timeline.add(done, (later) => {
      hold(worker.id, -1);
      const news = { asked: live.asked, personId: worker.id, at: new Date(later) };
      policy.learn({ ...news, what: 'answered' });
      if (chance.isSo(worker.knows.get(live.asked.subject) ?? 0)) {
        policy.learn({ ...news, what: 'helped' });
      }
    });
  }

  const outcomes = all.map((asked): Live => {
    const live: Live = { asked, dial: newDial, ownedAt: null, byHub: false, offers: 0 };
    take(live, { kind: 'begin', givenBackBy: null });
    timeline.add(asked.at, (at) =>
      timeline.add(policy.readyAt(asked, at), (later) => goOn(live, later)),
    );
    return live;
  });
  timeline.run();
  return { outcomes, taken, twoOpen };
}
