// Which mentions open a conversation: what is said at a place of ours always does; else rules of the organisation decide,
// and a rule that says no wins. Answers with the reason.

import type { TASKS } from '#language/labels.ts';

type Labels = typeof TASKS;

export type RuleConditions = {
  topicIds: readonly string[];
  sourceIds: readonly string[];
  languages: readonly string[];
  sentiments: readonly Labels['sentiment'][number][];
  intents: readonly Labels['intent'][number][];
  urgencies: readonly Labels['urgency'][number][];
  crises: readonly Labels['crisis'][number][];
};

/** Every condition that is given must hold; of the values of one condition any. */
export type OpeningRule = RuleConditions & {
  id: string;
  name: string;
  opens: boolean;
};

export type HeardPostFacts = {
  topicIds: readonly string[];
  sourceId: string;
  language: string;
  isOwnPlace: boolean;
  isOurs: boolean;
  isAutomatic: boolean;
  /** Null: not understood (matched before there was understanding, or deleted). */
  labels: { sentiment: string; intent: string; urgency: string; crisis: string } | null;
};

export type OpeningReason =
  | { kind: 'own-place' }
  | { kind: 'rule'; ruleId: string; rule: string }
  | { kind: 'ours' | 'automatic' | 'no-rule' };
export type OpeningDecision = { opens: boolean; because: OpeningReason };

export function decideOpening(
  rules: readonly OpeningRule[],
  post: HeardPostFacts,
): OpeningDecision {
  if (post.isOurs) return { opens: false, because: { kind: 'ours' } };
  if (post.isAutomatic) return { opens: false, because: { kind: 'automatic' } };
  if (post.isOwnPlace) return { opens: true, because: { kind: 'own-place' } };
  const holding = rules.filter((rule) => holds(rule, post));
  const rule = holding.find(({ opens }) => !opens) ?? holding[0];
  if (!rule) return { opens: false, because: { kind: 'no-rule' } };
  return { opens: rule.opens, because: { kind: 'rule', ruleId: rule.id, rule: rule.name } };
}

function holds(rule: RuleConditions, post: HeardPostFacts): boolean {
  const { labels } = post;
  return (
    anyOf(rule.topicIds, post.topicIds) &&
    anyOf(rule.sourceIds, [post.sourceId]) &&
    anyOf(rule.languages, [post.language, post.language.split('-')[0] ?? '']) &&
    anyOf(rule.sentiments, labels && [labels.sentiment]) &&
    anyOf(rule.intents, labels && [labels.intent]) &&
    anyOf(rule.urgencies, labels && [labels.urgency]) &&
    anyOf(rule.crises, labels && [labels.crisis])
  );
}

function anyOf(wanted: readonly string[], has: readonly string[] | null): boolean {
  return wanted.length === 0 || (has ?? []).some((value) => wanted.includes(value));
}
