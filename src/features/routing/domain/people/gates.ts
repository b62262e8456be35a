// What keeps a conversation from being put to somebody, however well they know: each gate says so in words, so that
// "why not her?" has an answer.

import type { Calendar } from '../time/working-time.ts';
import { nextAtWork } from '../time/working-time.ts';
import type { StandIn } from './absences.ts';
import { rankOf } from './autonomy.ts';
import type { Autonomy } from './autonomy.ts';

export type GateName =
  | 'absent'
  | 'hours'
  | 'load'
  | 'language'
  | 'certificate'
  | 'autonomy'
  | 'asked'
  | 'opted-out'
  | 'asker';

export type Gate = { gate: GateName; why: string };

/** What routing asks of whoever is to answer. */
export type Demands = {
  lang: string | null;
  certificates: readonly string[];
  autonomyMin: Autonomy;
  /** How long the other side may wait until somebody begins work. */
  delayMinutesMax: number;
};

/** One person as of a moment. */
export type PersonNow = {
  personId: string;
  calendar: Calendar;
  languages: readonly string[];
  certificates: readonly string[];
  autonomy: Autonomy;
  standIn: StandIn;
  /** Conversations held and offers open. */
  holding: number;
  holdingMax: number;
  hasOptedOut: boolean;
};

const minuteMs = 60_000;

/** Every gate that is closed; none: they can be asked. */
export function gatesOf(
  person: PersonNow,
  demands: Demands,
  context: { at: Date; alreadyAsked: ReadonlySet<string>; askedBy: string | null },
): Gate[] {
  const gates: Gate[] = [];
  const close = (gate: GateName, why: string) => gates.push({ gate, why });
  if (context.alreadyAsked.has(person.personId)) close('asked', 'was asked already');
  if (context.askedBy === person.personId) close('asker', 'asked it');
  if (person.hasOptedOut) close('opted-out', 'takes no offers for now');
  if (person.standIn.kind === 'delegate') close('absent', 'is away; somebody stands in');
  if (person.standIn.kind === 'nobody') close('absent', 'is away, and nobody stands in');
  if (person.holding >= person.holdingMax) {
    close('load', `has ${person.holding} conversations, and takes ${person.holdingMax} at most`);
  }
  if (!speaks(person.languages, demands.lang)) close('language', `does not write ${demands.lang}`);
  for (const certificate of demands.certificates) {
    if (!person.certificates.includes(certificate)) {
      close('certificate', `has no certificate “${certificate}”`);
    }
  }
  if (rankOf(person.autonomy) < rankOf(demands.autonomyMin)) {
    close('autonomy', `is at “${person.autonomy}”, and “${demands.autonomyMin}” is asked for`);
  }
  const delay = person.standIn.kind === 'present' ? delayMinutes(person.calendar, context.at) : 0;
  if (delay === null) close('hours', 'does not work in the next months');
  else if (delay > demands.delayMinutesMax) close('hours', `is not at work for ${inWords(delay)}`);
  return gates;
}

/** Until they are at work: 0 when they are. Null: not in sight. */
export function delayMinutes(calendar: Calendar, at: Date): number | null {
  const next = nextAtWork(calendar, at);
  return next && Math.round((next.getTime() - at.getTime()) / minuteMs);
}

/** A language nobody named, or could tell, is no obstacle; nor is a person who named none. */
export function speaks(languages: readonly string[], lang: string | null): boolean {
  if (lang === null || lang === 'und' || languages.length === 0) return true;
  const base = baseOf(lang);
  return languages.some((each) => baseOf(each) === base);
}

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

function inWords(minutes: number): string {
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
