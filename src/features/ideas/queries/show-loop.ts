// The ledger as people see it: outcomes with how far each is told, what is owed to whom, and the share of promises kept.

import { z } from 'zod';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import type { Ideas } from '../context.ts';
import { OWED_STATES } from '../contract/loop.ts';
import type { Outcome, Owed, OwedCounts, OwedQuery } from '../contract/loop.ts';
import { countOwed, listHistory, listOutcomes, listToldOutcomes } from '../store/outcomes.ts';
import type { OutcomeRow } from '../store/outcomes.ts';
import { countStages, listNotices, listOwed } from '../store/owed.ts';
import type { OwedRow } from '../store/owed.ts';
import { countPromises, countPromisesByIdea, countUnanswered } from '../store/promises.ts';
import { listIdsOfWhole } from '../store/standings.ts';
import { getIdea } from '../context.ts';
import { whoOf } from './show-ideas.ts';

const beforeCursor = z.object({ id: z.uuid() });

export async function readOutcomes(
  { platform }: Ideas,
  page: { ideaId?: string | undefined; after?: string | undefined; limit: number },
): Promise<Page<Outcome>> {
  const { db } = platform;
  const before = decodeCursor(page.after, beforeCursor)?.id ?? null;
  const idea = page.ideaId === undefined ? null : await getIdea(db, page.ideaId);
  const ideaIds = idea && (await listIdsOfWhole(db, idea.canonical_id));
  const rows = await listToldOutcomes(db, { ideaIds, before, limit: page.limit + 1 });
  const cut = cutPage(rows, page.limit, ({ id }) => ({ id }));
  return { ...cut, items: await showOutcomes({ platform }, cut.items) };
}

export async function readOutcome({ platform }: Ideas, outcomeId: string): Promise<Outcome | null> {
  const rows = await listOutcomes(platform.db, [outcomeId]);
  const [outcome] = await showOutcomes({ platform }, rows);
  return outcome ?? null;
}

async function showOutcomes(
  { platform }: Pick<Ideas, 'platform'>,
  rows: readonly OutcomeRow[],
): Promise<Outcome[]> {
  const counts = await countOwed(
    platform.db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    // Letters of programmes have no outcome that anybody is owed.
    if (row.kind === 'invitation' || row.kind === 'reminder') return [];
    return [showOutcome(row, row.kind, counts.get(row.id))];
  });
}

function showOutcome(
  row: OutcomeRow,
  kind: Outcome['kind'],
  counts: ReadonlyMap<string, number> | undefined,
): Outcome {
  return {
    id: row.id,
    kind,
    ideaId: row.idea_id,
    ideaNumber: row.idea_number,
    programmeId: row.programme_id,
    title: row.title,
    statusKind: row.to_kind,
    publicText: row.public_text ?? '',
    lang: row.lang,
    at: row.at.toISOString(),
    by: row.by_name,
    counts: countsOf(counts),
  };
}

function countsOf(counts: ReadonlyMap<string, number> | undefined): OwedCounts {
  const [owed, drafted, sending, sent, read, failed, declined, withdrawn] = OWED_STATES.map(
    (state) => counts?.get(state) ?? 0,
  );
  return {
    owed: owed ?? 0,
    drafted: drafted ?? 0,
    sending: sending ?? 0,
    sent: sent ?? 0,
    read: read ?? 0,
    failed: failed ?? 0,
    declined: declined ?? 0,
    withdrawn: withdrawn ?? 0,
  };
}

export async function readOwed(
  { platform }: Ideas,
  query: OwedQuery,
  me: string | null,
): Promise<Page<Owed>> {
  const before = decodeCursor(query.after, beforeCursor)?.id ?? null;
  const approverId = query.mine === 'true' ? me : null;
  const limit = query.limit + 1;
  const rows = await listOwed(platform.db, { ...query, limit, approverId, before });
  const cut = cutPage(rows, query.limit, ({ id }) => ({ id }));
  return { ...cut, items: cut.items.flatMap(showOwed) };
}

