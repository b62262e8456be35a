// The Lemmy connector: posts and comments of a server or of one community, wherever it lives, and answers as comments.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { askJson } from '#platform/polling/ask-json.ts';
import { newDescent } from '#platform/polling/descend.ts';
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
import { entriesWithin } from '#connectors/entries-within.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { answerLemmy } from './answers.ts';
import { LemmyApi } from './lemmy-api.ts';
import type { LemmyContext, Memory } from './lemmy-api.ts';
import { batchOf, cursorSchema, LISTS, readPage, walkList } from './lists.ts';
import type { Cursor } from './lists.ts';
import { recheckViews } from './recheck-views.ts';
import { fields, settingsSchema } from './settings.ts';
import type { LemmySettings } from './settings.ts';

const pace = { minMs: 2 * 60_000, maxMs: 15 * 60_000 };
const siteSchema = z.object({
  site_view: z.object({ site: z.object({ name: z.string() }) }),
  version: z.string().optional(),
});
const nodeLinks = z.object({ links: z.array(z.object({ href: z.string() })) });
const nodeInfo = z.object({ software: z.object({ name: z.string() }) });

export function createLemmy(): Connector<LemmySettings> {
  const memory: Memory = { versions: new Map(), tokens: new Map() };
  const apiOf = (context: LemmyContext) => new LemmyApi(context, memory);

  async function* look(context: LookContext<LemmySettings>): Look {
    const api = apiOf(context);
    const fresh: Cursor = { posts: newDescent, comments: newDescent, intervalMs: null };
    const cursor = cursorSchema.safeParse(context.cursor).data ?? fresh;
    const before = LISTS.map((list) => cursor[list].known);
    for (const list of LISTS) {
      for await (const batch of walkList(api, list, cursor)) {
        yield { ...batch, cursor: { ...cursor } };
      }
    }
    const isNew = LISTS.some((list, at) => cursor[list].known !== before[at]);
    cursor.intervalMs = nextIntervalMs(cursor.intervalMs, isNew, pace);
    yield { posts: [], deletions: [], cursor: { ...cursor } };
    return lookAgain(context.clock, cursor.intervalMs);
  }

  async function* fillGap(
    gap: Gap,
    context: SourceContext<LemmySettings>,
  ): AsyncGenerator<Batch, void, void> {
    const api = apiOf(context);
    for (const list of LISTS) {
      for await (const inside of entriesWithin(gap, (position) => readPage(api, list, position)))
        yield { ...batchOf(inside), cursor: {} };
    }
    yield { posts: [], deletions: [], cursor: {}, filled: [gap] };
  }

  async function test(context: SourceContext<LemmySettings>): Promise<TestResult> {
    const api = apiOf(context);
    const site = understood(siteSchema, await api.demand('/site'), 'The server');
    await readPage(api, 'posts', null);
    const facts = [{ label: 'Server', value: site.site_view.site.name }];
    if (site.version) facts.push({ label: 'Version', value: site.version });
    const { user } = context.settings;
    const message = user ? `The server lets Parley in as ${user}.` : 'The server can be read.';
    return { ok: true, message, facts };
  }

  async function discover(address: string, context: DiscoverContext): Promise<Discovery> {
    const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
    const none: Discovery = { candidates: [], problem: null };
    // Only what may be a front page or a community is asked who made it.
    const community = /^\/c\/([\w.@-]+)/.exec(url?.pathname ?? '')?.[1];
    if (!url || (url.pathname !== '/' && !community)) return none;
    if (!(await isLemmy(url.origin, context))) return none;
    const given = { url: url.origin, ...(community ? { community } : {}) };
    const settings = settingsSchema.safeParse(given).data;
    if (!settings) return none;
    const { entries } = await readPage(apiOf({ ...context, settings }), 'posts', null);
    const { posts } = batchOf(entries.slice(0, 5));
    const title = community ? `${community} (${url.host})` : url.host;
    const description = `Posts and comments of ${title}`;
    const preview = posts.toReversed();
    return {
      candidates: [{ settings: given, title, description, format: 'Lemmy', preview }],
      problem: null,
    };
  }

  return {
    name: 'lemmy',
    label: 'Lemmy',
    description: 'Posts and comments of a Lemmy server or community; answers as comments',
    kind: 'poll',
    settings: settingsSchema,
    fields,
    placeKey: ({ url, community, scope }) => `${url} ${community?.toLowerCase() ?? scope}`,
    look,
    test,
    discover,
    fillGap,
    recheck: (posts, context) => recheckViews(apiOf(context), posts),
    share: ({ community, scope }) => ({
      share: 1,
      because: community
        ? 'All posts and comments of the community that reach this server are heard'
        : scope === 'all'
          ? 'All posts and comments that reach this server are heard'
          : 'All posts and comments of the communities of this server are heard',
    }),
    reply: answerLemmy(apiOf),
  };
}

/** https://nodeinfo.diaspora.software: servers of the fediverse say what they run. */
async function isLemmy(origin: string, context: DiscoverContext): Promise<boolean> {
  try {
    const links = await askJson(context, { url: `${origin}/.well-known/nodeinfo` });
    const href = nodeLinks.safeParse(links.json).data?.links.at(-1)?.href;
    if (!href || !URL.canParse(href)) return false;
    const info = await askJson(context, { url: href });
    return nodeInfo.safeParse(info.json).data?.software.name === 'lemmy';
  } catch (error) {
    // What is not to be reached is told by the connector that reads any page.
    if (error instanceof AppError) return false;
    throw error;
  }
}
