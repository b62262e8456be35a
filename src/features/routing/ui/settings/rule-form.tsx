// A rule of routing: what it is for, who is asked and for how long, and when the hub gets it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { LANGUAGE_TAGS, languageName } from '#web/i18n/language-name.ts';
import { useSourceChoices, useTopicChoices } from '#web/identity/choices.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Select } from '#web/kit/select.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { NewRule, Rule } from '../../contract/rules.ts';
import { rotasQuery } from '../queries.ts';
import { useRoutingChange } from './use-routing-change.ts';

/** As the server takes it when nothing is said; later than a working day and a night is too late. */
const BEGINNING: NewRule = {
  name: '',
  topicIds: [],
  sourceIds: [],
  langs: [],
  urgency: null,
  to: 'people',
  unitId: null,
  offersMax: 3,
  answerMinutes: 60,
  delayMinutesMax: 1080,
  certificates: [],
  autonomyMin: 'draft',
  rotaId: null,
};

type FieldsProps = { rule: NewRule; onChange(change: Partial<NewRule>): void; error: unknown };

export function RuleForm(props: { rule: Rule | null; onClose(): void }) {
  const { t } = useLingui();
  const [rule, setRule] = useState<NewRule>(() => {
    if (props.rule === null) return BEGINNING;
    const { id: _, ...fields } = props.rule;
    return fields;
  });
  const onChange = (change: Partial<NewRule>) => setRule((before) => ({ ...before, ...change }));
  const save = useRoutingChange(() => {
    const certificates = rule.certificates.map((name) => name.trim()).filter(Boolean);
    const body = { ...rule, name: rule.name.trim(), certificates };
    if (props.rule === null) return answerOf(api.POST('/api/v1/routing/rules', { body }));
    const params = { path: { ruleId: props.rule.id } };
    return answerOf(api.PUT('/api/v1/routing/rules/{ruleId}', { params, body }));
  }, props.onClose);
  return (
    <FormDialog
      title={props.rule?.name ?? t`New rule`}
      action={t`Save`}
      why={rule.name.trim() === '' ? t`Give the rule a name first.` : null}
      act={save}
      onAct={() => save.mutate()}
      onClose={props.onClose}
    >
      <TextField
        label={t`Name`}
        value={rule.name}
        onChange={(name) => onChange({ name })}
        maxLength={120}
        error={wordsFor(save.error, 'name')}
        autoFocus
      />
      <ForWhat rule={rule} onChange={onChange} error={save.error} />
      <Select
        label={t`Who is asked`}
        value={rule.to}
        onChange={(to) => onChange({ to })}
        choices={[
          { id: 'people', label: t`Whoever knows most` },
          { id: 'hub', label: t`The hub, at once` },
        ]}
      />
      {rule.to === 'hub' ? null : <Whom rule={rule} onChange={onChange} error={save.error} />}
    </FormDialog>
  );
}

function ForWhat({ rule, onChange }: FieldsProps) {
  const { t, i18n } = useLingui();
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="sr-only">{t`For which conversations`}</legend>
      <SeveralChoice
        label={t`For the topics`}
        placeholder={t`All topics`}
        choices={useTopicChoices()}
        value={rule.topicIds}
        onChange={(topicIds) => onChange({ topicIds })}
      />
      <SeveralChoice
        label={t`From the sources`}
        placeholder={t`All sources`}
        choices={useSourceChoices()}
        value={rule.sourceIds}
        onChange={(sourceIds) => onChange({ sourceIds })}
      />
      <SeveralChoice
        label={t`In the languages`}
        placeholder={t`All languages`}
        choices={LANGUAGE_TAGS.map((id) => ({ id, label: languageName(id, i18n.locale) }))}
        value={rule.langs}
        onChange={(langs) => onChange({ langs })}
      />
      <Select
        label={t`For what is`}
        value={rule.urgency ?? 'any'}
        onChange={(urgency) => onChange({ urgency: urgency === 'any' ? null : urgency })}
        choices={[
          { id: 'any', label: t`as urgent as may be` },
          { id: 'urgent', label: t`urgent` },
          { id: 'normal', label: t`not urgent` },
        ]}
      />
    </fieldset>
  );
}

function Whom({ rule, onChange, error }: FieldsProps) {
  const { t } = useLingui();
  const rotas = useQuery(rotasQuery).data ?? [];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t`People asked in turn`}
          help={t`Then the hub gets it.`}
          type="number"
          value={String(rule.offersMax)}
          onChange={(count) => onChange({ offersMax: Number(count) })}
          error={wordsFor(error, 'offersMax')}
        />
        <TextField
          label={t`Working minutes each`}
          help={t`Of whom is asked: nights and weekends don't count.`}
          type="number"
          value={String(rule.answerMinutes)}
          onChange={(minutes) => onChange({ answerMinutes: Number(minutes) })}
          error={wordsFor(error, 'answerMinutes')}
        />
      </div>
      <Disclosure title={t`Who may be asked`}>
        <div className="grid gap-4 py-2 sm:grid-cols-2">
          <UnitChoice
            label={t`Only people of`}
            none={t`all units`}
            value={rule.unitId}
            onChange={(unitId) => onChange({ unitId })}
          />
          <Select
            label={t`Who is on duty for what is urgent`}
            value={rule.rotaId ?? 'none'}
            onChange={(id) => onChange({ rotaId: id === 'none' ? null : id })}
            choices={[
              { id: 'none', label: t`Nobody: by rank` },
              ...rotas.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
          <Select
            label={t`Trusted at least to`}
            value={rule.autonomyMin}
            onChange={(autonomyMin) => onChange({ autonomyMin })}
            choices={[
              { id: 'none', label: t`be asked at all` },
              { id: 'draft', label: t`write drafts` },
              { id: 'reviewed', label: t`send what was approved` },
              { id: 'trusted', label: t`send on their own` },
            ]}
          />
          <TextField
            label={t`Certificates that are needed`}
            placeholder={t`Speaking for us, Finance`}
            value={rule.certificates.join(', ')}
            onChange={(words) => onChange({ certificates: certificatesIn(words) })}
          />
          <TextField
            label={t`Begins work within minutes`}
            help={t`Who comes later than this is not asked.`}
            type="number"
            value={String(rule.delayMinutesMax)}
            onChange={(minutes) => onChange({ delayMinutesMax: Number(minutes) })}
            error={wordsFor(error, 'delayMinutesMax')}
          />
        </div>
      </Disclosure>
    </>
  );
}

function certificatesIn(words: string): string[] {
  return words.split(',').map((word) => word.trimStart());
}
