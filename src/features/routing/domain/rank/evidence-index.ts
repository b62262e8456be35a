// Who answered what, indexed so that a new question finds the earlier ones it is like, and with them the people who
// knew. Built in the order in which things happened; a question is asked of the past that has been added so far.

import type { Need, TermCounts } from './terms.ts';
import { tagTerm, termsOf } from './terms.ts';

export type PastAnswer = {
  person: string;
  /** The asker said that it helped. */
  isAccepted: boolean;
  /** Votes or thanks; 0 when nobody said anything. */
  score: number;
};

export type PastQuestion = Need & { id: string; answers: readonly PastAnswer[] };

/** What is known of one person; the index's own, to be read only. */
export type Answerer = {
  person: string;
  answers: number;
  accepted: number;
  /** When they last answered, in shares of the whole history. */
  lastAt: number;
  /** Answers that fade: one for each of `FADES`, as of `lastAt`. */
  faded: number[];
  byTag: Map<string, number>;
  /** Weighted length of all they answered. */
  length: number;
};

/** Shares of the history after which an answer counts a third: the last weeks, the last months, the last year or so. */
export const FADES = [0.03, 0.1, 0.3] as const;

export type PastQuestionEntry = {
  id: string;
  title: string;
  length: number;
  /** Number of the answerer in `people`, with the weight of their answer. */
  answers: { who: number; weight: number; isAccepted: boolean }[];
};

const acceptedWeight = 1.5;
const scoreWeight = 0.1;
/** A history shorter than this has not lasted long enough for anybody to have left. */
const expectedMin = 500;

export class EvidenceIndex {
  readonly people: Answerer[] = [];
  readonly questions: PastQuestionEntry[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #places = new Map<string, number>();
  /** Pairs of question number and count. */
  readonly #questionsByTerm = new Map<string, number[]>();
  /** Term to answerer's number to count. */
  readonly #peopleByTerm = new Map<string, Map<number, number>>();
  readonly #questionsByTag = new Map<string, number>();
  readonly #expected: number;
  #length = 0;
  #lengths = new Float64Array(expectedMin);

  /** @param expected how many questions the history holds: the unit of time */
  constructor(expected: number) {
    this.#expected = Math.max(expectedMin, expected);
  }

  /** Now, in shares of the expected history. */
  get now(): number {
    return this.questions.length / this.#expected;
  }

  /** Of questions by their numbers; room for more may follow. */
  get lengths(): Float64Array {
    return this.#lengths;
  }

  get averageLength(): number {
    return this.#length / Math.max(1, this.questions.length);
  }

  add(question: PastQuestion): void {
    const terms = termsOf(question);
    const length = sum(terms.values());
    const number = this.questions.length;
    const at = this.now;
    const answers = question.answers.map((answer) => {
      const who = this.#numberOf(answer.person);
      this.#credit(who, answer, { question, terms, length, at });
      return { who, weight: weightOf(answer), isAccepted: answer.isAccepted };
    });
    this.#places.set(question.id, number);
    this.questions.push({ id: question.id, title: question.title, length, answers });
    this.#noteLength(number, length);
    for (const [term, count] of terms) {
      const found = this.#questionsByTerm.get(term);
      if (found) found.push(number, count);
      else this.#questionsByTerm.set(term, [number, count]);
    }
    for (const tag of question.tags ?? []) {
      const term = tagTerm(tag);
      this.#questionsByTag.set(term, (this.#questionsByTag.get(term) ?? 0) + 1);
    }
  }

  /** Somebody is there who may not have answered anything yet. */
  know(person: string): number {
    return this.#numberOf(person);
  }

  /** What was asked there; null where nothing is known of it. */
  titleOf(questionId: string): string | null {
    const place = this.#places.get(questionId);
    return place === undefined ? null : (this.questions[place]?.title ?? null);
  }

  /** One more answer: to a new question, or beside those that it has. */
  answer(question: Omit<PastQuestion, 'answers'>, answer: PastAnswer): void {
    const place = this.#places.get(question.id);
    const entry = place === undefined ? undefined : this.questions[place];
    if (!entry) return this.add({ ...question, answers: [answer] });
    const who = this.#numberOf(answer.person);
    if (entry.answers.some((each) => each.who === who)) return;
    const terms = termsOf(question);
    const about = { question, terms, length: entry.length, at: this.now };
    this.#credit(who, answer, about);
    entry.answers.push({ who, weight: weightOf(answer), isAccepted: answer.isAccepted });
  }

  /** The asker said later that an answer helped. */
  accept(questionId: string, person: string): void {
    const who = this.#numbers.get(person);
    const place = this.#places.get(questionId);
    if (who === undefined || place === undefined) return;
    const answer = this.questions[place]?.answers.find((each) => each.who === who);
    const answerer = this.people[who];
    if (!answer || !answerer || answer.isAccepted) return;
    answer.isAccepted = true;
    answer.weight += acceptedWeight - 1;
    answerer.accepted += 1;
  }

  /** How surprising a word is: high for one that few questions hold. */
  rarityOf(term: string): number {
    const holders = this.questionsWith(term).length / 2;
    return Math.log(1 + (this.questions.length + 1) / (holders + 0.5));
  }

  questionsWith(term: string): readonly number[] {
    return this.#questionsByTerm.get(term) ?? [];
  }

  peopleWith(term: string): ReadonlyMap<number, number> | undefined {
    return this.#peopleByTerm.get(term);
  }

  /** How surprising a tag is: high for a rare one. */
  rarityOfTag(term: string): number {
    return Math.log(1 + this.questions.length / ((this.#questionsByTag.get(term) ?? 0) + 0.5));
  }

  #noteLength(number: number, length: number): void {
    if (number >= this.#lengths.length) {
      const longer = new Float64Array(2 * this.#lengths.length);
      longer.set(this.#lengths);
      this.#lengths = longer;
    }
    this.#lengths[number] = length;
    this.#length += length;
  }

  #numberOf(person: string): number {
    const known = this.#numbers.get(person);
    if (known !== undefined) return known;
    const number = this.people.length;
    this.#numbers.set(person, number);
    const faded = FADES.map(() => 0);
    this.people.push({
      person,
      answers: 0,
      accepted: 0,
      lastAt: this.now,
      faded,
      byTag: new Map(),
      length: 0,
    });
    return number;
  }

  #credit(
    who: number,
    answer: PastAnswer,
    about: { question: Need; terms: TermCounts; length: number; at: number },
  ): void {
    const person = this.people[who];
    if (!person) return;
    person.faded = fadedAt(person, about.at).map((value) => value + 1);
    person.lastAt = about.at;
    person.answers += 1;
    person.length += about.length;
    if (answer.isAccepted) person.accepted += 1;
    for (const tag of about.question.tags ?? []) {
      const term = tagTerm(tag);
      person.byTag.set(term, (person.byTag.get(term) ?? 0) + 1);
    }
    for (const [term, count] of about.terms) {
      let people = this.#peopleByTerm.get(term);
      if (!people) this.#peopleByTerm.set(term, (people = new Map()));
      people.set(who, (people.get(who) ?? 0) + count);
    }
  }
}

/** A person's faded answers as they count at a later time. */
export function fadedAt({ faded, lastAt }: Answerer, at: number): number[] {
  return FADES.map((fade, n) => (faded[n] ?? 0) * Math.exp((lastAt - at) / fade));
}

function weightOf({ isAccepted, score }: PastAnswer): number {
  return (isAccepted ? acceptedWeight : 1) + scoreWeight * Math.log1p(Math.max(0, score));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
