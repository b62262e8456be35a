// What keeps a conversation from being put to somebody, however well they know: each gate says what it is about, so that
// "why not her?" has an answer.

import type { Obstacle, Reason } from '../../contract/reasons.ts';
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
  | 'scope'
  | 'asked'
  | 'opted-out'
  | 'asker';

export type Gate = { gate: GateName; why: Reason };

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
  /** Their role reaches the unit that the conversation belongs to. */
  mayWork: boolean;
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
  const close = (gate: GateName, why: Obstacle) => gates.push({ gate, why });
  if (!person.mayWork) close('scope', { code: 'other-units' });
  if (context.alreadyAsked.has(person.personId)) close('asked', { code: 'asked-already' });
  if (context.askedBy === person.personId) close('asker', { code: 'asked-it' });
  if (person.hasOptedOut) close('opted-out', { code: 'opted-out' });
  if (person.standIn.kind !== 'present') {
    close('absent', { code: 'away', standsIn: person.standIn.kind === 'delegate' });
  }
  const { holding, holdingMax } = person;
  if (holding >= holdingMax) close('load', { code: 'busy', holding, holdingMax });
  const { lang } = demands;
  if (lang !== null && !speaks(person.languages, lang)) {
    close('language', { code: 'no-language', lang });
  }
  for (const name of demands.certificates) {
    if (!person.certificates.includes(name)) close('certificate', { code: 'no-certificate', name });
  }
  const { autonomy: has } = person;
  const { autonomyMin: asked } = demands;
  if (rankOf(has) < rankOf(asked)) close('autonomy', { code: 'autonomy', has, asked });
  const minutes = person.standIn.kind === 'present' ? delayMinutes(person.calendar, context.at) : 0;
  if (minutes === null || minutes > demands.delayMinutesMax) {
    close('hours', { code: 'not-at-work', minutes });
  }
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
