// The Discourse connector: the newest posts of a forum, its private messages where a key allows, webhooks, and answers
// in the name of the key's user.

import { z } from 'zod';
import { descentSchema, newDescent } from '#platform/polling/descend.ts';
import type { Descent } from '#platform/polling/descend.ts';
import { nextIntervalMs } from '#platform/polling/pace.ts';
import { understood } from '#platform/polling/understood.ts';
import type {
  Batch,
  Connector,
  Gap,
  Look,
  LookContext,
  SourceContext,
  TestResult,
} from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { answerForum } from './answers.ts';
import { discoverForum } from './discover.ts';
import { Forum } from './forum.ts';
import { heardPosts } from './heard-posts.ts';
import { newest, readPage } from './latest.ts';
import type { Listing } from './latest.ts';
import { recheckPosts } from './recheck-posts.ts';
import { fields, settingsSchema } from './settings.ts';
import type { DiscourseSettings } from './settings.ts';
import { receiveEvent } from './webhook.ts';

const cursorSchema = z.object({
  posts: descentSchema,
  messages: descentSchema,
  intervalMs: z.number().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

const firstLookMs = 7 * 86_400_000;
const pace = { minMs: 2 * 60_000, maxMs: 15 * 60_000 };

export const discourse: Connector<DiscourseSettings> = {
  name: 'discourse',
  label: 'Discourse forum',
  description: 'Posts of a forum that runs on Discourse; with a key also messages, and answers',
  kind: 'poll',
  settings: settingsSchema,
  fields,
  placeKey: ({ url, category, user, messages }) =>
    `${new URL(url).href} ${category ?? ''} ${messages ? (user ?? '') : ''}`,
  look,
  discover: discoverForum,
  test,
  receive: receiveEvent,
  recheck: recheckPosts,
  fillGap,
  share: ({ category }) =>
    category
      ? { share: null, because: `Only the category ${category} is heard` }
      : { share: 1, because: 'Every post that can be read there is asked for by its number' },
  reply: answerForum,
};

async function* look(context: LookContext<DiscourseSettings>): Look {
  const forum = new Forum(context);
  const read = cursorSchema.safeParse(context.cursor);
  let cursor: Cursor = read.success
    ? read.data
    : { posts: newDescent, messages: newDescent, intervalMs: null };
  const notBefore = new Date(context.clock.now().getTime() - firstLookMs);
  const knownBefore = cursor.posts.known;
  for (const listing of listingsOf(context.settings)) {
    for await (const step of newest(forum, listing, { cursor: cursor[listing], notBefore })) {
      const found = step.entries.map(({ post }) => post).toReversed();
      const heard = await heardPosts(forum, found, { isMessage: listing === 'messages' });
      cursor = walked(cursor, listing, step.cursor);
      yield { ...heard, cursor };
    }
  }
  const intervalMs = nextIntervalMs(cursor.intervalMs, cursor.posts.known !== knownBefore, pace);
  yield { posts: [], deletions: [], cursor: { ...cursor, intervalMs } };
  return lookAgain(context.clock, intervalMs);
}

function walked(cursor: Cursor, listing: Listing, descent: Descent): Cursor {
  return { ...cursor, [listing]: descent };
}

function listingsOf({ messages }: DiscourseSettings): readonly Listing[] {
  return messages ? ['posts', 'messages'] : ['posts'];
}

async function* fillGap(
  gap: Gap,
  context: SourceContext<DiscourseSettings>,
): AsyncGenerator<Batch, void, void> {
  const forum = new Forum(context);
  for (const listing of listingsOf(context.settings)) {
    let position: string | null = null;
    do {
      const page = await readPage(forum, listing, { position, known: null, notBefore: gap.from });
      const inside = page.entries.filter(({ post }) => {
        const at = post && new Date(post.created_at);
        return at !== null && at >= gap.from && at <= gap.until;
      });
      const found = inside.map(({ post }) => post).toReversed();
      const heard = await heardPosts(forum, found, { isMessage: listing === 'messages' });
      if (inside.length > 0) yield { ...heard, cursor: {} };
      position = page.next;
    } while (position !== null);
  }
  yield { posts: [], deletions: [], cursor: {}, filled: [gap] };
}

const sessionSchema = z.object({ current_user: z.object({ username: z.string() }) });
const aboutSchema = z.object({ about: z.object({ title: z.string() }) });

async function test(context: SourceContext<DiscourseSettings>): Promise<TestResult> {
  const forum = new Forum(context);
  const { about } = understood(aboutSchema, await forum.demand('/about.json'), 'The forum');
  const facts = [{ label: 'Forum', value: about.title }];
  await forum.demand('/posts.json');
  if (!context.settings.key)
    return { ok: true, message: 'The forum can be read by everybody.', facts };
  const session = await forum.demand('/session/current.json');
  const { current_user: user } = understood(sessionSchema, session, 'The forum');
  facts.push({ label: 'Signed in as', value: user.username });
  return { ok: true, message: 'The forum can be read, and answered.', facts };
}
