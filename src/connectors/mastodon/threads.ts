// Which thread a status belongs to. The API names only what a status answers, so the first post of a thread is found
// through those heard before, else by asking for the context of the answer, within limits.

import { z } from 'zod';
import type { Clock } from '#platform/clock.ts';
import type { MastodonClient } from './client.ts';
import type { Status } from './entities.ts';

const rememberedMax = 5000;
/** In a while: a busy timeline must not spend its allowance on this. */
const questionsMax = 30;
const whileMs = 300_000;
const requestsReserved = 100;

const contextSchema = z.object({
  ancestors: z.array(z.object({ id: z.string().min(1).max(200) })),
});

export class Threads {
  readonly #client: MastodonClient;
  /** Status -> first post of its thread, as the server's ids. */
  readonly #roots = new Map<string, string>();
  readonly #clock: Clock;
  #questions = 0;
  #since = 0;

  constructor(client: MastodonClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  /** @returns null when it cannot be told */
  async rootOf(status: Status): Promise<string | null> {
    const { id, in_reply_to_id: parent } = status;
    const known = parent ? (this.#roots.get(parent) ?? this.#roots.get(id)) : id;
    const root = known ?? (await this.#ask(id));
    if (root !== null) this.#remember(id, root);
    return root;
  }

  async #ask(id: string): Promise<string | null> {
    const now = this.#clock.now().getTime();
    if (now - this.#since > whileMs) [this.#since, this.#questions] = [now, 0];
    const left = this.#client.limits?.requestsLeft ?? Infinity;
    if (this.#questions >= questionsMax || left < requestsReserved) return null;
    this.#questions += 1;
    const answer = await this.#client.ask({
      path: `/api/v1/statuses/${encodeURIComponent(id)}/context`,
    });
    const parsed = contextSchema.safeParse(answer.json);
    return (parsed.success && parsed.data.ancestors[0]?.id) || null;
  }

  #remember(id: string, root: string): void {
    this.#roots.set(id, root);
    if (this.#roots.size <= rememberedMax) return;
    const [oldest] = this.#roots.keys();
    if (oldest !== undefined) this.#roots.delete(oldest);
  }
}