export function showOwed(row: OwedRow): Owed[] {
  const who = whoOf(row);
  if (!who) return [];
  return [
    {
      id: row.id,
      outcomeId: row.outcome_id,
      kind: row.kind,
      ideaId: row.canonical_id,
      programmeId: row.programme_id,
      title: row.title,
      statusKind: row.status_kind,
      who,
      because: row.because,
      channel: row.channel,
      conversationId: row.conversation_id,
      draftId: row.draft_id,
      approver:
        row.approver_id === null ? null : { id: row.approver_id, name: row.approver_name ?? '' },
      text: row.text,
      lang: row.lang,
      state: row.state,
      reason: row.reason,
      changedAt: row.changed_at.toISOString(),
    },
  ];
}

export async function readStages(
  { platform }: Ideas,
  query: { ideaId?: string | undefined; mine: 'true' | 'false' },
  me: string | null,
) {
  const approverId = query.mine === 'true' ? me : null;
  return countStages(platform.db, { ideaId: query.ideaId, approverId });
}

const DAY_MS = 86_400_000;
const PERIOD_DAYS = 365;

type AskedPeriod = { from?: string | undefined; to?: string | undefined; days: number };

export async function readPromises({ platform }: Ideas, asked: AskedPeriod) {
  const { db, clock } = platform;
  const period = periodOf(asked, clock.now());
  const counts = await countPromises(db, period);
  const { told, failed, late, fresh, declined, withdrawn } = counts;
  const due = told + failed + late;
  return {
    told,
    due,
    declined,
    withdrawn,
    fresh,
    unanswered: await countUnanswered(db),
    share: due === 0 ? null : told / due,
    days: asked.days,
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    formula: `told / due; due = told + failed + not told within ${asked.days} days`,
  };
}

function periodOf(asked: AskedPeriod, now: Date): { from: Date; to: Date; lateBefore: Date } {
  const to = asked.to ? new Date(asked.to) : now;
  const from = asked.from ? new Date(asked.from) : new Date(to.getTime() - PERIOD_DAYS * DAY_MS);
  return { from, to, lateBefore: new Date(now.getTime() - asked.days * DAY_MS) };
}

const IDEAS_SHOWN = 50;

export async function readPromisesByIdea({ platform }: Ideas, asked: AskedPeriod) {
  const { db, clock } = platform;
  const rows = await countPromisesByIdea(db, periodOf(asked, clock.now()), IDEAS_SHOWN);
  return rows.map((row) => ({ ...row, share: row.due === 0 ? null : row.told / row.due }));
}

export async function readHistory({ platform }: Ideas, ideaId: string) {
  const { db } = platform;
  const idea = await getIdea(db, ideaId);
  const isWhole = idea.canonical_id === ideaId;
  const rows = await listHistory(db, isWhole ? await listIdsOfWhole(db, ideaId) : [ideaId]);
  return rows.flatMap((row) =>
    row.kind !== 'status' && row.kind !== 'merged' && row.kind !== 'unmerged'
      ? []
      : [
          {
            id: row.id,
            kind:
              row.kind === 'merged' && row.idea_id === ideaId ? ('absorbed' as const) : row.kind,
            at: row.at.toISOString(),
            by: row.by_name,
            fromKind: row.from_kind,
            toKind: row.to_kind,
            toName: row.status_name,
            publicText: row.public_text,
            internalText: row.internal_text,
            otherIdeaId: row.other_idea_id,
          },
        ],
  );
}

const noticesMax = 100;

export async function readNotices({ platform }: Ideas, who: string) {
  const rows = await listNotices(platform.db, who, noticesMax);
  return rows.map((row) => ({
    id: row.id,
    ideaId: row.canonical_id,
    ideaNumber: row.idea_number,
    programmeId: row.programme_id,
    title: row.title,
    text: row.text,
    state: row.state === 'read' ? ('read' as const) : ('sent' as const),
    at: row.changed_at.toISOString(),
  }));
}
