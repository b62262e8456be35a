// The Firebase side of Hacker News for the length of one call: items one by one, the newest id, what changed, and the
// story that a comment belongs to. https://github.com/HackerNews/API says "currently no rate limit"; four requests at
// a time is what guarded fetch allows one host.

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import { AppError } from '#platform/errors.ts';
import { askJson } from '#platform/polling/ask-json.ts';
import type { Asker, JsonAnswer } from '#platform/polling/ask-json.ts';
import { demandJson } from '#platform/polling/refusal.ts';
import type { RefusalWords } from '#platform/polling/refusal.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Addresses } from './settings.ts';
import { itemSchema } from './item.ts';
import type { Item } from './item.ts';

const updatesSchema = z.object({ items: z.array(z.number().int()) });
const depthMax = 60;

/** `missing`: Hacker News has no such item yet, or it was withheld. `broken`: its answer makes no sense. */
export type Found = { kind: 'item'; item: Item } | { kind: 'missing' } | { kind: 'broken' };

export class Firebase {
  readonly #context: Asker & { clock: Clock };
  readonly #base: string;
  readonly #items = new Map<number, Promise<Found>>();

  constructor(context: Asker & { clock: Clock }, addresses: Addresses) {
    this.#context = context;
    this.#base = `${addresses.firebase}/v0`;
  }

  async newestId(): Promise<number> {
    const newest = z.number().int().nonnegative();
    return understood(newest, await this.#ask('maxitem.json'), 'Hacker News');
  }

  /** Items whose text, points or state changed in the last minutes. */
  async changedIds(): Promise<readonly number[]> {
    const updates = updatesSchema.safeParse(await this.#ask('updates.json'));
    return updates.success ? updates.data.items : [];
  }

  item(id: number): Promise<Found> {
    const known = this.#items.get(id);
    if (known) return known;
    const asked = this.#askItem(id);
    this.#items.set(id, asked);
    return asked;
  }

  async #askItem(id: number): Promise<Found> {
    try {
      const answer = await this.#get(`item/${id}.json`);
      // Firebase says null for what is not there; what is no JSON at all may be right a little later.
      if (answer.status === 200 && answer.json === null) return { kind: 'missing' };
      const parsed = itemSchema.safeParse(demandJson(answer, this.#about()));
      const isIt = parsed.success && parsed.data.id === id;
      return isIt ? { kind: 'item', item: parsed.data } : { kind: 'broken' };
    } catch (error) {
      if (error instanceof AppError && error.code === 'fetch.too-large') return { kind: 'broken' };
      throw error;
    }
  }

  /** Climbs from a comment to its story; null when the way is broken. */
  async storyOf(item: Item): Promise<number | null> {
    let at = item;
    for (let depth = 0; depth < depthMax; depth += 1) {
      if (at.type !== 'comment') return at.id;
      if (at.parent === undefined) return null;
      const parent = await this.item(at.parent);
      if (parent.kind !== 'item') return null;
      at = parent.item;
    }
    return null;
  }

  async #ask(path: string): Promise<unknown> {
    return demandJson(await this.#get(path), this.#about());
  }

  #get(path: string): Promise<JsonAnswer> {
    return askJson(this.#context, { url: `${this.#base}/${path}` });
  }

  #about(): RefusalWords {
    const now = this.#context.clock.now();
    return { site: 'Hacker News', code: 'hackernews.refused', now };
  }
}
