// The GitHub connector: issues, pull requests, discussions and their comments of one repository, by polling and by
// webhook, and answers as comments.

import { z } from 'zod';
import { descentSchema, newDescent } from '#platform/polling/descend.ts';
import { nextIntervalMs } from '#platform/polling/pace.ts';
import { understood } from '#platform/polling/understood.ts';
import type {
  Batch,
  Connector,
  DiscoverContext,
  Discovery,
  Gap,
  Look,
  LookContext,
  SourceContext,
  TestResult,
} from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { answerGitHub } from './answers.ts';
import { discussions } from './discussions.ts';
import { GitHubApi } from './github-api.ts';
import { changes, listCursor, LISTS, read } from './issues.ts';
import { recheckNodes } from './recheck-nodes.ts';
import { fields, settingsSchema } from './settings.ts';
import type { GitHubSettings } from './settings.ts';
import { receiveEvent } from './webhook.ts';

const cursorSchema = z.object({
  issues: listCursor,
  comments: listCursor,
  discussions: descentSchema,
  intervalMs: z.number().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

const firstLookMs = 7 * 86_400_000;
const pace = { minMs: 2 * 60_000, maxMs: 30 * 60_000 };
/** Two lists each time, and 60 requests an hour for everybody at this address. */
const paceWithoutToken = { minMs: 15 * 60_000, maxMs: 60 * 60_000 };

export const github: Connector<GitHubSettings> = {
  name: 'github',
  label: 'GitHub',
  description: 'Issues, pull requests and discussions of a repository, and answers as comments',
  kind: 'poll',
  settings: settingsSchema,
  fields,
  placeKey: ({ server, repository }) => `${server} ${repository.toLowerCase()}`,
  look,
  test,
  receive: receiveEvent,
  recheck: recheckNodes,
  fillGap,
  discover,
  share: ({ token }) =>
    token
      ? { share: 1, because: 'Issues, discussions and all comments of the repository are heard' }
      : { share: null, because: 'Without a token discussions are not heard' },
  reply: answerGitHub,
};

async function* look(context: LookContext<GitHubSettings>): Look {
  const api = new GitHubApi(context);
  const notBefore = context.clock.now().getTime() - firstLookMs;
  const parsed = cursorSchema.safeParse(context.cursor);
  const cursor: Cursor = parsed.success
    ? parsed.data
    : {
        issues: { since: notBefore, etag: null },
        comments: { since: notBefore, etag: null },
        discussions: newDescent,
        intervalMs: null,
      };
  const before = [cursor.issues.since, cursor.comments.since, cursor.discussions.known];
  for (const list of LISTS) {
    for await (const { cursor: walked, ...batch } of changes(api, list, cursor[list])) {
      cursor[list] = walked;
      yield { ...batch, cursor: { ...cursor } };
    }
  }
  if (context.settings.token) {
    const walk = { cursor: cursor.discussions, notBefore };
    for await (const { batch, cursor: walked } of discussions(api, walk)) {
      cursor.discussions = walked;
      yield { ...batch, cursor: { ...cursor } };
    }
  }
  const after = [cursor.issues.since, cursor.comments.since, cursor.discussions.known];
  const isNew = after.some((mark, at) => mark !== before[at]);
  const bounds = context.settings.token ? pace : paceWithoutToken;
  cursor.intervalMs = nextIntervalMs(cursor.intervalMs, isNew, bounds);
  yield { posts: [], deletions: [], cursor: { ...cursor } };
  return lookAgain(context.clock, cursor.intervalMs);
}

/** What changed later than the gap is not among it: it has been heard since. */
async function* fillGap(
  gap: Gap,
  context: SourceContext<GitHubSettings>,
): AsyncGenerator<Batch, void, void> {
  const api = new GitHubApi(context);
  const notBefore = gap.from.getTime();
  for (const list of LISTS) {
    for await (const batch of changes(api, list, { since: notBefore, etag: null })) {
      yield { ...batch, cursor: {} };
      if (batch.cursor.since > gap.until.getTime()) break;
    }
  }
  if (context.settings.token) {
    for await (const { batch } of discussions(api, { cursor: newDescent, notBefore })) {
      yield { ...batch, cursor: {} };
    }
  }
  yield { posts: [], deletions: [], cursor: {}, filled: [gap] };
}

const repositorySchema = z.object({ full_name: z.string() });

async function test(context: SourceContext<GitHubSettings>): Promise<TestResult> {
  const api = new GitHubApi(context);
  const { full_name: name } = understood(repositorySchema, await api.demand(''), 'GitHub');
  const facts = [{ label: 'Repository', value: name }];
  if (api.limits) facts.push({ label: 'Requests left', value: String(api.limits.requestsLeft) });
  const login = await api.login();
  if (login) facts.push({ label: 'Signed in as', value: login });
  const message = context.settings.token
    ? 'The repository can be read with this token.'
    : 'The repository can be read by everybody; its discussions only with a token.';
  return { ok: true, message, facts };
}

async function discover(address: string, context: DiscoverContext): Promise<Discovery> {
  const path = /^(?:https?:\/\/)?(?:www\.)?github\.com\/([\w.-]+\/[\w.-]+)/i.exec(address.trim());
  if (!path?.[1]) return { candidates: [], problem: null };
  const settings = settingsSchema.safeParse({ repository: path[1] }).data;
  if (!settings) return { candidates: [], problem: null };
  const api = new GitHubApi({ ...context, settings });
  const newest = await api.demand('issues?state=all&sort=created&direction=desc&per_page=5');
  const { posts } = await read(api, 'issues', understood(z.array(z.unknown()), newest, 'GitHub'));
  const { repository } = settings;
  return {
    candidates: [
      {
        settings: { repository },
        title: repository,
        description: `Issues and comments of ${repository}`,
        format: 'GitHub',
        preview: posts,
      },
    ],
    problem: null,
  };
}
