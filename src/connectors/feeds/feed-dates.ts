// Dates as feeds write them: RFC 822 and RFC 3339 by the rules, and the many ways in which both are got wrong. A date
// without a zone is taken as UTC, never as the zone of this machine.

const months = new Map(
  [
    ['jan', 'ene', 'gen', 'янв'],
    ['feb', 'fev', 'fév', 'фев'],
    ['mar', 'mär', 'mrz', 'maa', 'мар'],
    ['apr', 'abr', 'avr', 'апр'],
    ['may', 'mai', 'maj', 'mag', 'mei', 'мая', 'май'],
    ['jun', 'giu', 'jui', 'июн'],
    ['jul', 'lug', 'июл'],
    ['aug', 'ago', 'aoû', 'aou', 'авг'],
    ['sep', 'set', 'сен'],
    ['oct', 'okt', 'ott', 'out', 'окт'],
    ['nov', 'ноя'],
    ['dec', 'dez', 'dic', 'déc', 'дек'],
  ].flatMap((names, month) => names.map((name): [string, number] => [name, month])),
);

/** Hours east of Greenwich; the American ones are those of RFC 822. */
const zones: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  AST: -4,
  ADT: -3,
  NST: -3.5,
  NDT: -2.5,
  BRT: -3,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  MET: 1,
  MEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  IST: 5.5,
  HKT: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};

export function parseFeedDate(written: string): Date | undefined {
  const text = written.trim().slice(0, 100);
  return parseIso(text) ?? parseWords(text) ?? parseAsctime(text);
}

/** RFC 3339 and what W3C allows: year, year and month, no seconds, no colons, week-less ISO 8601. */
function parseIso(text: string): Date | undefined {
  const found =
    /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*([+-]\d{2}:?\d{0,2}|[a-z]{1,5})?)?$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = found;
  return dateOf({
    year,
    month: Number(month ?? 1) - 1,
    day: day ?? '1',
    hour,
    minute,
    second,
    fraction,
    zone,
  });
}

/** `Thu, 01 Jan 2004 19:48:21 GMT` with most of it left out, in another order of name and number, or in other words. */
function parseWords(text: string): Date | undefined {
  const found =
    /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(\p{L}{3})\p{L}*\.?,?[\s-]+(\d{4}|\d{2})(?:,?[\sT]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*([+-]\d{1,2}:?\d{0,2}|[a-z]{1,5}(?:[+-]\d{1,4})?)?)?/iu.exec(
      text,
    ) ?? swapped(text);
  if (!found) return undefined;
  const [, day, name = '', year, hour, minute, second, fraction, half, zone] = found;
  const month = months.get(name.toLowerCase());
  return month === undefined
    ? undefined
    : dateOf({ year, month, day, hour, minute, second, fraction, half, zone });
}

/** `January 1, 2004 7:48 pm` */
function swapped(text: string): (string | undefined)[] | null {
  const found =
    /(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?\s*([ap]\.?m\.?)?\s*([+-]\d{1,2}:?\d{0,2}|[a-z]{1,5})?)?/iu.exec(
      text,
    );
  if (!found) return null;
  const [whole, name, day, year, hour, minute, second, half, zone] = found;
  return [whole, day, name, year, hour, minute, second, undefined, half, zone];
}

/** `Sun Jan  4 16:29:06 PST 2004` */
function parseAsctime(text: string): Date | undefined {
  const found =
    /(\p{L}{3})\p{L}*\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})/iu.exec(
      text,
    );
  if (!found) return undefined;
  const [, name = '', day, hour, minute, second, zone, year] = found;
  const month = months.get(name.toLowerCase());
  return month === undefined ? undefined : dateOf({ year, month, day, hour, minute, second, zone });
}

type Parts = { month: number } & Partial<
  Record<
    'year' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'half' | 'zone',
    string | undefined
  >
>;

function dateOf(parts: Parts): Date | undefined {
  const { month, half } = parts;
  const numberOf = (digits: string | undefined) => Number(digits ?? 0);
  const day = numberOf(parts.day);
  const minute = numberOf(parts.minute);
  if (month > 11 || month < 0 || day < 1 || day > 31 || minute > 59) return undefined;
  let hour = numberOf(parts.hour);
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 24) return undefined;
  const ms = Math.floor(Number(`0.${parts.fraction ?? 0}`) * 1000);
  const local = Date.UTC(
    fullYear(parts.year ?? ''),
    month,
    day,
    hour,
    minute,
    numberOf(parts.second),
    ms,
  );
  const at = new Date(local - zoneMs(parts.zone));
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** RFC 2822, 4.3: 00 to 49 are of this century. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number + (number < 50 ? 2000 : 1900);
}

function zoneMs(zone: string | undefined): number {
  const [, name = '', sign, hours = '0', minutes = '0'] =
    /^([a-z]*)(?:([+-])(\d{1,2}):?(\d{2})?)?/i.exec(zone ?? '') ?? [];
  const offset =
    sign === undefined
      ? (zones[name.toUpperCase()] ?? 0)
      : Number(hours) + Number(minutes ?? 0) / 60;
  return (sign === '-' ? -offset : offset) * 3_600_000;
}
