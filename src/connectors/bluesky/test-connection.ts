// "Test connection": signs in where there is an account, opens the stream or asks for one page, and tells what it found.

import type { SourceContext, TestResult } from '#features/listening/ports.ts';
import { AppError, messageOf } from '#platform/errors.ts';
import { resolveAccounts } from './identity.ts';
import { serversAt } from './jetstream/address.ts';
import { open } from './jetstream/connection.ts';
import { streamCursorOf } from './jetstream/cursor.ts';
import type { Protocol } from './jetstream/cursor.ts';
import { streamPace } from './jetstream/listen.ts';
import { remedyFor, worded } from './jetstream/remedy.ts';
import { openReader } from './poll/reader.ts';
import { signIn } from './session/account.ts';
import { hasCredentials } from './session/session.ts';
import type { BlueskySettings } from './settings.ts';

type Context = SourceContext<BlueskySettings>;
type Facts = { label: string; value: string }[];

export async function testConnection(context: Context): Promise<TestResult> {
  const facts: Facts = [];
  try {
    if (hasCredentials(context.settings)) {
      const account = await signIn(context);
      await account.call({ nsid: 'com.atproto.server.getSession' });
      facts.push({ label: 'Signed in as', value: account.handle ?? account.did });
      facts.push({ label: 'Server of the account', value: new URL(account.pds).host });
    }
    const message = await (context.settings.mode === 'stream'
      ? testStream(context, facts)
      : testLookUp(context, facts));
    return { ok: true, message, facts };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, message: messageOf(error), ...(facts.length > 0 ? { facts } : {}) };
  }
}

async function testStream(context: Context, facts: Facts): Promise<string> {
  const accounts = await resolveAccounts(context.settings.authors, context);
  const asked = {
    cursor: streamCursorOf(null),
    dids: accounts.map(({ did }) => did),
    known: { handles: new Map<string, string>(), ownDid: null },
    pace: streamPace,
  };
  let failure: AppError | null = null;
  for (const server of serversAt(context.settings.jetstream)) {
    const protocols: Protocol[] = server.protocol === null ? ['v2', 'v1'] : [server.protocol];
    for (const protocol of protocols) {
      try {
        (await open({ ...asked, server, protocol }, context)).terminate();
        facts.push({ label: 'Jetstream', value: `${server.host} (${protocol})` });
        return streamOpen(accounts.length);
      } catch (error) {
        failure ??= worded(error, server, context.clock.now());
        if (remedyFor(error, { isGuess: server.protocol === null }) !== 'older-protocol') break;
        failure = null;
      }
    }
  }
  throw failure ?? new AppError('unavailable', 'bluesky.no-stream', 'No Jetstream server answers.');
}

function streamOpen(accounts: number): string {
  if (accounts === 0) return 'The stream is open: Parley can hear the whole network live.';
  if (accounts === 1) return 'The stream is open: Parley can hear this account live.';
  return `The stream is open: Parley can hear these ${accounts} accounts live.`;
}

async function testLookUp(context: Context, facts: Facts): Promise<string> {
  const { mode, query = '' } = context.settings;
  const reader = await openReader(context, mode === 'mentions' ? 'account' : 'anybody');
  if (mode === 'authors') {
    const accounts = await resolveAccounts(context.settings.authors, context);
    facts.push({ label: 'Accounts found', value: String(accounts.length) });
    return 'The accounts are there and their posts can be read.';
  }
  if (mode === 'search') {
    await reader.ask({ nsid: 'app.bsky.feed.searchPosts', params: { q: query, limit: '1' } });
    return 'The search works.';
  }
  await reader.ask({ nsid: 'app.bsky.notification.listNotifications', params: { limit: '1' } });
  return 'Replies and mentions of the account can be read.';
}
