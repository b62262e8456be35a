// An escalation: for which conversations, and its steps: what is waited for, how long, and who is told then.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { usePeopleChoices, useTopicChoices } from '#web/identity/choices.ts';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Select } from '#web/kit/select.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { EscalationStep, NewPolicy, Policy } from '../../contract/rules.ts';
import { rotasQuery } from '../queries.ts';
import { useRoutingChange } from './use-routing-change.ts';

const FIRST_STEP: EscalationStep = {
  waitsFor: 'taken',
  afterMinutes: 60,
  tells: 'hub',
  personId: null,
  rotaId: null,
};
const STEPS_MAX = 20;

export function PolicyForm({ policy, onClose }: { policy: Policy | null; onClose(): void }) {
  const { t } = useLingui();
  const topics = useTopicChoices();
  const [values, setValues] = useState<NewPolicy>(() => ({
    name: policy?.name ?? '',
    topicIds: policy?.topicIds ?? [],
    urgency: policy?.urgency ?? null,
    steps: policy?.steps ?? [FIRST_STEP],
  }));
  const { steps } = values;
  const set = (change: Partial<NewPolicy>) => setValues((before) => ({ ...before, ...change }));
  const save = useRoutingChange(() => {
    const body = { ...values, name: values.name.trim() };
    if (policy === null) return answerOf(api.POST('/api/v1/routing/escalation-policies', { body }));
    const params = { path: { policyId: policy.id } };
    return answerOf(api.PUT('/api/v1/routing/escalation-policies/{policyId}', { params, body }));
  }, onClose);
  const isOpen = (step: EscalationStep) =>
    (step.tells === 'person' && step.personId === null) ||
    (step.tells === 'duty' && step.rotaId === null);
  const missing =
    values.name.trim() === ''
      ? t`Give the escalation a name first.`
      : steps.length === 0
        ? t`Add a step first.`
        : steps.some(isOpen)
          ? t`Say who is told in each step.`
          : null;
  return (
    <FormDialog
      title={policy?.name ?? t`New escalation`}
      width="wide"
      action={t`Save`}
      why={missing}
      act={save}
      onAct={() => save.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Name`}
        value={values.name}
        onChange={(name) => set({ name })}
        maxLength={120}
        error={wordsFor(save.error, 'name')}
        autoFocus
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SeveralChoice
          label={t`For the topics`}
          placeholder={t`All topics`}
          choices={topics}
          value={values.topicIds}
          onChange={(topicIds) => set({ topicIds })}
        />
        <Select
          label={t`For what is`}
          value={values.urgency ?? 'any'}
          onChange={(urgency) => set({ urgency: urgency === 'any' ? null : urgency })}
          choices={[
            { id: 'any', label: t`as urgent as may be` },
            { id: 'urgent', label: t`urgent` },
            { id: 'normal', label: t`not urgent` },
          ]}
        />
      </div>
      <ol aria-label={t`Steps`} className="flex flex-col gap-3">
        {steps.map((step, position) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step has no name of its own: its place is what it is
          <li key={position} className="rounded-control bg-sunken p-3">
            <StepFields
              step={step}
              number={position + 1}
              onChange={(change) =>
                set({
                  steps: steps.map((one, at) => (at === position ? { ...one, ...change } : one)),
                })
              }
              onRemove={() => set({ steps: steps.filter((_, at) => at !== position) })}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          icon={<Plus />}
          why={steps.length >= STEPS_MAX ? t`Twenty steps are the most.` : null}
          onPress={() => set({ steps: [...steps, nextStep(steps)] })}
        >
          {t`Another step`}
        </Button>
      </div>
    </FormDialog>
  );
}

/** Later than the last, for the same wait. */
function nextStep(steps: readonly EscalationStep[]): EscalationStep {
  const last = steps.at(-1) ?? FIRST_STEP;
  return { ...FIRST_STEP, waitsFor: last.waitsFor, afterMinutes: last.afterMinutes * 2 };
}

function StepFields(props: {
  step: EscalationStep;
  number: number;
  onChange(change: Partial<EscalationStep>): void;
  onRemove(): void;
}) {
  const { t } = useLingui();
  const { step, number, onChange } = props;
  const people = usePeopleChoices();
  const rotas = useQuery(rotasQuery).data ?? [];
  return (
    <div className="flex items-start gap-2">
      <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-3">
        <Select
          label={t`When it is`}
          value={step.waitsFor}
          onChange={(waitsFor) => onChange({ waitsFor })}
          choices={[
            { id: 'taken', label: t`not taken` },
            { id: 'answered', label: t`not answered` },
          ]}
        />
        <TextField
          label={t`After minutes`}
          type="number"
          value={String(step.afterMinutes)}
          onChange={(minutes) => onChange({ afterMinutes: Number(minutes) })}
        />
        <Select
          label={t`Tell`}
          value={step.tells}
          onChange={(tells) => onChange({ tells, personId: null, rotaId: null })}
          choices={[
            { id: 'holder', label: t`whoever has it` },
            { id: 'duty', label: t`whoever is on duty` },
            { id: 'hub', label: t`the hub` },
            { id: 'person', label: t`a person` },
          ]}
        />
        {step.tells === 'person' ? (
          <ComboBox
            label={t`Who`}
            placeholder={t`A colleague`}
            className="sm:col-start-3"
            value={step.personId}
            onChange={(personId) => onChange({ personId })}
            choices={people}
          />
        ) : null}
        {step.tells === 'duty' ? (
          <Select
            label={t`On which rota`}
            className="sm:col-start-3"
            placeholder={t`Choose a rota`}
            value={step.rotaId}
            onChange={(rotaId) => onChange({ rotaId })}
            choices={rotas.map(({ id, name }) => ({ id, label: name }))}
            {...(rotas.length === 0 ? { help: t`There is no rota yet.` } : {})}
          />
        ) : null}
      </div>
      <IconButton
        label={t`Take away step ${number}`}
        size="small"
        icon={<X />}
        onPress={props.onRemove}
      />
    </div>
  );
}
