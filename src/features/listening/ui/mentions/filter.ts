// Which mentions the stream shows: read from the address, sent to the server, and applied here to
// what arrives live. Pure.

import type { Mention, MentionQuery, Verdict } from '../../contract.ts';
import { TASKS, TASK_NAMES } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';

export type MentionFilter = Omit<Partial<MentionQuery>, 'after' | 'limit'>;

export const PERIODS = ['1d', '7d', '30d'] as const;
export type Period = (typeof PERIODS)[number];
const PERIOD_HOURS: Record<Period, number> = { '1d': 24, '7d': 168, '30d': 720 };
const HOUR_MS = 3_600_000;

export const VERDICT_CHOICES = ['none', 'relevant', 'not-relevant'] as const;

type Fields = Readonly<Record<string, string | undefined>>;

export function periodOf(fields: Fields): Period | undefined {
  return PERIODS.find((period) => period === fields['time']);
}

/** @param nowMs decides where "the last week" begins; cut to the hour, so that the key holds still */
export function filterOf(fields: Fields, nowMs: number): MentionFilter {
  const period = periodOf(fields);
  const startMs = period
    ? Math.floor(nowMs / HOUR_MS) * HOUR_MS - PERIOD_HOURS[period] * HOUR_MS
    : startOfDay(fields['from']);
  const endMs = period ? undefined : startOfDay(fields['until'], 1);
  const filter: MentionFilter = {
    topicId: fields['topic'],
    sourceId: fields['source'],
    lang: fields['lang'],
    ...labelsOf(fields),
    verdict: VERDICT_CHOICES.find((choice) => choice === fields['verdict']),
    from: startMs === undefined ? undefined : new Date(startMs).toISOString(),
    until: endMs === undefined ? undefined : new Date(endMs).toISOString(),
    q: fields['q'],
  };
  // Without the empty ones, so that equal filters are equal keys.
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** Only what is a label: the address is whatever somebody typed. */
function labelsOf(fields: Fields): Pick<MentionFilter, TaskName> {
  return {
    sentiment: TASKS.sentiment.find((label) => label === fields['sentiment']),
    intent: TASKS.intent.find((label) => label === fields['intent']),
    urgency: TASKS.urgency.find((label) => label === fields['urgency']),
    tone: TASKS.tone.find((label) => label === fields['tone']),
    crisis: TASKS.crisis.find((label) => label === fields['crisis']),
    offence: TASKS.offence.find((label) => label === fields['offence']),
  };
}

function startOfDay(day: string | undefined, addDays = 0): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!parts) return undefined;
  return new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + addDays).getTime();
}

/** Whether a mention belongs into the list. `unknown`: only the server can search for words. */
export function fits(mention: Mention, filter: MentionFilter): boolean | 'unknown' {
  const { post } = mention;
  // Only the newest of near copies stands in the stream, and which that is the server knows.
  if (mention.copies !== null) return 'unknown';
  const verdict: Verdict | 'none' = mention.verdict ?? 'none';
  if (filter.topicId !== undefined && mention.topicId !== filter.topicId) return false;
  if (filter.sourceId !== undefined && post.sourceId !== filter.sourceId) return false;
  if (filter.lang !== undefined && post.lang !== filter.lang) return false;
  if (filter.verdict !== undefined && verdict !== filter.verdict) return false;
  for (const task of TASK_NAMES) {
    if (filter[task] !== undefined && mention.labels?.[task].label !== filter[task]) return false;
  }
  const said = Date.parse(post.createdAt);
  if (filter.from !== undefined && said < Date.parse(filter.from)) return false;
  if (filter.until !== undefined && said >= Date.parse(filter.until)) return false;
  return filter.q === undefined ? true : 'unknown';
}
