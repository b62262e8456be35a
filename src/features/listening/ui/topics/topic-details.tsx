// What else a topic has: what it is for, its colour, and the unit that looks after it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { unitsQuery } from '#web/identity/units-query.ts';
import { ColourChoice } from '#web/kit/colour-choice.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { TopicValues } from './topic-values.ts';

export function TopicDetails(props: {
  values: TopicValues;
  onChange(change: Partial<TopicValues>): void;
  readOnly: boolean;
}) {
  const { t } = useLingui();
  const { values, onChange } = props;
  const units = useQuery(unitsQuery).data ?? [];
  return (
    <div className="flex flex-col gap-4 pt-2">
      <TextField
        label={t`Description`}
        value={values.description}
        onChange={(description) => onChange({ description })}
        lines={2}
        maxLength={2000}
        isReadOnly={props.readOnly}
      />
      <ColourChoice value={values.colour ?? 'blue'} onChange={(colour) => onChange({ colour })} />
      <Select
        label={t`Unit that looks after it`}
        value={values.ownerUnitId ?? 'hub'}
        onChange={(id) => onChange({ ownerUnitId: id === 'hub' ? null : id })}
        choices={[
          { id: 'hub', label: t`The hub` },
          ...units.map((unit) => ({ id: unit.id, label: unit.name })),
        ]}
      />
    </div>
  );
}
