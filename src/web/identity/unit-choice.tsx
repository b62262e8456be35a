// Chooses a unit of the tree, or none; units are indented as they hang.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Select } from '../kit/select.tsx';
import { unitsQuery } from './units-query.ts';
import { placeUnits } from './unit-tree.ts';

const NONE = 'none';

export function UnitChoice(props: {
  label: string;
  value: string | null;
  onChange(unitId: string | null): void;
  /** What choosing no unit means. */
  none: string;
  without?: ReadonlySet<string>;
  help?: string;
  isDisabled?: boolean;
}) {
  const { i18n } = useLingui();
  const units = placeUnits(useQuery(unitsQuery).data ?? [], i18n.locale);
  return (
    <Select
      label={props.label}
      value={props.value ?? NONE}
      onChange={(id) => props.onChange(id === NONE ? null : id)}
      help={props.help}
      isDisabled={props.isDisabled ?? false}
      choices={[
        { id: NONE, label: props.none },
        ...units
          .filter(({ id }) => !props.without?.has(id))
          .map((unit) => ({
            id: unit.id,
            label: '\u2003'.repeat(unit.depth) + unit.name,
          })),
      ]}
    />
  );
}
