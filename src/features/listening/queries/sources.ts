// Reading sources and connectors, with health in words; and finding out what is at an address.

import { z } from 'zod';
import { messageOf } from '#platform/errors.ts';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import type { connectorSchema, discoverySchema, Source } from '../contract.ts';
import { sourceNotFound } from '../commands/change-source.ts';
import type { Listening } from '../context.ts';
import { normalisePost } from '../domain/normalise-post.ts';
import { openSettings, showSettings } from '../pipeline/source-settings.ts';
import { listSources } from '../store/source-lists.ts';
import type { SourceWithCounts } from '../store/source-lists.ts';
import { showUnstoredPost } from './show-post.ts';

const dayMs = 86_400_000;
const discoverMs = 25_000;
const previewMax = 5;
const cursorSchema = z.object({ name: z.string(), id: z.uuid() });

export async function readSources(
  listening: Listening,
  query: { after?: string; limit: number },
): Promise<Page<Source>> {
  const { platform } = listening;
  const now = platform.clock.now();
  const after = decodeCursor(query.after, cursorSchema);
  const rows = await listSources(platform.db, {
    ...daysBefore(now),
    after,
    limit: query.limit + 1,
  });
  const sources = rows.map((row) => showSource(listening, row, now));
  return cutPage(sources, query.limit, ({ name, id }) => ({ name: name.toLowerCase(), id }));
}

export async function readSource(listening: Listening, sourceId: string): Promise<Source> {
  const { platform } = listening;
  const now = platform.clock.now();
  const options = { ...daysBefore(now), sourceId, after: null, limit: 1 };
  const [row] = await listSources(platform.db, options);
  if (!row) throw sourceNotFound(sourceId);
  return showSource(listening, row, now);
}

function daysBefore(now: Date): { weekAgo: string; monthAgo: string } {
  const before = (days: number) =>
    new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);
  return { weekAgo: before(7), monthAgo: before(30) };
}

const iso = (at: Date | null) => at?.toISOString() ?? null;
/** As JSON made in the database has it. */
const isoOf = (at: string | null) => (at === null ? null : new Date(at).toISOString());

function showSource(listening: Listening, row: SourceWithCounts, now: Date): Source {
  return {
    id: row.id,
    connector: row.connector,
    name: row.name,
    settings: showSettings(row.settings),
    state: row.state,
    keepUnmatchedDays: row.keep_unmatched_days,
    isOwnPlace: row.is_own_place,
    createdAt: row.created_at.toISOString(),
    health: {
      level: levelOf(row),
      message: row.message,
      looking: row.leased_until !== null && row.leased_until > now,
      lastLookAt: iso(row.last_look_at),
      lastSuccessAt: iso(row.last_success_at),
      lastPostAt: iso(row.last_post_at),
      lastEventAt: iso(row.last_event_at),
      nextLookAt: iso(row.due_at),
      intervalSeconds: row.interval_seconds,
      failures: row.failures,
      lagSeconds: row.lag_ms === null ? null : Math.round(row.lag_ms / 1000),
      requestsLeft: row.requests_left,
      limitsResetAt: iso(row.limits_reset_at),
      gaps: row.gaps.map((gap) => ({
        from: new Date(gap.from).toISOString(),
        until: new Date(gap.until).toISOString(),
        reason: gap.reason,
        filledAt: isoOf(gap.filledAt),
        nextTryAt: isoOf(gap.nextTryAt),
        note: gap.note,
      })),
    },
    counts: {
      posts: row.posts,
      matched: row.matched,
      posts7Days: row.posts_7_days,
      revised: row.revised,
      deleted: row.deleted,
    },
    share: shareOf(listening, row),
    days: row.days,
  };
}

function shareOf(
  { connectors, platform }: Listening,
  { connector, settings, id }: SourceWithCounts,
): Source['share'] {
  const share = connectors.get(connector)?.share;
  return share ? share(openSettings(settings, platform.secrets, id)) : null;
}

function levelOf(row: SourceWithCounts): Source['health']['level'] {
  if (row.state !== 'listening') return row.state;
  if (row.failures > 0) return 'failing';
  return row.last_success_at === null ? 'new' : 'good';
}

export function readConnectors({ connectors }: Listening): z.input<typeof connectorSchema>[] {
  return [...connectors.values()].map((connector) => {
    const { name, label, description, kind, fields } = connector;
    return {
      name,
      label,
      description,
      kind,
      discovers: connector.discover !== undefined,
      tests: connector.test !== undefined,
      authorises: connector.authorisation !== undefined,
      isCalled: connector.receive !== undefined,
      rechecks: connector.recheck !== undefined,
      answers: connector.reply !== undefined,
      fields: fields.filter(({ hidden }) => !hidden),
    };
  });
}

/** Asks every connector that can find sources by address. */
export async function discover(
  { connectors, platform }: Listening,
  address: string,
): Promise<z.input<typeof discoverySchema>> {
  const { clock, fetch } = platform;
  const context = { clock, fetch, signal: AbortSignal.timeout(discoverMs) };
  const found = await Promise.all(
    [...connectors.values()].flatMap((connector) => {
      const discovery = connector.discover?.(address, context);
      if (!discovery) return [];
      return discovery.then(
        ({ candidates, problem }) => ({ name: connector.name, candidates, problem }),
        (error: unknown) => ({ name: connector.name, candidates: [], problem: messageOf(error) }),
      );
    }),
  );
  const now = clock.now();
  const candidates = found.flatMap(({ name, candidates }) =>
    candidates.map(({ preview, ...candidate }) => ({
      ...candidate,
      connector: name,
      preview: preview
        .slice(0, previewMax)
        .map((post) => showUnstoredPost(normalisePost(post, now))),
    })),
  );
  const problem = found.find((one) => one.problem !== null)?.problem ?? null;
  return { candidates, problem: candidates.length > 0 ? null : problem };
}
