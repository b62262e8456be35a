// Two ideas that ask for the same become one, and can be taken apart again. A merge is a row; votes, followers and wordings
// stay where they are, so that undoing it gives back exactly what each had. Both groups are told, unless nobody was told of
// the merge before it was undone.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError, assert } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { getIdea, getWhole } from '../context.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import { refuseMerge, refuseUnmerge, resolveMerges } from '../domain/merging.ts';
import type { MergeRefusal } from '../domain/merging.ts';
import { loopWords } from '../domain/loop-words.ts';
import { mayHaveHeard } from '../domain/owed.ts';
import type { IdeaRow } from '../store/ideas.ts';
import { endMerge, insertMerge, listOpenMerges } from '../store/merges.ts';
import { findMergeOutcome } from '../store/outcomes.ts';
import { holdPending, listOutcomeIdsSince, listOwedOfOutcome, owingOf } from '../store/owed.ts';
import { recount, setMerged } from '../store/standings.ts';
import type { Whole } from '../store/standings.ts';
import { listClaims } from '../store/wishes.ts';
import { dropPending } from './change-owed.ts';
import { recordOutcome } from './owe.ts';
import { rescore } from './rescore.ts';
import { tell } from './wish.ts';

type Merge = { ideaId: string; into: string; publicText: string | null };

export async function mergeIdeas(ideas: Ideas, actor: Actor, merge: Merge): Promise<void> {
  const { db, clock } = ideas.platform;
  await ideas.people.requireInUnit(actor, 'ideas.decide', null);
  await db.transaction().execute(async (tx) => {
    const { part, whole } = await holdBoth(tx, merge);
    const merges = await listOpenMerges(tx, [...part.ids, ...whole.ids]);
    const refusal = refuseMerge(merges, { ideaId: merge.ideaId, intoId: whole.id });
    if (refusal) throw refused(refusal, { ideaId: whole.id });
    const [idea, into] = [await getIdea(tx, part.id), await getIdea(tx, whole.id)];
    const at = clock.now();
    const id = newId<'idea-merge'>();
    const row = { id, ideaId: part.id, intoId: whole.id };
    await insertMerge(tx, { ...row, at, byName: actor.name });
    const ids = [...part.ids, ...whole.ids];
    await setMerged(tx, resolveMerges([...merges, row], ids));
    const said = loopWords(into.lang).merged(idea.title, into.title);
    const outcome = { mergeId: id, text: merge.publicText ?? said };
    await recordMerge(ideas, tx, actor, { kind: 'merged', ids, about: into, ...outcome });
    await freshen(tx, { ...whole, ids }, at);
    const more = { intoId: whole.id };
    await tell(ideas, tx, actor, { type: ideasEvents.merged, whole: part, more });
  });
}

export async function unmergeIdea(
  ideas: Ideas,
  actor: Actor,
  { ideaId, publicText }: { ideaId: string; publicText: string | null },
): Promise<void> {
  const { db, clock } = ideas.platform;
  await ideas.people.requireInUnit(actor, 'ideas.decide', null);
  await db.transaction().execute(async (tx) => {
    const before = await getWhole(tx, ideaId);
    const merges = await listOpenMerges(tx, before.ids);
    const refusal = refuseUnmerge(merges, ideaId);
    if (refusal) throw refused(refusal, { ideaId });
    const merge = merges.find((each) => each.ideaId === ideaId);
    assert(merge, 'what can be taken apart was merged');
    const at = clock.now();
    await endMerge(tx, { id: merge.id, at, byName: actor.name });
    const canonical = resolveMerges(
      merges.filter(({ id }) => id !== merge.id),
      before.ids,
    );
    await setMerged(tx, canonical);
    const part = await getWhole(tx, ideaId);
    const rest = await getWhole(tx, before.id);
    const told = await takeBackOwed(ideas, tx, actor, { mergeId: merge.id, rest });
    const [idea, other] = [await getIdea(tx, ideaId), await getIdea(tx, before.id)];
    const said = publicText ?? loopWords(other.lang).unmerged(idea.title, other.title);
    await recordMerge(ideas, tx, actor, {
      kind: 'unmerged',
      ids: before.ids,
      about: other,
      mergeId: merge.id,
      // Nobody who was never told that they are one is told that they are two.
      text: told.size === 0 ? null : said,
      only: told,
    });
    await freshen(tx, part, at);
    await freshen(tx, rest, at);
    const more = { intoId: rest.id };
    await tell(ideas, tx, actor, { type: ideasEvents.unmerged, whole: part, more });
  });
}

