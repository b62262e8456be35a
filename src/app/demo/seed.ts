// Brings the invented organisation in, through the same commands that people use. Started again after
// an interruption it adds what is missing and leaves the rest alone.

import { systemActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Id } from '#platform/ids.ts';
import type { Product } from '../product.ts';
import { judgeSome } from './judge.ts';
import { DEMO_ORGANISATION, DEMO_PEOPLE, DEMO_TOPICS, DEMO_UNITS } from './organisation.ts';
import { keepPromises, passOn, seedCrew } from './seed-crew.ts';
import { seedIdeas } from './seed-ideas.ts';
import { seedProgrammes } from './seed-programme.ts';
import { settleConversations } from './settle.ts';
import { unlessThere } from './unless-there.ts';

const PASSWORD = 'look around freely';
const DOMAIN = 'solvind.example';
const SAMPLE_PLACES = [
  { place: 'status', name: 'Short posts (sample)' },
  { place: 'forum', name: 'Heat and power forum (sample)' },
  { place: 'news', name: 'The Daily Sample' },
  { place: 'mail', name: 'care@solvind.example (sample)' },
] as const;

/** @returns with what to sign in */
export async function seedDemonstration(
  product: Product,
  signal: AbortSignal,
): Promise<{ email: string; password: string }> {
  const actor = systemActor('demonstration');
  const [administrator] = DEMO_PEOPLE;
  const email = mailOf(administrator?.name ?? '');
  const isNew = (await product.features.people.facade.organisation(product.platform.db)) === null;
  const head = isNew ? await setUp(product, email) : null;
  const unitIds = await addUnits(product, actor);
  const crew = await addPeople(product, actor, unitIds);
  if (head?.kind === 'person') crew.set(head.name, head);
  const topics = new Map<string, string>();
  for (const { unit, ...topic } of DEMO_TOPICS) {
    const topicId = await unlessThere(() =>
      product.features.listening.facade.createTopic(actor, {
        ...topic,
        ownerUnitId: unitIds.get(unit) ?? null,
      }),
    );
    if (topicId !== null) topics.set(topic.name, topicId);
  }
  const [first, ...others] = [...crew.values()].filter(({ grants }) =>
    grants.some(({ role }) => role === 'hub'),
  );
  if (first) await seedCrew(product, { hub: first, crew, topics });
  for (const { place, name } of SAMPLE_PLACES) {
    await unlessThere(() =>
      product.features.listening.facade.addSource(actor, {
        connector: 'demonstration',
        name,
        settings: { place },
        isOwnPlace: place === 'mail',
      }),
    );
  }
  if (first) {
    await judgeSome(product, [first, ...others], signal);
    const conversationIds = await settleConversations(product, [first, ...others], signal);
    await passOn(product, crew);
    await seedIdeas(product, [first, ...others], signal);
    await seedProgrammes(product, first, signal);
    void keepPromises(product, { crew, conversationIds }, signal);
  }
  return { email, password: PASSWORD };
}

async function setUp({ features }: Product, email: string): Promise<Actor | null> {
  const link = await features.access.facade.issueFirstRunLink();
  if (link === null) return null;
  const [administrator] = DEMO_PEOPLE;
  const made = await features.people.facade.setUp({
    linkToken: link.linkToken,
    organisation: { name: DEMO_ORGANISATION.name, locale: DEMO_ORGANISATION.locale },
    hub: { name: DEMO_ORGANISATION.hub },
    person: {
      name: administrator?.name ?? DEMO_ORGANISATION.name,
      email,
      password: PASSWORD,
      timeZone: administrator?.timeZone,
    },
    demo: true,
  });
  return made.administrator;
}

async function addUnits(
  { features, platform }: Product,
  actor: Actor,
): Promise<Map<string, Id<'unit'>>> {
  const { people } = features;
  const present = await people.facade.units(platform.db);
  const ids = new Map<string, Id<'unit'>>();
  const hub = present.find((unit) => unit.kind === 'hub');
  if (hub) ids.set('hub', hub.id);
  for (const { key, name, parent } of DEMO_UNITS) {
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    const known = present.find((unit) => unit.name === name);
    ids.set(key, (known ?? (await people.facade.createUnit(actor, { name, parentId }))).id);
  }
  return ids;
}

/** @returns who was added now, by name */
async function addPeople(
  { features }: Product,
  actor: Actor,
  unitIds: ReadonlyMap<string, Id<'unit'>>,
): Promise<Map<string, PersonActor>> {
  const { access, people } = features;
  const crew = new Map<string, PersonActor>();
  // One password for all: hashed for each of them it would take longer than everything else here.
  const { passwordHash } = await access.facade.prepareLogin({
    name: DOMAIN,
    email: DOMAIN,
    password: PASSWORD,
  });
  for (const { name, title, unit, role, languages, timeZone } of DEMO_PEOPLE.slice(1)) {
    const unitId = unitIds.get(unit) ?? null;
    const email = mailOf(name);
    const login = { name, email, passwordHash };
    // Whoever knows may be asked from anywhere: a role in one unit would keep them to its own conversations.
    const grants = [{ role, unitId: null }];
    const person = { login, title, unitId, languages, timeZone, grants };
    const personId = await unlessThere(() => people.facade.addPerson(actor, person));
    if (personId !== null) crew.set(name, { kind: 'person', personId, name, grants });
  }
  return crew;
}

function mailOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return `${plain.replace(' ', '.')}@${DOMAIN}`;
}
