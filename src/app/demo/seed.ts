// Brings the invented organisation in, through the same commands that people use. Started again after
// an interruption it adds what is missing and leaves the rest alone.

import { systemActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Id } from '#platform/ids.ts';
import type { Product } from '../product.ts';
import { judgeSome } from './judge.ts';
import { DEMO_ORGANISATION, DEMO_PEOPLE, DEMO_TOPICS, DEMO_UNITS } from './organisation.ts';
import { settleConversations } from './settle.ts';

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
  if ((await product.features.people.facade.organisation(product.platform.db)) === null) {
    await setUp(product, email);
  }
  const unitIds = await addUnits(product, actor);
  const hub = await addPeople(product, actor, unitIds);
  for (const { unit, ...topic } of DEMO_TOPICS) {
    await unlessThere(() =>
      product.features.listening.facade.createTopic(actor, {
        ...topic,
        ownerUnitId: unitIds.get(unit) ?? null,
      }),
    );
  }
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
  const [first, ...others] = hub;
  if (first) {
    await judgeSome(product, [first, ...others], signal);
    await settleConversations(product, [first, ...others], signal);
  }
  return { email, password: PASSWORD };
}

async function setUp({ features }: Product, email: string): Promise<void> {
  const link = await features.access.facade.issueFirstRunLink();
  if (link === null) return;
  const [administrator] = DEMO_PEOPLE;
  await features.people.facade.setUp({
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

/** @returns those of the hub who were added now */
async function addPeople(
  { features }: Product,
  actor: Actor,
  unitIds: ReadonlyMap<string, Id<'unit'>>,
): Promise<Actor[]> {
  const { access, people } = features;
  const hub: Actor[] = [];
  for (const { name, title, unit, role, languages, timeZone } of DEMO_PEOPLE.slice(1)) {
    const unitId = unitIds.get(unit) ?? null;
    const email = mailOf(name);
    const login = await access.facade.prepareLogin({ name, email, password: PASSWORD });
    // Who belongs to the hub works for the whole organisation.
    const grants = [{ role, unitId: unit === 'hub' ? null : unitId }];
    const person = { login, title, unitId, languages, timeZone, grants };
    const personId = await unlessThere(() => people.facade.addPerson(actor, person));
    if (personId !== null && unit === 'hub') hub.push({ kind: 'person', personId, name, grants });
  }
  return hub;
}

function mailOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return `${plain.replace(' ', '.')}@${DOMAIN}`;
}

/** @returns null when it was there before */
async function unlessThere<Added>(add: () => Promise<Added>): Promise<Added | null> {
  try {
    return await add();
  } catch (error) {
    if (error instanceof AppError && error.kind === 'conflict') return null;
    throw error;
  }
}
