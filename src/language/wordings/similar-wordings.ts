// Finds what was asked before under other words. Each thing (an idea, a question) has any number of wordings; a new
// wording is held against all of them, and a thing is as like as its best wordings together.
import type { OrdinaryTalk } from './ordinary-talk.ts';
import { readWording } from './wording-features.ts';
import type { Weighed, Wording } from './wording-features.ts';

export type SimilarThing<Thing> = {
  readonly thing: Thing;
  /** Only for ordering; a wording against itself, with no other of its thing near, is 1. */
  readonly score: number;
  /** The wording that is most like. */
  readonly wording: string;
};

type Stored<Thing> = { readonly thing: Thing; readonly text: string; readonly lang: string };

/** What ordinary talk counts for, in wordings. */
const backgroundWordings = 1000;
const rarityPower = 0.7;
/** Hashed counts of features: rare ones may share a bucket, which takes a little of their weight. */
const countBuckets = 2 ** 20;
/** So many by their stems alone are looked at closely. */
const closeLooks = 100;
/** So many entries of the index are read for one look. */
const postingsMax = 20_000;
/** So many of the most like wordings speak for their things, by the cube of their likeness. */
const voices = 30;
const voicePower = 3;

export class SimilarWordings<Thing> {
  readonly #talk: OrdinaryTalk;
  readonly #stored = new Map<number, Stored<Thing>>();
  readonly #numbersOf = new Map<Thing, number[]>();
  readonly #postings = new Map<number, number[]>();
  readonly #counts = new Uint32Array(countBuckets);
  /** By bucket, as far as they were asked for since the counts changed; 0: not yet. */
  #rarities = new Float64Array(countBuckets);
  #areRaritiesOld = false;
  #nextNumber = 0;

  constructor(talk: OrdinaryTalk) {
    this.#talk = talk;
  }

  /** Wordings, not things. */
  get size(): number {
    return this.#stored.size;
  }

  /** @param lang ISO 639-1; told from the text where it is not given */
  add(thing: Thing, text: string, lang?: string): void {
    const number = this.#nextNumber;
    this.#nextNumber += 1;
    pushTo(this.#numbersOf, thing, number);
    const { lang: told, stems, kinds } = readWording(text, lang);
    this.#stored.set(number, { thing, text, lang: told });
    for (const stem of stems.features) pushTo(this.#postings, stem, number);
    this.#count(kinds, 1);
  }

  /** All wordings of it. */
  remove(thing: Thing): void {
    for (const number of this.#numbersOf.get(thing) ?? []) {
      const stored = this.#stored.get(number);
      if (!stored) continue;
      this.#stored.delete(number);
      const { stems, kinds } = readWording(stored.text, stored.lang);
      for (const stem of stems.features) takeFrom(this.#postings, stem, number);
      this.#count(kinds, -1);
    }
    this.#numbersOf.delete(thing);
  }

  /** The most like first, at most `limit` things. */
  find(text: string, limit: number, lang?: string): SimilarThing<Thing>[] {
    this.#renewRarities();
    const asked = readWording(text, lang);
    const length = this.#length(asked);
    const likeness = this.#nearByStems(asked)
      .flatMap((number) => {
        const stored = this.#stored.get(number);
        if (!stored) return [];
        const other = readWording(stored.text, stored.lang);
        const both = this.#product(asked, other);
        return [{ ...stored, likeness: both === 0 ? 0 : both / (length * this.#length(other)) }];
      })
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, voices);
    const things = new Map<Thing, { score: number; wording: string }>();
    for (const { thing, text: wording, likeness: like } of likeness) {
      const before = things.get(thing);
      const score = (before?.score ?? 0) + like ** voicePower;
      things.set(thing, { score, wording: before?.wording ?? wording });
    }
    return [...things]
      .map(([thing, { score, wording }]) => ({ thing, score, wording }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  /** Rare stems first; the commonest of a large store are left out, as they would bring nearly all of it. */
  #nearByStems({ stems }: Wording): number[] {
    const rareFirst = Array.from(stems.features, (stem, at) => {
      return { gain: (stems.weights[at] ?? 0) * this.#rarity(stem) ** 2, stem };
    }).toSorted((a, b) => b.gain - a.gain);
    const scores = new Map<number, number>();
    let read = 0;
    for (const { stem, gain } of rareFirst) {
      const numbers = this.#postings.get(stem) ?? [];
      if (read > 0 && read + numbers.length > postingsMax) continue;
      read += numbers.length;
      for (const number of numbers) scores.set(number, (scores.get(number) ?? 0) + gain);
    }
    return best(scores, closeLooks);
  }

  /** With the lengths of both it is their cosine. */
  #product(asked: Wording, stored: Wording): number {
    let both = 0;
    for (const [kind, ours] of asked.kinds.entries()) {
      const theirs = stored.kinds[kind];
      if (theirs) both += this.#productOf(ours, theirs);
    }
    return both;
  }

  #productOf(ours: Weighed, theirs: Weighed): number {
    let both = 0;
    let at = 0;
    for (let place = 0; place < ours.features.length; place += 1) {
      const feature = ours.features[place] ?? 0;
      while ((theirs.features[at] ?? Infinity) < feature) at += 1;
      if (theirs.features[at] !== feature) continue;
      both += (ours.weights[place] ?? 0) * (theirs.weights[at] ?? 0) * this.#rarity(feature) ** 2;
    }
    return both;
  }

  #length({ kinds }: Wording): number {
    let sum = 0;
    for (const { features, weights } of kinds)
      for (let at = 0; at < features.length; at += 1)
        sum += ((weights[at] ?? 0) * this.#rarity(features[at] ?? 0)) ** 2;
    return Math.sqrt(sum);
  }

  /** Kept from question to question: a close look asks for tens of thousands of them. */
  #rarity(feature: number): number {
    const bucket = feature % countBuckets;
    const known = this.#rarities[bucket] ?? 0;
    if (known !== 0) return known;
    const total = this.size + backgroundWordings;
    const holders =
      (this.#counts[bucket] ?? 0) + backgroundWordings * this.#talk.shareWith(feature);
    const rarity = Math.log(1 + (total - holders + 0.5) / (holders + 0.5)) ** rarityPower;
    this.#rarities[bucket] = rarity;
    return rarity;
  }

  #renewRarities(): void {
    if (!this.#areRaritiesOld) return;
    this.#rarities = new Float64Array(countBuckets);
    this.#areRaritiesOld = false;
  }

  #count(kinds: readonly Weighed[], change: number): void {
    this.#areRaritiesOld = true;
    for (const { features } of kinds) {
      for (const feature of features) {
        const bucket = feature % countBuckets;
        this.#counts[bucket] = (this.#counts[bucket] ?? 0) + change;
      }
    }
  }
}

function best(scores: ReadonlyMap<number, number>, limit: number): number[] {
  return [...scores]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([number]) => number);
}

function pushTo<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}

function takeFrom<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const left = (lists.get(key) ?? []).filter((each) => each !== number);
  if (left.length === 0) lists.delete(key);
  else lists.set(key, left);
}
