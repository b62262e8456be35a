// When a person works, day by day, in their own time zone; a day without hours is free.

import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { WorkingHours } from '../contract.ts';

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
const USUAL = { from: '09:00', until: '17:00' };

export function WorkingHoursField(props: {
  hours: WorkingHours;
  onChange(hours: WorkingHours): void;
  readOnly: boolean;
}) {
  const { t, i18n } = useLingui();
  const { hours, onChange } = props;
  const dayName = (position: number) =>
    // The fifth of January 1970 was a Monday.
    i18n.date(new Date(Date.UTC(1970, 0, 5 + position)), { weekday: 'long', timeZone: 'UTC' });
  return (
    <fieldset disabled={props.readOnly} className="flex flex-col">
      <legend className="mb-1 text-small font-semibold">{t`Working hours`}</legend>
      {DAYS.map((day, position) => {
        const name = dayName(position);
        const times = hours[day];
        const set = (next: WorkingHours[typeof day]) => onChange({ ...hours, [day]: next });
        return (
          <div key={day} className="flex min-h-control flex-wrap items-center gap-x-2 py-0.5">
            <div className="w-full shrink-0 sm:w-32">
              <Checkbox
                isSelected={times !== null}
                isDisabled={props.readOnly}
                onChange={(works) => set(works ? USUAL : null)}
              >
                <span className="inline-block first-letter:uppercase">{name}</span>
              </Checkbox>
            </div>
            {times === null ? (
              <span className="text-small text-faint max-sm:hidden">{t`Free`}</span>
            ) : (
              <>
                <TextField
                  label={t`${name} from`}
                  labelHidden
                  type="time"
                  value={times.from}
                  onChange={(from) => set({ ...times, from })}
                  isReadOnly={props.readOnly}
                  className="w-34 max-sm:flex-1"
                />
                <span aria-hidden className="text-faint">
                  –
                </span>
                <TextField
                  label={t`${name} until`}
                  labelHidden
                  type="time"
                  value={times.until}
                  onChange={(until) => set({ ...times, until })}
                  isReadOnly={props.readOnly}
                  className="w-34 max-sm:flex-1"
                />
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
