// Brings the ideas of the demonstration in, through the same commands that people use: handed in on the portal, voted for,
// talked about, joined by conversations, answered, and two of them merged.

import type { WhoKey } from '#features/ideas/contract/ideas.ts';
import type { StatusKind } from '#features/ideas/contract/kinds.ts';
import { systemActor } from '#platform/actor.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Product } from '../product.ts';
import { DEMO_BOARDS, DEMO_IDEAS, DEMO_TAGS, DEMO_VISITORS } from './idea-stories.ts';
import type { DemoIdea } from './idea-stories.ts';
import { seededRandom } from './random.ts';

const portal = systemActor('portal');
const CONVERSATIONS_LOOKED_AT = 200;
const JOINING = 3;

type Scene = {
  product: Product;
  hub: readonly [PersonActor, ...PersonActor[]];
  visitors: readonly WhoKey[];
  boardIds: ReadonlyMap<string, string>;
  statusIds: ReadonlyMap<StatusKind, string>;
  tagIds: ReadonlyMap<string, string>;
};

/** There already, they are left as they are. */
export async function seedIdeas(
  product: Product,
  hub: readonly [PersonActor, ...PersonActor[]],
  signal: AbortSignal,
): Promise<void> {
  const ideas = product.features.ideas.facade;
  const [first] = hub;
  if ((await ideas.publicBoards()).length > 0) return;
  for (const board of DEMO_BOARDS) {
    await ideas.addBoard(first, { ...board, isPublic: true, retired: false });
  }
  const tagIds = new Map<string, string>();
  for (const tag of DEMO_TAGS) tagIds.set(tag.name, await ideas.addTag(first, tag));
  const { boards, statuses } = await ideas.frame();
  const scene: Scene = {
    product,
    hub,
    visitors: await addVisitors(product),
    boardIds: new Map(boards.map(({ slug, id }) => [slug, id])),
    statusIds: new Map(statuses.map(({ kind, id }) => [kind, id])),
    tagIds,
  };
  const ids = new Map<string, string>();
  for (const [at, story] of DEMO_IDEAS.entries()) {
    if (signal.aborted) return;
    ids.set(story.title, await tell(scene, story, at));
  }
  for (const { title, mergedInto } of DEMO_IDEAS) {
    const [ideaId, into] = [ids.get(title), ids.get(mergedInto ?? '')];
    if (ideaId && into) await ideas.merge(first, { ideaId, into });
  }
}

async function addVisitors({ features, platform }: Product): Promise<WhoKey[]> {
  const visitors: WhoKey[] = [];
  for (const name of DEMO_VISITORS) {
    const plain = name
      .normalize('NFD')
      .replaceAll(/\p{Mark}/gu, '')
      .toLowerCase();
    const address = `${plain.replace(' ', '.')}@post.example`;
    const id = await platform.db
      .transaction()
      .execute((tx) => features.contacts.facade.contactOfAddress(tx, portal, { address, name }));
    visitors.push({ kind: 'contact', id });
  }
  return visitors;
}

/** @returns the idea's id */
async function tell(scene: Scene, story: DemoIdea, at: number): Promise<string> {
  const ideas = scene.product.features.ideas.facade;
  const one = scene.hub[at % scene.hub.length] ?? scene.hub[0];
  const isInside = story.board === 'ideas';
  const ideaId = isInside ? await makeInside(scene, story, one) : await handIn(scene, story, at);
  const tagIds = (story.tags ?? []).flatMap((name) => scene.tagIds.get(name) ?? []);
  if (tagIds.length > 0) await ideas.change(one, { ideaId, tagIds });
  if (!isInside && !story.isHeld) await takePart(scene, { ideaId, story, at, one });
  if (story.note !== undefined) {
    await ideas.writeNote(one, { ideaId, text: story.note, mentions: [] });
  }
  if (story.asksLike) await joinConversations(scene, { ideaId, like: story.asksLike, one });
  const statusId = scene.statusIds.get(story.status ?? 'new');
  if (story.status && story.status !== 'new' && statusId) {
    const publicText = story.answer ?? null;
    await ideas.changeStatus(one, { ideaId, statusId, publicText, internalText: '', lang: null });
  }
  return ideaId;
}

async function handIn({ product, visitors }: Scene, story: DemoIdea, at: number): Promise<string> {
  const ideas = product.features.ideas.facade;
  const author = at % visitors.length;
  const who = visitors[author];
  if (!who) throw new Error('the demonstration has visitors');
  const { board, title, text, isHeld = false } = story;
  const shownAs = DEMO_VISITORS[author]?.split(' ')[0] ?? null;
  const number = await ideas.submit(portal, { board, title, text, shownAs, who, isHeld });
  const newest = await ideas.list({ rank: 'new', standing: isHeld ? 'held' : 'open', limit: 5 });
  const card = newest.find((each) => each.number === number);
  if (!card) throw new Error('what was just handed in is among the newest');
  return card.id;
}

function makeInside({ product, boardIds }: Scene, story: DemoIdea, one: PersonActor) {
  const { board, title, text } = story;
  const boardId = boardIds.get(board) ?? '';
  const idea = { boardId, title, text, isPublic: false, tagIds: [], origin: null };
  return product.features.ideas.facade.make(one, idea);
}

async function takePart(
  { product, visitors }: Scene,
  act: { ideaId: string; story: DemoIdea; at: number; one: PersonActor },
): Promise<void> {
  const ideas = product.features.ideas.facade;
  const { ideaId, story, at, one } = act;
  const random = seededRandom(at + 1);
  const others = visitors
    .map((who) => ({ who, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ who }) => who);
  const newest = await ideas.list({ rank: 'new', standing: 'open', limit: 50 });
  const card = newest.find(({ id }) => id === ideaId);
  const number = card?.number ?? 0;
  for (const who of others.slice(0, story.votes)) {
    await ideas.vote(portal, { who, number, wants: true });
  }
  for (const [place, { by, text }] of (story.comments ?? []).entries()) {
    const theirs = others[place % others.length];
    if (by === 'them' && theirs) {
      const shownAs = DEMO_VISITORS[visitors.indexOf(theirs)]?.split(' ')[0] ?? null;
      await ideas.comment(portal, { who: theirs, number, text, shownAs, isHeld: false });
    } else {
      const who = { kind: 'person', id: one.personId } as const;
      await ideas.comment(one, { who, number, text, shownAs: one.name, isHeld: false });
    }
  }
  const onThePhone = others.at(-1);
  if (story.votes > 10 && onThePhone) {
    const note = 'Said so when they called about something else.';
    const vote = { ideaId, who: onThePhone, source: 'call', note, conversationId: null } as const;
    await ideas.voteFor(one, vote);
  }
}

/** Some who asked for it in conversations join it, in their own words. */
async function joinConversations(
  { product }: Scene,
  { ideaId, like, one }: { ideaId: string; like: RegExp; one: PersonActor },
): Promise<void> {
  const { conversations, ideas } = product.features;
  const cards = await conversations.facade.board({
    board: 'unheld',
    lateHours: 0,
    limit: CONVERSATIONS_LOOKED_AT,
  });
  const asking = cards.filter(
    ({ asker, excerpt }) => asker.identityId !== null && like.test(excerpt),
  );
  for (const { id } of asking.slice(0, JOINING)) {
    await ideas.facade.join(one, { ideaId, origin: { kind: 'conversation', id } });
  }
}
