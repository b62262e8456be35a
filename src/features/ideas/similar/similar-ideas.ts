// Ideas that were asked for under other words, found while somebody types. All wordings are kept in memory, read in the
// background from the order in which transactions wrote them; until that is done the words of the database lead to a few
// candidates, which are compared in the same way.

import { setImmediate as immediate, setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#platform/db/database.ts';
import type { Logger } from '#platform/log.ts';
import type { OrdinaryTalk } from '#language/wordings/ordinary-talk.ts';
import { SimilarWordings } from '#language/wordings/similar-wordings.ts';
import type { SimilarThing } from '#language/wordings/similar-wordings.ts';
import { listAllWordings, listWritten } from '../store/wordings.ts';
import type { StoredWording } from '../store/wordings.ts';

/** Read on for so long at a time, so that nobody who asks anything meanwhile waits for more. */
const SLICE_MS = 2;
/** Who is being answered goes before, for so long. */
const MANNERS_MS = 10;
const PAGE = 250;
/** While not all wordings are in memory; the database names the likeliest first. */
const COMPARED_MAX = 40;

export class SimilarIdeas {
  readonly #openTalk: () => OrdinaryTalk;
  readonly #log: Logger;
  #talk: OrdinaryTalk | null = null;
  #store: SimilarWordings<string> | null = null;
  /** Wordings held of each idea, by their id. */
  readonly #held = new Map<string, Map<string, { text: string; lang: string }>>();
  #cursor: { from: string; after: string | null } = { from: '0', after: null };
  #reading: Promise<void> | null = null;
  /** All there was at the start has been read. */
  #isWhole = false;
  /** How many are being answered while that is not so. */
  #asking = 0;

  constructor(openTalk: () => OrdinaryTalk, log: Logger) {
    this.#openTalk = openTalk;
    this.#log = log;
  }

  /** Reads what was written since the last time. Many may call it at once. */
  follow(db: Database): Promise<void> {
    this.#reading ??= this.#readOn(db).finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /**
   * The most like first. @param candidates ideas to compare with while not all wordings are in memory
   */
  async find(
    db: Database,
    asked: { text: string; limit: number },
    candidates: () => Promise<readonly string[]>,
  ): Promise<SimilarThing<string>[]> {
    if (this.#isWhole) {
      await this.follow(db);
      return this.#memory().find(asked.text, asked.limit);
    }
    // Read on with the next question; meanwhile candidates answer.
    this.follow(db).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'wordings of ideas could not be read');
    });
    this.#asking += 1;
    try {
      const ids = (await candidates()).slice(0, COMPARED_MAX);
      const few = new SimilarWordings<string>(this.#ordinaryTalk());
      for (const { idea_id, text, lang } of await listAllWordings(db, ids))
        few.add(idea_id, text, lang);
      return few.find(asked.text, asked.limit);
    } finally {
      this.#asking -= 1;
    }
  }

  async #readOn(db: Database): Promise<void> {
    let settled: string | null = null;
    for (;;) {
      const page = { ...this.#cursor, isWhole: !this.#isWhole, limit: PAGE };
      const written = await listWritten(db, page);
      // As of the first page: what was written behind our back meanwhile comes again, and harms nothing.
      settled ??= written.settled;
      const { rows } = written;
      let sliceEndsAt = performance.now() + SLICE_MS;
      for (const row of rows) {
        this.#takeIn(row);
        if (performance.now() < sliceEndsAt) continue;
        await (this.#asking > 0 ? pause(MANNERS_MS) : immediate());
        sliceEndsAt = performance.now() + SLICE_MS;
      }
      const last = rows.at(-1);
      if (rows.length < PAGE || !last) break;
      this.#cursor = { from: last.writtenIn, after: last.id };
    }
    this.#cursor = { from: settled, after: null };
    this.#isWhole = true;
  }

  #takeIn({ id, idea_id, text, lang, isRemoved }: StoredWording): void {
    const memory = this.#memory();
    const held = this.#held.get(idea_id) ?? new Map<string, { text: string; lang: string }>();
    if (!isRemoved && !held.has(id) && text !== '') {
      held.set(id, { text, lang });
      memory.add(idea_id, text, lang);
    }
    if (isRemoved && held.delete(id)) {
      memory.remove(idea_id);
      for (const wording of held.values()) memory.add(idea_id, wording.text, wording.lang);
    }
    this.#held.set(idea_id, held);
  }

  #memory(): SimilarWordings<string> {
    this.#store ??= new SimilarWordings<string>(this.#ordinaryTalk());
    return this.#store;
  }

  #ordinaryTalk(): OrdinaryTalk {
    this.#talk ??= this.#openTalk();
    return this.#talk;
  }
}
