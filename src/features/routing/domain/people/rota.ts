// A duty rota: people who take turns, a number of days each, handing over at a time of day in the rota's own time zone;
// and swaps, which go before the turns.

import { dayAfter, daysBetween, instantOf, localDayOf } from '../time/zones.ts';
import type { LocalDay } from '../time/zones.ts';

export type Rota = {
  timeZone: string;
  /** The day on which the first person takes over. */
  startsOn: LocalDay;
  /** Minutes after midnight. */
  handOverAt: number;
  turnDays: number;
  /** In the order of their turns. */
  personIds: readonly string[];
  swaps: readonly { personId: string; from: Date; until: Date }[];
};

export type Turn = { personId: string; from: Date; until: Date; isSwap: boolean };

/** Null before the rota begins, or when nobody is on it. */
export function dutyAt(rota: Rota, at: Date): Turn | null {
  const swap = rota.swaps.find(({ from, until }) => from <= at && at < until);
  if (swap) return { ...swap, isSwap: true };
  const today = localDayOf(rota.timeZone, at.getTime());
  const hasHandedOver = at.getTime() >= instantOf(rota.timeZone, today, rota.handOverAt);
  const dutyDay = hasHandedOver ? today : dayAfter(today, -1);
  const days = daysBetween(rota.startsOn, dutyDay);
  if (days < 0 || rota.personIds.length === 0) return null;
  const turn = Math.floor(days / rota.turnDays);
  const personId = rota.personIds[turn % rota.personIds.length];
  if (personId === undefined) return null;
  const startOf = (number: number) =>
    new Date(
      instantOf(rota.timeZone, dayAfter(rota.startsOn, number * rota.turnDays), rota.handOverAt),
    );
  return { personId, from: startOf(turn), until: startOf(turn + 1), isSwap: false };
}

/** Who could be on duty, the one whose turn it is first, then those who come after. */
export function dutyOrder(rota: Rota, at: Date): string[] {
  const now = dutyAt(rota, at);
  if (!now) return [];
  const place = rota.personIds.indexOf(now.personId);
  const others = [...rota.personIds.slice(place + 1), ...rota.personIds.slice(0, place + 1)];
  return [...new Set([now.personId, ...others])];
}

/** The turns that touch a period, without swaps, for a calendar on a screen. */
export function turnsBetween(rota: Rota, from: Date, until: Date): Turn[] {
  const bare = { ...rota, swaps: [] };
  const turns: Turn[] = [];
  let at = from;
  while (at < until && turns.length < 400) {
    const turn = dutyAt(bare, at);
    if (!turn) break;
    turns.push(turn);
    at = turn.until;
  }
  return turns;
}
