// Which rule holds for a conversation: the first whose conditions all fit. Where none does, the usual way is taken.

import type { PolicyFit, Rule, RuleFit } from '../../contract/rules.ts';

export type Subject = {
  topicIds: readonly string[];
  sourceId: string;
  lang: string | null;
  isUrgent: boolean;
};

export type Plan = Omit<Rule, 'id' | 'name' | keyof RuleFit> & { ruleId: string | null };

/** For what no rule speaks of. Who is urgently wanted is asked for less time, and only when there. */
function usualPlan(isUrgent: boolean): Plan {
  return {
    ruleId: null,
    to: 'people',
    unitId: null,
    offersMax: 3,
    answerMinutes: isUrgent ? 15 : 60,
    delayMinutesMax: isUrgent ? 15 : 18 * 60,
    certificates: [],
    autonomyMin: 'draft',
    rotaId: null,
  };
}

export function planFor(rules: readonly Rule[], subject: Subject): Plan {
  const rule = rules.find((each) => fits(each, subject));
  if (!rule) return usualPlan(subject.isUrgent);
  const {
    id: ruleId,
    name: _,
    topicIds: _t,
    sourceIds: _s,
    langs: _l,
    urgency: _u,
    ...plan
  } = rule;
  return { ...plan, ruleId };
}

export function fitsPolicy(policy: PolicyFit, subject: Subject): boolean {
  return isAmong(policy.topicIds, subject.topicIds) && fitsUrgency(policy.urgency, subject);
}

function fits(rule: RuleFit, subject: Subject): boolean {
  const { lang } = subject;
  return (
    isAmong(rule.topicIds, subject.topicIds) &&
    isAmong(rule.sourceIds, [subject.sourceId]) &&
    isAmong(rule.langs.map(baseOf), lang === null ? [] : [baseOf(lang)]) &&
    fitsUrgency(rule.urgency, subject)
  );
}

/** No condition fits everything. */
function isAmong(wanted: readonly string[], given: readonly string[]): boolean {
  return wanted.length === 0 || given.some((each) => wanted.includes(each));
}

function fitsUrgency(urgency: Rule['urgency'], { isUrgent }: Subject): boolean {
  return urgency === null || (urgency === 'urgent') === isUrgent;
}

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
