// A programme of the demonstration, brought in through the commands that people use: some asked, some who joined, two rounds
// with what was found; one that is closed with its result; outcomes told or waiting; and the portal switched on.

import { setTimeout as pause } from 'node:timers/promises';
import type { WhoKey } from '#features/ideas/contract/ideas.ts';
import { systemActor } from '#platform/actor.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Product } from '../product.ts';
import { CLOSED_PROGRAMME, NIGHT_ROUNDS, RUNNING_PROGRAMME, SAID } from './programme-stories.ts';

const portal = systemActor('portal');
const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 500;
const LOOKS_MAX = 20;

/** There already, everything is left as it is. */
export async function seedProgrammes(
  product: Product,
  hub: PersonActor,
  signal: AbortSignal,
): Promise<void> {
  const { ideas } = product.features;
  if ((await ideas.facade.programmes.list()).length > 0) return;
  await product.features.portal.facade.set(hub, {
    isOn: true,
    name: 'Solvind together',
    welcome: 'Tell us what would make heating, storing and the app better. We answer every idea.',
    accentLight: '#0b6b5f',
    accentDark: '#6fd3c4',
    hostName: null,
    languages: ['en', 'sv'],
    pace: 'normal',
  });
  await tellSome(product, hub, signal);
  await closeOne(product, hub);
  await runOne(product, hub);
}

/** Half of the outcomes are told, most of these are read; of the others one was stopped and one went wrong. */
async function tellSome(product: Product, hub: PersonActor, signal: AbortSignal): Promise<void> {
  const { facade } = product.features.ideas;
  const answered = await facade.list({ rank: 'answered', limit: 20 });
  for (const [at, { id, number }] of answered.entries()) {
    if (at % 2 === 1) await facade.approveNotices(hub, id);
    if (at !== 0) continue;
    const [waiting] = await facade.owed({ ideaId: id, channel: 'notice', limit: 1 });
    if (waiting) await facade.follow(portal, { who: keyOf(waiting.who), number, wants: false });
  }
  const told = await facade.owed({ state: 'sent', channel: 'notice', limit: 200 });
  for (const [at, { id, who }] of told.entries())
    if (at % 3 !== 0) await facade.readNotice(portal, { owedId: id, who: keyOf(who) });
  await discardOne(product, signal);
}

/** What is owed in conversations is drafted by the clock: one of these drafts was thrown away. */
async function discardOne({ features, platform }: Product, signal: AbortSignal): Promise<void> {
  for (let look = 0; look < LOOKS_MAX && !signal.aborted; look += 1) {
    const drafted = { state: 'drafted', channel: 'conversation', limit: 1 } as const;
    const draftId = (await features.ideas.facade.owed(drafted))[0]?.draftId;
    if (draftId) {
      await platform.db
        .transaction()
        .execute((tx) => features.engagement.facade.dropDraft(tx, portal, draftId));
      return;
    }
    await pause(LOOK_EVERY_MS);
  }
}

async function runOne(product: Product, hub: PersonActor): Promise<void> {
  const { programmes } = product.features.ideas.facade;
  const programmeId = await programmes.plan(hub, {
    ...RUNNING_PROGRAMME,
    startsOn: dayIn(product, -20),
    endsOn: dayIn(product, 40),
  });
  await programmes.changeState(hub, { programmeId, state: 'running', result: null });
  const asked = (await programmes.proposals(programmeId)).slice(0, 6).map(({ who }) => who);
  for (const who of asked) await programmes.invite(hub, { programmeId, who: keyOf(who) });
  const joined = asked.slice(0, 4);
  for (const [at, who] of joined.entries()) {
    const shownAs = at % 2 === 0 ? (who.name.split(' ')[0] ?? null) : null;
    await programmes.join(portal, { programmeId, who: keyOf(who), shownAs });
  }
  const dueIn = [-6, 12];
  for (const [at, round] of NIGHT_ROUNDS.entries()) {
    const dueOn = dayIn(product, dueIn[at] ?? 12);
    const asking = { programmeId, ...round, questions: [...round.questions], dueOn };
    const roundId = (await programmes.addRound(hub, asking)).at(-1)?.id;
    for (const { by, text, answers } of SAID.filter((one) => one.round === at)) {
      const who = joined[by];
      if (!who || roundId === undefined) continue;
      const said = { roundId, text, answers: [...answers] };
      await programmes.answer(portal, { programmeId, who: keyOf(who), ...said });
    }
    if (at === 0 && roundId !== undefined && joined[0])
      await linkFirst(product, hub, { roundId, who: keyOf(joined[0]) });
  }
  await programmes.remind(hub, { programmeId });
}

/** What the first of them found speaks of an idea. */
async function linkFirst(
  { features }: Product,
  hub: PersonActor,
  { roundId, who }: { roundId: string; who: WhoKey },
): Promise<void> {
  const { facade } = features.ideas;
  const [idea] = await facade.list({ rank: 'top', limit: 1 });
  if (idea) await facade.programmes.linkToIdea(hub, { roundId, who, ideaId: idea.id });
}

async function closeOne(product: Product, hub: PersonActor): Promise<void> {
  const { programmes } = product.features.ideas.facade;
  const { result, credit, ...plan } = CLOSED_PROGRAMME;
  const programmeId = await programmes.plan(hub, {
    ...plan,
    startsOn: dayIn(product, -120),
    endsOn: dayIn(product, -30),
  });
  const asked = (await programmes.proposals(programmeId)).slice(1, 4).map(({ who }) => who);
  for (const who of asked) {
    await programmes.invite(hub, { programmeId, who: keyOf(who) });
    const shownAs = who.name.split(' ')[0] ?? null;
    await programmes.join(portal, { programmeId, who: keyOf(who), shownAs });
  }
  const [first] = asked;
  if (first) await programmes.thank(hub, { programmeId, who: keyOf(first), credit });
  await programmes.changeState(hub, { programmeId, state: 'closed', result: null });
  await programmes.publish(hub, { programmeId, result });
}

function keyOf({ kind, id }: WhoKey): WhoKey {
  return { kind, id };
}

function dayIn({ platform }: Product, days: number): string {
  return new Date(platform.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
}
