// The organisation names its labels and its rules for opening.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Conversations } from '../context.ts';
import { conversationsErrors, conversationsEvents } from '../contract.ts';
import type { Label, RuleInput } from '../contract.ts';
import { insertLabel, removeLabel, updateLabel } from '../store/labels.ts';
import { listRules, removeRule, saveRule } from '../store/opening-rules.ts';
import { labelNotFound } from './change-beside.ts';
import { requireRuleMaker } from './require-scope.ts';

export async function keepLabel(
  conversations: Conversations,
  actor: Actor,
  input: Omit<Label, 'id'> & { id?: string },
): Promise<Label> {
  await requireRuleMaker(conversations, actor);
  const { db, clock, events } = conversations.platform;
  const label = { ...input, id: input.id ?? newId<'label'>() };
  await db.transaction().execute(async (tx) => {
    const isNew = input.id === undefined;
    const saved = isNew
      ? await insertLabel(tx, { ...label, now: clock.now() })
      : await updateLabel(tx, label);
    if (saved === 'not-there') throw labelNotFound(label.id);
    if (saved === 'name-taken') {
      const message = `There is a label "${label.name}" already`;
      throw new AppError('conflict', conversationsErrors.labelNameTaken, message);
    }
    await events.emit(tx, {
      type: conversationsEvents.labelsChanged,
      subject: `label:${label.id}`,
      actor,
      payload: { labelId: label.id, name: label.name },
    });
  });
  return label;
}

export async function dropLabel(
  conversations: Conversations,
  actor: Actor,
  labelId: string,
): Promise<void> {
  await requireRuleMaker(conversations, actor);
  const { db, clock, events } = conversations.platform;
  await db.transaction().execute(async (tx) => {
    if (!(await removeLabel(tx, labelId, clock.now()))) throw labelNotFound(labelId);
    const payload = { labelId, removed: true };
    const type = conversationsEvents.labelsChanged;
    await events.emit(tx, { type, subject: `label:${labelId}`, actor, payload });
  });
}

/** @returns the rule's id */
export async function keepRule(
  conversations: Conversations,
  actor: Actor,
  { id, ...input }: RuleInput & { id?: string },
): Promise<string> {
  await requireRuleMaker(conversations, actor);
  const { db, clock, events } = conversations.platform;
  const ruleId = id ?? newId<'rule'>();
  await db.transaction().execute(async (tx) => {
    if (id !== undefined && !(await listRules(tx)).some((rule) => rule.id === id)) {
      throw ruleNotFound(id);
    }
    await saveRule(tx, { ...input, id: ruleId, byName: actor.name, now: clock.now() });
    await events.emit(tx, {
      type: conversationsEvents.rulesChanged,
      subject: `opening-rule:${ruleId}`,
      actor,
      payload: { ruleId, name: input.name, opens: input.opens },
    });
  });
  return ruleId;
}

export async function dropRule(
  conversations: Conversations,
  actor: Actor,
  ruleId: string,
): Promise<void> {
  await requireRuleMaker(conversations, actor);
  const { db, clock, events } = conversations.platform;
  await db.transaction().execute(async (tx) => {
    if (!(await removeRule(tx, ruleId, clock.now()))) throw ruleNotFound(ruleId);
    const payload = { ruleId, removed: true };
    const type = conversationsEvents.rulesChanged;
    await events.emit(tx, { type, subject: `opening-rule:${ruleId}`, actor, payload });
  });
}

export function ruleNotFound(ruleId: string): AppError {
  return new AppError('not-found', conversationsErrors.ruleNotFound, 'There is no such rule', {
    details: { ruleId },
  });
}