/** In the order of their ids, so that two merges crosswise don't wait for each other. */
async function holdBoth(
  tx: Transaction,
  { ideaId, into }: Merge,
): Promise<{ part: Whole; whole: Whole }> {
  for (const id of [ideaId, into].toSorted()) await getWhole(tx, id);
  const [part, whole] = [await getWhole(tx, ideaId), await getWhole(tx, into)];
  if (part.id !== ideaId) throw refused('already-merged', { ideaId: part.id });
  return { part, whole };
}

async function recordMerge(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  of: {
    kind: 'merged' | 'unmerged';
    ids: string[];
    about: IdeaRow;
    mergeId: string;
    text: string | null;
    only?: ReadonlySet<string>;
  },
): Promise<void> {
  const { kind, ids, about, mergeId, text, only = null } = of;
  await recordOutcome(ideas, tx, actor, {
    whole: { ids },
    only,
    outcome: {
      kind,
      ideaId: about.id,
      fromKind: null,
      statusId: null,
      toKind: null,
      mergeId,
      publicText: text,
      internalText: '',
      lang: about.lang,
    },
  });
}

/**
 * What was not told yet is no longer owed: of the merge itself to nobody, of what became of the other idea meanwhile to
 * those who never asked for that one. @returns who may have heard of the merge
 */
async function takeBackOwed(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  { mergeId, rest }: { mergeId: string; rest: Whole },
): Promise<Set<string>> {
  const merged = await findMergeOutcome(tx, mergeId);
  assert(merged, 'every merge has its outcome');
  const command = { do: 'withdraw' } as const;
  for (const row of await holdPending(tx, { outcomeIds: [merged.id] })) {
    await dropPending(ideas, tx, actor, { row, command });
  }
  const told = (await listOwedOfOutcome(tx, merged.id)).filter((row) => mayHaveHeard(owingOf(row)));
  const since = await listOutcomeIdsSince(tx, { ideaIds: rest.ids, since: merged.at });
  const others = since.filter((id) => id !== merged.id);
  const asked = new Set((await listClaims(tx, rest.ids)).map(({ who }) => who));
  for (const row of await holdPending(tx, { outcomeIds: others })) {
    if (!asked.has(row.who)) await dropPending(ideas, tx, actor, { row, command });
  }
  return new Set(told.map(({ who }) => who));
}

async function freshen(tx: Transaction, whole: Pick<Whole, 'id' | 'ids'>, at: Date): Promise<void> {
  await recount(tx, whole);
  await rescore(tx, [whole.id], at);
}

function refused(refusal: MergeRefusal, details: Record<string, unknown>): AppError {
  const codes = {
    itself: ideasErrors.mergeCircle,
    'already-merged': ideasErrors.mergedElsewhere,
    circle: ideasErrors.mergeCircle,
    'not-merged': ideasErrors.notMerged,
  };
  return new AppError('conflict', codes[refusal], WORDS[refusal], { details });
}

const WORDS: Readonly<Record<MergeRefusal, string>> = {
  itself: 'An idea cannot be merged with itself, or with a part of itself.',
  'already-merged': 'This idea is a part of another one already.',
  circle: 'The other idea is a part of this one: take it out first.',
  'not-merged': 'This idea is not a part of another one.',
};
