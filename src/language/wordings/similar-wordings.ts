// Finds what was asked before under other words. Each thing (an idea, a question) has any number of wordings; a new
// wording is held against all of them, and a thing is as like as its best wordings together.
import type { OrdinaryTalk } from './ordinary-talk.ts';
import { readWording } from './wording-features.ts';
import type { Wording, WordingFeatures } from './wording-features.ts';

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
    const { lang: told, stems, all } = readWording(text, lang);
    this.#stored.set(number, { thing, text, lang: told });
    for (const stem of stems.keys()) pushTo(this.#postings, stem, number);
    this.#count(all, 1);
  }

  /** All wordings of it. */
  remove(thing: Thing): void {
    for (const number of this.#numbersOf.get(thing) ?? []) {
      const stored = this.#stored.get(number);
      if (!stored) continue;
      this.#stored.delete(number);
      const { stems, all } = readWording(stored.text, stored.lang);
      for (const stem of stems.keys()) takeFrom(this.#postings, stem, number);
      this.#count(all, -1);
    }
    this.#numbersOf.delete(thing);
  }

  /** The most like first, at most `limit` things. */
  find(text: string, limit: number, lang?: string): SimilarThing<Thing>[] {
    const asked = readWording(text, lang);
    const likeness = this.#nearByStems(asked)
      .flatMap((number) => {
        const stored = this.#stored.get(number);
        if (!stored) return [];
        const { all } = readWording(stored.text, stored.lang);
        return [{ ...stored, likeness: this.#cosine(asked.all, all) }];
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
    const rareFirst = [...stems]
      .map(([stem, weight]) => ({ gain: weight * this.#rarity(stem) ** 2, stem }))
      .toSorted((a, b) => b.gain - a.gain);
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

  #cosine(asked: WordingFeatures, stored: WordingFeatures): number {
    let both = 0;
    for (const [feature, weight] of asked) {
      const other = stored.get(feature);
      if (other !== undefined) both += weight * other * this.#rarity(feature) ** 2;
    }
    return both === 0 ? 0 : both / (this.#length(asked) * this.#length(stored));
  }

  #length(features: WordingFeatures): number {
    let sum = 0;
    for (const [feature, weight] of features) sum += (weight * this.#rarity(feature)) ** 2;
    return Math.sqrt(sum);
  }

  #rarity(feature: number): number {
    const total = this.size + backgroundWordings;
    const holders =
      (this.#counts[feature % countBuckets] ?? 0) +
      backgroundWordings * this.#talk.shareWith(feature);
    return Math.log(1 + (total - holders + 0.5) / (holders + 0.5)) ** rarityPower;
  }

  #count(features: WordingFeatures, change: number): void {
    for (const feature of features.keys()) {
      const bucket = feature % countBuckets;
      this.#counts[bucket] = (this.#counts[bucket] ?? 0) + change;
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
