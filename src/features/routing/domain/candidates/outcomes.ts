// What earlier offers taught: who said "not mine" to what, and whom colleagues named for what. Each outcome counts for
// later conversations as far as these are like it, and less as it grows old.

import type { TermCounts } from '../rank/terms.ts';

export type OutcomeKind = 'declined' | 'named' | 'accepted' | 'left';

export type Outcome = {
  personId: string;
  kind: OutcomeKind;
  /** Of the conversation that was offered. */
  terms: ReadonlySet<string>;
  at: Date;
};

/** What holds of one person for one need. */
export type OfferRecord = {
  /** Sums of likeness, faded: 1 is one very like it, lately. */
  declinedLikeThis: number;
  namedForLikeThis: number;
  /** Share of offers they took, drawn towards what is usual. */
  acceptanceRate: number;
};

const keptPerPerson = 60;
const halfLifeMs = 180 * 24 * 3_600_000;
/** Less alike than this is another matter. */
const likenessMin = 0.25;
const usualAccepted = 3;
const usualOffered = 5;

export class OutcomeMemory {
  readonly #byPerson = new Map<string, Outcome[]>();

  add(outcome: Outcome): void {
    const known = this.#byPerson.get(outcome.personId) ?? [];
    known.push(outcome);
    if (known.length > keptPerPerson) known.shift();
    this.#byPerson.set(outcome.personId, known);
  }

  /**
   * For one need, of anybody.
   * @param rarityOf how much a word says; a rare one that both have makes two conversations alike
   */
  about(
    terms: TermCounts,
    { at, rarityOf }: { at: Date; rarityOf: (term: string) => number },
  ): (personId: string) => OfferRecord {
    const weights = new Map([...terms.keys()].map((term) => [term, rarityOf(term)]));
    const most = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
    const likenessOf = (outcome: Outcome): number => {
      let shared = 0;
      for (const [term, weight] of weights) if (outcome.terms.has(term)) shared += weight;
      return shared / most;
    };
    return (personId) => recordOf(this.#byPerson.get(personId) ?? [], likenessOf, at);
  }
}

function recordOf(
  outcomes: readonly Outcome[],
  likenessOf: (outcome: Outcome) => number,
  at: Date,
): OfferRecord {
  const record = { declinedLikeThis: 0, namedForLikeThis: 0 };
  let accepted = usualAccepted;
  let offered = usualOffered;
  for (const outcome of outcomes) {
    const faded = 2 ** (-(at.getTime() - outcome.at.getTime()) / halfLifeMs);
    if (outcome.kind === 'accepted') accepted += faded;
    if (outcome.kind !== 'named') offered += faded;
    if (outcome.kind !== 'declined' && outcome.kind !== 'named') continue;
    const likeness = likenessOf(outcome);
    if (likeness < likenessMin) continue;
    if (outcome.kind === 'declined') record.declinedLikeThis += likeness * faded;
    else record.namedForLikeThis += likeness * faded;
  }
  return { ...record, acceptanceRate: accepted / offered };
}
