// Several of many choices: found by typing, added one by one, and taken away again. What choosing none means stands in
// the field.

import { useState } from 'react';
import { Chips } from './chips.tsx';
import { ComboBox } from './combo-box.tsx';
import type { ComboBoxProps } from './combo-box-props.ts';

export function SeveralChoice(props: {
  label: string;
  choices: ComboBoxProps['choices'];
  value: readonly string[];
  onChange(value: string[]): void;
  placeholder?: string;
  help?: string;
}) {
  const { label, choices, value, placeholder } = props;
  const [isInUse, setInUse] = useState(false);
  const change = (ids: string[]) => {
    setInUse(true);
    props.onChange(ids);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <ComboBox
        // Begins anew after each choice: the text of the last one must not stay.
        key={value.join(' ')}
        label={label}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(props.help === undefined ? {} : { help: props.help })}
        value={null}
        isInUse={isInUse}
        onChange={(id) => {
          if (id !== null) change([...value, id]);
        }}
        choices={choices.filter(({ id }) => !value.includes(id))}
      />
      {value.length === 0 ? null : (
        <Chips
          label={label}
          chips={value.map((id) => ({
            id,
            text: choices.find((choice) => choice.id === id)?.label ?? '…',
          }))}
          onRemove={(id) => change(value.filter((one) => one !== id))}
        />
      )}
    </div>
  );
}
