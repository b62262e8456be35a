// "Test connection": who answers, who is signed in, whether the timeline can be read and heard live, in words.

import type { SourceContext, TestResult } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { MastodonClient } from './client.ts';
import { mayHear } from './consent.ts';
import { instanceOf, learn } from './learn.ts';
import { openLive } from './live.ts';
import { readPage } from './page.ts';
import type { Page } from './page.ts';
import type { Learnt, MastodonSettings } from './settings.ts';
import { refuseWithoutToken, timelineOf } from './timeline.ts';
import type { Timeline } from './timeline.ts';

type Context = SourceContext<MastodonSettings>;
type Facts = { label: string; value: string }[];

export async function testConnection(context: Context): Promise<TestResult> {
  const facts: Facts = [];
  try {
    return { ...(await tryAll(context, facts)), facts };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, message: error.message, facts };
    throw error;
  }
}

async function tryAll(context: Context, facts: Facts): Promise<TestResult> {
  const { settings } = context;
  refuseWithoutToken(settings);
  const client = new MastodonClient(context);
  const { title, version } = await instanceOf(client);
  facts.push({ label: 'Server', value: `${title || new URL(settings.instance).host}, ${version}` });
  const learnt = await learn(client, settings);
  const { account } = learnt;
  if (account) facts.push({ label: 'Signed in as', value: `@${account.acct}` });
  const timeline = await timelineOf(settings, client);
  const page = await readPage(client, timeline, {});
  const newest = page.entries[0]?.at;
  if (newest) facts.push({ label: 'Newest post', value: newest });
  const live = await hearsLive(context, { learnt, timeline });
  facts.push({ label: 'Hears', value: live ? 'at once, by a live stream' : 'within minutes' });
  if (account) facts.push({ label: 'Longest answer', value: `${learnt.charactersMax} characters` });
  const { limits } = client;
  if (limits) facts.push({ label: 'Requests left', value: String(limits.requestsLeft) });
  return summary(page, learnt);
}

function summary(page: Page, { domain, account }: Learnt): TestResult {
  const withheld = page.entries.filter(({ status }) => !mayHear(status, account)).length;
  if (withheld > 0 && withheld === page.entries.length) {
    const message = `${domain} can be read, but everybody who wrote last does not want to be found by searches, so nothing would be heard.`;
    return { ok: false, message };
  }
  const posts =
    page.entries.length === 0
      ? 'There is nothing in it yet.'
      : `Of its newest ${page.entries.length} posts, ${page.entries.length - withheld} would be heard.`;
  return { ok: true, message: `The timeline at ${domain} can be read. ${posts}` };
}

async function hearsLive(
  { settings, connect, signal }: Context,
  { learnt, timeline }: { learnt: Learnt; timeline: Timeline },
): Promise<boolean> {
  const { accessToken } = settings;
  if (timeline.streams.length === 0 || accessToken === undefined || learnt.streaming === null)
    return false;
  try {
    const live = await openLive({
      connect,
      address: learnt.streaming,
      accessToken,
      streams: timeline.streams,
      signal,
      quietMs: 60_000,
    });
    live.close();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
