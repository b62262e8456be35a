// Asks about stored posts: the stream tells of edits and deletes only while it is listened to, and only some servers
// have one. Gone is what the server says is gone, never what merely cannot be reached.

import { z } from 'zod';
import type {
  Deletion,
  IncomingPost,
  Recheck,
  SourceContext,
  StoredPostReference,
} from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { MastodonClient } from './client.ts';
import { mayHear } from './consent.ts';
import { errorSchema, statusSchema } from './entities.ts';
import type { Status } from './entities.ts';
import { instanceOf } from './learn.ts';
import { nativeIdOf } from './native-id.ts';
import { originOf } from './settings.ts';
import type { MastodonSettings } from './settings.ts';
import { postOf, readerOf, referenceSchema } from './status-to-post.ts';

/** `GET /api/v1/statuses?id[]=`, since 4.3, takes so many. */
const bulkMax = 20;
const failuresMax = 3;

export async function recheck(
  posts: readonly StoredPostReference[],
  context: SourceContext<MastodonSettings>,
): Promise<Recheck> {
  const asking = new Asking(context);
  for (let at = 0; at < posts.length; at += bulkMax) {
    if (!(await asking.askAbout(posts.slice(at, at + bulkMax)))) break;
  }
  const { limits } = asking.client;
  return { ...asking.found, ...(limits ? { limits } : {}) };
}

class Asking {
  readonly client: MastodonClient;
  readonly found: { posts: IncomingPost[]; deletions: Deletion[] } = { posts: [], deletions: [] };
  readonly #context: SourceContext<MastodonSettings>;
  #answersInBulk = true;
  #isItself: boolean | null = null;
  #failures = 0;

  constructor(context: SourceContext<MastodonSettings>) {
    this.#context = context;
    this.client = new MastodonClient(context);
  }

  /** @returns whether the server may be asked more */
  async askAbout(posts: readonly StoredPostReference[]): Promise<boolean> {
    const known = this.#answersInBulk ? await this.#inBulk(posts) : new Map<string, Status>();
    for (const post of posts) {
      if (this.client.restUntil() || this.#failures >= failuresMax) return false;
      const status = known.get(post.nativeId);
      if (status) this.#take(status, post);
      else await this.#alone(post);
    }
    return true;
  }

  async #inBulk(posts: readonly StoredPostReference[]): Promise<Map<string, Status>> {
    const query = new URLSearchParams();
    for (const { nativeId } of posts) query.append('id[]', nativeId);
    const answer = await this.client.ask({ path: '/api/v1/statuses', query });
    if (answer.status === 429) throw this.client.refusal(answer);
    const list = z.array(z.unknown()).safeParse(answer.json);
    if (answer.status !== 200 || !list.success) {
      this.#answersInBulk = false;
      return new Map();
    }
    const statuses = list.data.flatMap((json) => statusSchema.safeParse(json).data ?? []);
    return new Map(statuses.map((status) => [this.#nativeId(status.id), status]));
  }

  /** One odd answer is no reason to leave the others. */
  async #alone(post: StoredPostReference): Promise<void> {
    try {
      await this.#byId(post);
      this.#failures = 0;
    } catch (error) {
      this.#context.signal.throwIfAborted();
      if (!(error instanceof AppError) || error.kind === 'limited') throw error;
      this.#failures += 1;
    }
  }

  async #byId(post: StoredPostReference): Promise<void> {
    const path = `/api/v1/statuses/${encodeURIComponent(post.nativeId)}`;
    const answer = await this.client.ask({ path });
    if (answer.status === 429) throw this.client.refusal(answer);
    const parsed = answer.status === 200 ? statusSchema.safeParse(answer.json) : null;
    if (parsed?.success) this.#take(parsed.data, post);
    else if (isGone(answer.status)) await this.#bury(post, answer.json);
    else if (answer.status === 401 || answer.status === 403) await this.#byPage(post);
    else if (answer.status >= 500) throw this.client.refusal(answer);
  }

  /** Where the API tells strangers nothing, the public page of a post does. */
  async #byPage({ nativeId, url }: StoredPostReference): Promise<void> {
    const { settings, fetch, signal } = this.#context;
    if (url === null || !url.startsWith(`${originOf(settings)}/`)) return;
    const page = await fetch({ url, signal, headers: { accept: 'text/html' } });
    if (isGone(page.status) && (await this.#isStillItself()))
      this.found.deletions.push({ nativeId });
  }

  #take(status: Status, { nativeId, reference }: StoredPostReference): void {
    const reader = readerOf(this.#context.settings);
    const wasToUs = referenceSchema.safeParse(reference).data?.toUs === true;
    if (!wasToUs && !mayHear(status, reader.us)) {
      // The author no longer wants to be found.
      this.found.deletions.push({ nativeId });
      return;
    }
    this.found.posts.push({ ...postOf(status, reader), nativeId });
  }

  /** A whole server that was replaced says "not found" to everything: then nothing is believed. */
  async #bury({ nativeId }: StoredPostReference, json: unknown): Promise<void> {
    if (errorSchema.safeParse(json).success || (await this.#isStillItself()))
      this.found.deletions.push({ nativeId });
  }

  async #isStillItself(): Promise<boolean> {
    this.#isItself ??= await instanceOf(this.client).then(
      () => true,
      () => false,
    );
    return this.#isItself;
  }

  #nativeId(id: string): string {
    return nativeIdOf(id, this.#context.settings.learnt?.software);
  }
}

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}
