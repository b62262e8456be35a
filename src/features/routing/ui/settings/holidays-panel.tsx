// Days on which nobody works: no minutes run, and nobody is offered anything.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { unitsQuery } from '#web/identity/units-query.ts';
import { Button } from '#web/kit/button.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { EditRowButtons } from './edit-row-buttons.tsx';
import { holidaysQuery } from '../queries.ts';

const HolidayForm = lazy(async () => {
  const { HolidayForm: component } = await import('./holiday-form.tsx');
  return { default: component };
});

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
                <time dateTime={holiday.day}>
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
      <Suspense>{isAdding ? <HolidayForm onClose={() => setAdding(false)} /> : null}</Suspense>
    </>
  );
}
