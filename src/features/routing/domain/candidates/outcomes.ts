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
  /** Those whose likeness counts, by each of their words: a need meets only the ones it shares a word with. */
  readonly #byTerm = new Map<string, Set<Outcome>>();

  add(outcome: Outcome): void {
    const known = this.#byPerson.get(outcome.personId) ?? [];
    known.push(outcome);
    this.#byPerson.set(outcome.personId, known);
    if (isLikenessAsked(outcome)) {
      for (const term of outcome.terms) {
        const holders = this.#byTerm.get(term);
        if (holders) holders.add(outcome);
        else this.#byTerm.set(term, new Set([outcome]));
      }
    }
    if (known.length > keptPerPerson) this.#forget(known);
  }

  /**
   * For one need, of anybody.
   * @param rarityOf how much a word says; a rare one that both have makes two conversations alike
   */
  about(
    terms: TermCounts,
    { at, rarityOf }: { at: Date; rarityOf: (term: string) => number },
  ): (personId: string) => OfferRecord {
    const shared = new Map<Outcome, number>();
    let most = 0;
    for (const term of terms.keys()) {
      const weight = rarityOf(term);
      most += weight;
      for (const outcome of this.#byTerm.get(term) ?? []) {
        shared.set(outcome, (shared.get(outcome) ?? 0) + weight);
      }
    }
    const likenessOf = (outcome: Outcome) => (shared.get(outcome) ?? 0) / (most || 1);
    return (personId) => recordOf(this.#byPerson.get(personId) ?? [], likenessOf, at);
  }

  #forget(outcomes: Outcome[]): void {
    const oldest = outcomes.shift();
    for (const term of oldest?.terms ?? []) {
      const holders = this.#byTerm.get(term);
      if (!oldest || !holders?.delete(oldest)) continue;
      if (holders.size === 0) this.#byTerm.delete(term);
    }
  }
}

function isLikenessAsked({ kind }: Outcome): boolean {
  return kind === 'declined' || kind === 'named';
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
    if (!isLikenessAsked(outcome)) continue;
    const likeness = likenessOf(outcome);
    if (likeness < likenessMin) continue;
    if (outcome.kind === 'declined') record.declinedLikeThis += likeness * faded;
    else record.namedForLikeThis += likeness * faded;
  }
  return { ...record, acceptanceRate: accepted / offered };
}
