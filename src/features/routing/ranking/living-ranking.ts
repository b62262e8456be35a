// The evidence of the whole organisation in memory, kept up to date by reading on: an answer given or thanked changes
// who is asked next within the same second, without learning everything anew.

import type { Database } from '#platform/db/database.ts';
import { OutcomeMemory } from '../domain/candidates/outcomes.ts';
import type { OutcomeKind } from '../domain/candidates/outcomes.ts';
import { EvidenceIndex } from '../domain/rank/evidence-index.ts';
import { FEATURES } from '../domain/rank/features.ts';
import { usualWeights } from '../domain/rank/fit-weights.ts';
import type { Weights } from '../domain/rank/fit-weights.ts';
import { termsOf } from '../domain/rank/terms.ts';
import type { Need } from '../domain/rank/terms.ts';
import { findLastErasure } from '../store/contact-part.ts';
import { countEvidence, findWeights, givePlaces, readEvidenceAfter } from '../store/evidence.ts';
import type { EvidenceRow } from '../store/evidence.ts';
import type { EvidenceKind } from '../store/tables.ts';

export type Ranking = { index: EvidenceIndex; outcomes: OutcomeMemory; weights: Weights };

const readMax = 2000;

const outcomeOf: Partial<Record<EvidenceKind, OutcomeKind>> = {
  declined: 'declined',
  named: 'named',
  took: 'accepted',
  left: 'left',
};

export class LivingRanking {
  readonly #db: Database;
  #ranking: Ranking | null = null;
  #after = 0;
  #erasedAt = 0;
  #reading: Promise<unknown> = Promise.resolve();

  /** @param db never a transaction: what is not committed may never be */
  constructor(db: Database) {
    this.#db = db;
  }

  /** With everything that was committed when it was asked for. */
  current(): Promise<Ranking> {
    const reading = this.#reading.then(() => this.#readOn());
    // The next reader reads on from where this one stopped, whatever became of it.
    this.#reading = reading.catch((error: unknown) => error);
    return reading;
  }

  /** So that newly learned weights hold: the evidence itself is kept. */
  async takeWeights(): Promise<void> {
    const ranking = await this.current();
    ranking.weights = await this.#readWeights();
  }

  async #readOn(): Promise<Ranking> {
    await this.#forgetWhatWasErased();
    this.#ranking ??= {
      index: new EvidenceIndex(await countEvidence(this.#db)),
      outcomes: new OutcomeMemory(),
      weights: await this.#readWeights(),
    };
    await this.#db.transaction().execute(givePlaces);
    for (;;) {
      const rows = await readEvidenceAfter(this.#db, { after: this.#after, limit: readMax });
      for (const row of rows) {
        takeIn(this.#ranking, row);
        this.#after = row.place;
      }
      if (rows.length < readMax) return this.#ranking;
    }
  }

  /** An index cannot unlearn a question: after an erasure, which is rare, all is read anew. */
  async #forgetWhatWasErased(): Promise<void> {
    const erasedAt = (await findLastErasure(this.#db))?.getTime() ?? 0;
    if (erasedAt > this.#erasedAt && this.#ranking) {
      this.#ranking = null;
      this.#after = 0;
    }
    this.#erasedAt = erasedAt;
  }

  async #readWeights(): Promise<Weights> {
    const weights = await findWeights(this.#db);
    return weights?.length === FEATURES.length ? weights : usualWeights;
  }
}

function takeIn({ index, outcomes }: Ranking, row: EvidenceRow): void {
  const { kind, personId, questionId, score, at, question } = row;
  const need: Need = {
    title: question.title,
    text: question.text,
    tags: question.tags,
    ...(question.lang !== null && { lang: question.lang }),
  };
  const outcome = outcomeOf[kind];
  if (outcome) {
    outcomes.add({ personId, kind: outcome, terms: new Set(termsOf(need).keys()), at });
  } else if (kind === 'accepted' || kind === 'thanked') index.accept(questionId, personId);
  else index.answer({ id: questionId, ...need }, { person: personId, isAccepted: false, score });
}
