// A duty rota: who takes turns in which order, how long a turn is, and when they hand over.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { ZONE_CHOICES, usePeopleChoices } from '#web/identity/choices.ts';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { NewRota, RotaShown } from '../../contract/rules.ts';
import { useRoutingChange } from './use-routing-change.ts';

export function RotaForm({ rota, onClose }: { rota: RotaShown | null; onClose(): void }) {
  const { t } = useLingui();
  const people = usePeopleChoices();
  const [values, setValues] = useState<NewRota>(() => ({
    name: rota?.name ?? '',
    timeZone: rota?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    startsOn: rota?.startsOn ?? new Date().toLocaleDateString('sv-SE'),
    handOverAt: rota?.handOverAt ?? 540,
    turnDays: rota?.turnDays ?? 7,
    personIds: rota?.people.map(({ id }) => id) ?? [],
  }));
  const set = (change: Partial<NewRota>) => setValues((before) => ({ ...before, ...change }));
  const save = useRoutingChange(() => {
    const body = { ...values, name: values.name.trim() };
    if (rota === null) return answerOf(api.POST('/api/v1/routing/rotas', { body }));
    const params = { path: { rotaId: rota.id } };
    return answerOf(api.PUT('/api/v1/routing/rotas/{rotaId}', { params, body }));
  }, onClose);
  const missing =
    values.name.trim() === ''
      ? t`Give the rota a name first.`
      : values.personIds.length === 0
        ? t`Choose who takes turns.`
        : null;
  return (
    <FormDialog
      title={rota?.name ?? t`New rota`}
      action={t`Save`}
      why={missing}
      act={save}
      onAct={() => save.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Name`}
        placeholder={t`Evenings and weekends`}
        value={values.name}
        onChange={(name) => set({ name })}
        maxLength={120}
        error={wordsFor(save.error, 'name')}
        autoFocus
      />
      <SeveralChoice
        label={t`Who takes turns, in this order`}
        placeholder={t`Add a colleague`}
        choices={people}
        value={values.personIds}
        onChange={(personIds) => set({ personIds })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t`First day`}
          type="date"
          value={values.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          error={wordsFor(save.error, 'startsOn')}
        />
        <TextField
          label={t`Days of a turn`}
          type="number"
          value={String(values.turnDays)}
          onChange={(days) => set({ turnDays: Number(days) })}
          error={wordsFor(save.error, 'turnDays')}
        />
        <TextField
          label={t`They hand over at`}
          type="time"
          value={timeOf(values.handOverAt)}
          onChange={(time) => set({ handOverAt: minutesOf(time) })}
          error={wordsFor(save.error, 'handOverAt')}
        />
        <ComboBox
          label={t`Time zone`}
          value={values.timeZone}
          onChange={(zone) => zone !== null && set({ timeZone: zone })}
          error={wordsFor(save.error, 'timeZone')}
          choices={ZONE_CHOICES}
        />
      </div>
    </FormDialog>
  );
}

function timeOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
