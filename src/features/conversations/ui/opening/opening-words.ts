// What a rule of opening says, and why a mention opened a conversation or not, in the reader's words.

import { useLingui } from '@lingui/react/macro';
import { languageName } from '#web/i18n/language-name.ts';
import { labelsOf, useSourceChoices, useTopicChoices } from '#web/identity/choices.ts';
import { useLabelWords } from '#web/label-words.ts';
import type { Preview, RuleInput } from '../../contract.ts';

type Because = Preview['examples'][number]['because'];

/** Each condition that is given, as `what: any of these`. */
export function useConditionWords(): (conditions: RuleInput['conditions']) => string[] {
  const { t, i18n } = useLingui();
  const topics = useTopicChoices();
  const sources = useSourceChoices();
  const { labels, tasks } = useLabelWords();
  return (conditions) => {
    const given: [string, readonly string[]][] = [
      [t`Topic`, labelsOf(topics, conditions.topicIds)],
      [t`Source`, labelsOf(sources, conditions.sourceIds)],
      [t`Language`, conditions.languages.map((tag) => languageName(tag, i18n.locale))],
      [tasks.intent, conditions.intents.map((intent) => labels.intent[intent])],
      [tasks.sentiment, conditions.sentiments.map((sentiment) => labels.sentiment[sentiment])],
      [tasks.urgency, conditions.urgencies.map((urgency) => labels.urgency[urgency])],
      [tasks.crisis, conditions.crises.map((crisis) => labels.crisis[crisis])],
    ];
    const or = new Intl.ListFormat(i18n.locale, { type: 'disjunction' });
    return given
      .filter(([, values]) => values.length > 0)
      .map(([what, values]) => `${what}: ${or.format(values)}`);
  };
}

export function useBecauseWords(): (because: Because) => string {
  const { t } = useLingui();
  return ({ kind, rule }) => {
    const words: Record<Because['kind'], string> = {
      'own-place': t`said at a place of ours`,
      rule: t`by the rule “${rule ?? ''}”`,
      'by-hand': t`opened by hand`,
      ours: t`we wrote it`,
      automatic: t`a machine wrote it`,
      'no-rule': t`no rule is for it`,
      'too-old': t`too old`,
    };
    return words[kind];
  };
}
