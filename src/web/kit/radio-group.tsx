// One of a few choices, all of them in sight, each with a sentence if it needs one.

import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { FieldError, Help, Label } from './field.tsx';

export function RadioGroup<Value extends string>(props: {
  label: string;
  labelHidden?: boolean;
  choices: readonly { id: Value; label: string; detail?: string }[];
  value: Value | null;
  onChange(value: NoInfer<Value>): void;
  help?: string;
  error?: string | undefined;
}) {
  return (
    <AriaRadioGroup
      value={props.value}
      onChange={(value) => {
        const chosen = props.choices.find((choice) => choice.id === value);
        if (chosen) props.onChange(chosen.id);
      }}
      isInvalid={props.error !== undefined}
      className="flex flex-col gap-1"
    >
      <Label hidden={props.labelHidden ?? false}>{props.label}</Label>
      {props.choices.map((choice) => (
        <Radio
          key={choice.id}
          value={choice.id}
          className="group flex items-start gap-2.5 py-1 text-body off:opacity-45"
        >
          <span className="mt-0.5 size-4 shrink-0 rounded-round bg-surface shadow-[inset_0_0_0_1.5px_var(--color-edge)] group-data-[focus-visible]:ring-focus group-data-[selected]:shadow-[inset_0_0_0_5px_var(--color-accent)]" />
          <span className="min-w-0">
            {choice.label}
            {choice.detail === undefined ? null : (
              <span className="block text-small text-faint">{choice.detail}</span>
            )}
          </span>
        </Radio>
      ))}
      {props.help === undefined ? null : <Help>{props.help}</Help>}
      <FieldError>{props.error}</FieldError>
    </AriaRadioGroup>
  );
}
