// What a rule of opening is made of: yes or no, and for which mentions. Every condition that is given must hold, of its
// values any.

import { useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components';
import { TASKS } from '#language/labels.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { LANGUAGE_TAGS, languageName } from '#web/i18n/language-name.ts';
import { useSourceChoices, useTopicChoices } from '#web/identity/choices.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useLabelWords } from '#web/label-words.ts';
import type { RuleInput } from '../../contract.ts';

type Conditions = RuleInput['conditions'];

export function OpeningRuleForm(props: {
  values: RuleInput;
  onChange(values: RuleInput): void;
  saving: { isPending: boolean; error: unknown };
  onSave(): void;
}) {
  const { t } = useLingui();
  const { values, onChange, saving } = props;
  const missing = values.name.trim() === '' ? t`Give the rule a name first.` : null;
  return (
    <Form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) props.onSave();
      }}
    >
      <TextField
        label={t`Name`}
        placeholder={t`Questions about heat pumps`}
        value={values.name}
        onChange={(name) => onChange({ ...values, name })}
        maxLength={120}
        error={wordsFor(saving.error, 'name')}
        autoFocus={values.name === ''}
      />
      <div className="flex flex-col items-start gap-1">
        <span aria-hidden className="text-small font-semibold">{t`A mention it fits`}</span>
        <Segments
          label={t`A mention it fits`}
          value={values.opens ? 'yes' : 'no'}
          onChange={(opens) => onChange({ ...values, opens: opens === 'yes' })}
          choices={[
            { id: 'yes', label: t`opens a conversation` },
            { id: 'no', label: t`opens none` },
          ]}
        />
        {values.opens ? null : (
          <span className="text-small text-faint">
            {t`Whatever other rules say: for job adverts, or our dealers.`}
          </span>
        )}
      </div>
      <ConditionFields
        conditions={values.conditions}
        onChange={(change) =>
          onChange({ ...values, conditions: { ...values.conditions, ...change } })
        }
      />
      {saving.error ? <Notice tone="bad">{wordsOf(saving.error)}</Notice> : null}
      <div>
        <Button type="submit" look="primary" isPending={saving.isPending} why={missing}>
          {t`Save`}
        </Button>
      </div>
    </Form>
  );
}

function ConditionFields(props: {
  conditions: Conditions;
  onChange(change: Partial<Conditions>): void;
}) {
  const { t, i18n } = useLingui();
  const { conditions, onChange } = props;
  const { labels, tasks } = useLabelWords();
  const any = t`Any`;
  // A rule made elsewhere may name others.
  const languages = [...new Set([...LANGUAGE_TAGS, ...conditions.languages])];
  return (
    <Panel title={t`It fits when all of this holds`}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SeveralChoice
          label={t`Topic`}
          placeholder={any}
          choices={useTopicChoices()}
          value={conditions.topicIds}
          onChange={(topicIds) => onChange({ topicIds })}
        />
        <SeveralChoice
          label={t`Source`}
          placeholder={any}
          choices={useSourceChoices()}
          value={conditions.sourceIds}
          onChange={(sourceIds) => onChange({ sourceIds })}
        />
        <LabelsChoice
          label={tasks.intent}
          all={TASKS.intent}
          words={labels.intent}
          value={conditions.intents}
          onChange={(intents) => onChange({ intents })}
        />
        <LabelsChoice
          label={tasks.sentiment}
          all={TASKS.sentiment}
          words={labels.sentiment}
          value={conditions.sentiments}
          onChange={(sentiments) => onChange({ sentiments })}
        />
        <LabelsChoice
          label={tasks.urgency}
          all={TASKS.urgency}
          words={labels.urgency}
          value={conditions.urgencies}
          onChange={(urgencies) => onChange({ urgencies })}
        />
        <LabelsChoice
          label={tasks.crisis}
          all={TASKS.crisis}
          words={labels.crisis}
          value={conditions.crises}
          onChange={(crises) => onChange({ crises })}
        />
        <SeveralChoice
          label={t`Language`}
          placeholder={any}
          choices={languages.map((tag) => ({ id: tag, label: languageName(tag, i18n.locale) }))}
          value={conditions.languages}
          onChange={(chosen) => onChange({ languages: chosen })}
        />
      </div>
    </Panel>
  );
}

function LabelsChoice<Value extends string>(props: {
  label: string;
  all: readonly Value[];
  words: Record<Value, string>;
  value: readonly Value[];
  onChange(value: Value[]): void;
}) {
  const { t } = useLingui();
  return (
    <SeveralChoice
      label={props.label}
      placeholder={t`Any`}
      choices={props.all.map((id) => ({ id, label: props.words[id] }))}
      value={props.value}
      onChange={(ids) => props.onChange(props.all.filter((one) => ids.includes(one)))}
    />
  );
}
