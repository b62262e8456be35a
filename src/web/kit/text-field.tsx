// One line of text, or several. What was typed stays, whatever the server says.

import type { ReactNode } from 'react';
import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldError, Help, Label, fieldClasses } from './field.tsx';

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> & {
  label: string;
  labelHidden?: boolean;
  help?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  /** More than one makes it a text area of at least so many lines. */
  lines?: number;
  className?: string;
};

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, help, error, placeholder, lines = 1, className, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      isInvalid={rest.isInvalid ?? error !== undefined}
      className={classes('flex min-w-0 flex-col gap-1', className)}
    >
      <Label hidden={labelHidden ?? false}>{label}</Label>
      {lines > 1 ? (
        <TextArea
          rows={lines}
          // The browser sizes it by its content and forgets the rows: so many are the least.
          style={{ minHeight: `calc(${lines} * var(--text-body--line-height) + 0.75rem)` }}
          placeholder={placeholder}
          className={classes(fieldClasses, 'field-sizing-content resize-y px-2.5 py-1.5')}
        />
      ) : (
        <Input placeholder={placeholder} className={classes(fieldClasses, 'h-control px-2.5')} />
      )}
      {help === undefined ? null : <Help>{help}</Help>}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
