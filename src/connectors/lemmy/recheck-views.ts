// Asks a Lemmy server about stored posts and comments, one by one: it has no other way.

import { z } from 'zod';
import type { IncomingPost, Recheck, StoredPostReference } from '#features/listening/ports.ts';
import type { LemmyApi } from './lemmy-api.ts';
import { isMissing, lemmyWords } from './lemmy-api.ts';
import { viewOf } from './views.ts';
import type { View } from './views.ts';

const oneSchema = z.object({
  post_view: z.unknown().optional(),
  comment_view: z.unknown().optional(),
});
const askedMax = 50;

export async function recheckViews(
  api: LemmyApi,
  posts: readonly StoredPostReference[],
): Promise<Recheck> {
  const now: IncomingPost[] = [];
  const deletions: { nativeId: string }[] = [];
  for (const { nativeId } of posts.slice(0, askedMax)) {
    const view = await readView(api, nativeId);
    if (view === 'limited') break;
    if (view === 'unsaid') continue;
    if (view === 'gone' || view.isGone) deletions.push({ nativeId });
    else now.push(view.post);
  }
  return { posts: now, deletions };
}

/** `unsaid`: the server answers nothing that could be understood. */
export async function readView(
  api: LemmyApi,
  nativeId: string,
): Promise<View | 'gone' | 'limited' | 'unsaid'> {
  const [kind, id] = nativeId.split('/');
  if ((kind !== 'post' && kind !== 'comment') || !/^\d{1,15}$/.test(id ?? '')) return 'unsaid';
  const answer = await api.ask(`/${kind}`, { parameters: { id: id ?? null } });
  if (isMissing(answer)) return 'gone';
  if (answer.status === 429 || lemmyWords(answer) === 'rate_limit_error') return 'limited';
  const one = oneSchema.safeParse(answer.json).data;
  const json = kind === 'post' ? one?.post_view : one?.comment_view;
  return viewOf(json, api.settings) ?? 'unsaid';
}
