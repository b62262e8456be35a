// The field that finds one of many choices by typing, with the list below it.

import { ChevronDown } from 'lucide-react';
import { Button, ComboBox as AriaComboBox, Input } from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldError, Help, Label, fieldClasses } from './field.tsx';
import { ChoiceList } from './list-box.tsx';
import type { ComboBoxProps } from './combo-box-props.ts';
import { Popover } from './popover.tsx';

export function ComboBoxField(props: ComboBoxProps) {
  return (
    <AriaComboBox
      defaultItems={props.choices}
      selectedKey={props.value}
      onSelectionChange={(key) => props.onChange(key === null ? null : String(key))}
      isInvalid={props.error !== undefined}
      menuTrigger={props.isInUse ? 'input' : 'focus'}
      className={classes('flex min-w-0 flex-col gap-1', props.className)}
    >
      <Label hidden={props.labelHidden ?? false}>{props.label}</Label>
      <div className="relative flex">
        <Input
          placeholder={props.placeholder}
          autoFocus
          className={classes(fieldClasses, 'h-control ps-2.5 pe-8')}
        />
        <Button className="absolute inset-y-0 end-0 flex w-8 items-center justify-center text-faint">
          <ChevronDown className="size-4" aria-hidden />
        </Button>
      </div>
      {props.help === undefined ? null : <Help>{props.help}</Help>}
      <FieldError>{props.error}</FieldError>
      <Popover className="w-(--trigger-width)">
        <ChoiceList />
      </Popover>
    </AriaComboBox>
  );
}
