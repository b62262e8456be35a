// A day on which nobody works, everywhere or in one unit.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useRoutingChange } from './use-routing-change.ts';

export function HolidayForm({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [unitId, setUnit] = useState<string | null>(null);
  const add = useRoutingChange(
    () =>
      answerOf(api.POST('/api/v1/routing/holidays', { body: { day, name: name.trim(), unitId } })),
    onClose,
  );
  return (
    <FormDialog
      title={t`New holiday`}
      width="narrow"
      action={t`Enter it`}
      why={day === '' ? t`Choose the day.` : name.trim() === '' ? t`Say what it is called.` : null}
      act={add}
      onAct={() => add.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Day`}
        type="date"
        value={day}
        onChange={setDay}
        error={wordsFor(add.error, 'day')}
        autoFocus
      />
      <TextField
        label={t`Name`}
        placeholder={t`Midsummer Eve`}
        value={name}
        onChange={setName}
        maxLength={120}
        error={wordsFor(add.error, 'name')}
      />
      <UnitChoice
        label={t`Where`}
        none={t`everywhere`}
        value={unitId}
        onChange={setUnit}
        help={t`Also in the units below.`}
      />
    </FormDialog>
  );
}
