// Issues (pull requests too) and their comments in the order in which they changed. A page that is as it was costs
// nothing (304), so the address of a first page stays the same for as long as nothing is new.

import { z } from 'zod';
import { ascend } from '#platform/polling/ascend.ts';
import { demandJson } from '#platform/polling/refusal.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Batch } from '#features/listening/ports.ts';
import type { GitHubApi } from './github-api.ts';
import {
  commentReference,
  commentSchema,
  issueReference,
  issueSchema,
  postOf,
  writtenOf,
} from './github-posts.ts';

export const LISTS = ['issues', 'comments'] as const;
export type List = (typeof LISTS)[number];

export const listCursor = z.object({ since: z.number(), etag: z.string().nullable() });
export type ListCursor = z.infer<typeof listCursor>;

/** A change can become visible a little after the time it bears. */
const overlapMs = 60_000;
const pageSize = 100;
const dated = z.object({ updated_at: z.string() });

export async function* changes(
  api: GitHubApi,
  list: List,
  cursor: ListCursor,
): AsyncGenerator<Batch & { cursor: ListCursor }, void, void> {
  let etag = cursor.etag;
  const begin = cursor.since - overlapMs;
  const steps = ascend<unknown>({
    since: begin,
    markOf: changedAt,
    ceiling: api.now().getTime(),
    readPage: async ({ since, page }) => {
      const isFirst = since === begin && page === 1;
      const headers: Record<string, string> = {};
      if (isFirst && cursor.etag !== null) headers['if-none-match'] = cursor.etag;
      const answer = await api.ask(pathOf(list, since, page), { headers });
      if (answer.status === 304) return { entries: [], hasMore: false };
      const entries = understood(
        z.array(z.unknown()),
        demandJson(answer, api.about(answer)),
        'GitHub',
      );
      const hasMore = /;\s*rel="?next/.test(answer.headers.get('link') ?? '');
      // The next look asks for this very page only if nothing on it is newer than what is known.
      if (isFirst) etag = answer.headers.get('etag');
      return { entries, hasMore };
    },
  });
  for await (const { entries, since } of steps) {
    const isNew = since > cursor.since;
    yield {
      ...(await read(api, list, entries)),
      cursor: { since: Math.max(since, cursor.since), etag: isNew ? null : etag },
      ...(api.limits ? { limits: api.limits } : {}),
    };
  }
}

function pathOf(list: List, sinceMs: number, page: number): string {
  const parameters = new URLSearchParams({
    sort: 'updated',
    direction: 'asc',
    since: new Date(sinceMs).toISOString().replace(/\.\d+/, ''),
    per_page: String(pageSize),
    ...(list === 'issues' ? { state: 'all' } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return `${list === 'issues' ? 'issues' : 'issues/comments'}?${parameters}`;
}

function changedAt(entry: unknown): number {
  const at = Date.parse(dated.safeParse(entry).data?.updated_at ?? '');
  return Number.isNaN(at) ? 0 : at;
}

export async function read(
  api: GitHubApi,
  list: List,
  entries: readonly unknown[],
): Promise<Pick<Batch, 'posts' | 'deletions' | 'note'>> {
  const login = entries.length > 0 ? await api.login() : null;
  const { settings } = api;
  const posts = entries.flatMap((entry) => {
    if (list === 'issues') {
      const issue = issueSchema.safeParse(entry).data;
      if (!issue || !URL.canParse(issue.html_url)) return [];
      const { title } = issue;
      return [postOf(writtenOf(issue), issueReference(issue), { settings, login, title })];
    }
    const comment = commentSchema.safeParse(entry).data;
    const reference = comment && commentReference(comment);
    if (!comment || !reference || !URL.canParse(comment.html_url)) return [];
    return [postOf(writtenOf(comment), reference, { settings, login })];
  });
  const broken = entries.length - posts.length;
  const note = broken > 0 ? { note: `${broken} entries made no sense and were left out.` } : {};
  return { posts, deletions: [], ...note };
}
