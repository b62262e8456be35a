// Turns the voices into posts over time. What was said in a given minute depends on the seed and the
// minute alone, so that history and the live stream join without a seam or a double.

import { seededRandom } from './random.ts';
import type { Random } from './random.ts';
import { BYSTANDERS, SLOTS, VOICES } from './voices.ts';
import type { Place, Voice } from './voices.ts';

export type DemoPost = {
  nativeId: string;
  title: string | null;
  text: string;
  author: string;
  authorName: string;
  url: string;
  lang: 'en' | 'sv';
  createdAt: Date;
};

const MINUTE_MS = 60_000;

/** Posts a minute at noon, by place; nights are quieter. Three weeks give a few thousand. */
const RATE_PER_MINUTE: Record<Place, number> = {
  status: 0.12,
  forum: 0.03,
  news: 0.012,
  mail: 0.02,
};
const BYSTANDER_SHARE = 0.35;

const FIRST_NAMES = [
  'Ada',
  'Bo',
  'Cara',
  'Dag',
  'Elin',
  'Finn',
  'Greta',
  'Hugo',
  'Iris',
  'Jonas',
  'Kim',
  'Liv',
  'Moa',
  'Nils',
  'Orla',
  'Per',
  'Ruth',
  'Sven',
  'Tove',
  'Una',
] as const;
const LAST_NAMES = [
  'Alm',
  'Byrne',
  'Clarke',
  'Dahl',
  'Evans',
  'Fors',
  'Grant',
  'Hall',
  'Isaksson',
  'Jones',
  'Kelly',
  'Lund',
  'Moran',
  'Nord',
  'Owen',
  'Price',
  'Quist',
  'Reid',
  'Strand',
  'Webb',
] as const;

/** All posts of one place with `from <= createdAt < until`, oldest first. */
export function* postsBetween(place: Place, from: Date, until: Date): Generator<DemoPost> {
  const firstMinute = Math.floor(from.getTime() / MINUTE_MS);
  const lastMinute = Math.floor((until.getTime() - 1) / MINUTE_MS);
  for (let minute = firstMinute; minute <= lastMinute; minute += 1) {
    const post = postOfMinute(place, minute);
    if (post && post.createdAt >= from && post.createdAt < until) yield post;
  }
}

function postOfMinute(place: Place, minute: number): DemoPost | null {
  const random = seededRandom(hash(`${place}:${minute}`));
  const at = new Date(minute * MINUTE_MS + random.below(MINUTE_MS));
  if (random.next() >= RATE_PER_MINUTE[place] * dayCurve(at)) return null;
  const pool = random.next() < BYSTANDER_SHARE ? BYSTANDERS : VOICES;
  const fitting = pool.filter((voice) => voice.places.includes(place));
  const [first, ...others] = fitting;
  if (first === undefined) return null;
  return dress(random.pick([first, ...others]), place, minute, at, random);
}

/** Quiet at four in the morning (UTC), loudest in the late afternoon. */
function dayCurve(at: Date): number {
  const hour = at.getUTCHours() + at.getUTCMinutes() / 60;
  return 0.55 - 0.45 * Math.cos(((hour - 4) / 24) * 2 * Math.PI);
}

function dress(
  voice: Voice,
  place: Place,
  minute: number,
  createdAt: Date,
  random: Random,
): DemoPost {
  const authorName = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  const handle = authorName.toLowerCase().replace(' ', '.');
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, slot: string) => {
      const words = SLOTS[slot]?.[voice.lang];
      return words ? random.pick(words) : whole;
    });
  const nativeId = `${place}-${minute.toString(36)}`;
  return {
    nativeId,
    title: voice.title ? fill(voice.title) : null,
    text: fill(voice.text),
    author: place === 'news' ? 'newsdesk' : handle,
    authorName: place === 'news' ? 'The Daily Sample' : authorName,
    url: `https://${place}.example.org/${nativeId}`,
    lang: voice.lang,
    createdAt,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
