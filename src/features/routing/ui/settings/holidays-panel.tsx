// Days on which nobody works: no minutes run, and nobody is offered anything.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { UnitChoice } from '#web/identity/unit-choice.tsx';
import { unitsQuery } from '#web/identity/units-query.ts';
import { Button } from '#web/kit/button.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { EditRowButtons } from './edit-row-buttons.tsx';
import { holidaysQuery } from '../queries.ts';
import { useRoutingChange } from './use-routing-change.ts';

export function HolidaysPanel() {
  const { t, i18n } = useLingui();
  const holidays = useQuery(holidaysQuery);
  const units = useQuery(unitsQuery).data ?? [];
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <ListPanel
        title={t`Holidays`}
        detail={t`No minutes run on these days, and nobody is sent anything.`}
        actions={<Button icon={<Plus />} onPress={() => setAdding(true)}>{t`New holiday`}</Button>}
        query={holidays}
        empty={t`None entered. Everybody's own working hours hold on every day.`}
      >
        {(holiday) => (
          <ListRow
            key={holiday.id}
            name={
              <>
                <time dateTime={holiday.day} className="tabular">
                  {i18n.date(new Date(`${holiday.day}T12:00:00Z`), {
                    weekday: 'short',
                    day: 'numeric',
                    month: 'long',
                    year: 'numeric',
                    timeZone: 'UTC',
                  })}
                </time>
                <span className="font-normal">{holiday.name}</span>
              </>
            }
            badges={
              <span className="text-small font-normal text-faint">
                {holiday.unitId === null
                  ? t`everywhere`
                  : units.find(({ id }) => id === holiday.unitId)?.name}
              </span>
            }
            actions={
              <EditRowButtons
                name={holiday.name}
                meaning={t`Working minutes run on that day again.`}
                remove={() =>
                  answerOf(
                    api.DELETE('/api/v1/routing/holidays/{holidayId}', {
                      params: { path: { holidayId: holiday.id } },
                    }),
                  )
                }
              />
            }
          />
        )}
      </ListPanel>
      {isAdding ? <HolidayForm onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function HolidayForm({ onClose }: { onClose(): void }) {
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
