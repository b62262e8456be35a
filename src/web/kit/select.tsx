// One of a few known choices, behind a button that shows the one chosen.

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldError, Help, Label, fieldClasses } from './field.tsx';
import { ChoiceList } from './list-box.tsx';
import type { Choice } from './list-box.tsx';
import { Popover } from './popover.tsx';

export function Select<Value extends string>(props: {
  label: string;
  labelHidden?: boolean;
  choices: readonly (Choice & { id: Value })[];
  value: Value | null;
  onChange(value: NoInfer<Value>): void;
  help?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  isDisabled?: boolean;
  className?: string;
}) {
  const { choices, value, onChange } = props;
  return (
    <AriaSelect
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={props.isDisabled ?? false}
      isInvalid={props.error !== undefined}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      className={classes('flex min-w-0 flex-col gap-1', props.className)}
    >
      <Label hidden={props.labelHidden ?? false}>{props.label}</Label>
      <Button
        className={classes(
          fieldClasses,
          'flex h-control items-center gap-2 px-2.5 text-start hovered:bg-hover focus-ring:shadow-[inset_0_0_0_2px_var(--color-accent)]',
        )}
      >
        <SelectValue className="min-w-0 flex-1 truncate data-[placeholder]:text-faint [&_.text-micro]:hidden [&_svg]:hidden" />
        <ChevronDown className="size-4 shrink-0 text-faint" aria-hidden />
      </Button>
      {props.help === undefined ? null : <Help>{props.help}</Help>}
      <FieldError>{props.error}</FieldError>
      <Popover className="min-w-(--trigger-width)">
        <ChoiceList items={choices} />
      </Popover>
    </AriaSelect>
  );
}
