// A password, which can be shown while it is typed; for a new one, whether it is long enough yet.

import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { FieldError, Help, Label, fieldClasses } from '../kit/field.tsx';
import { classes } from '../kit/classes.ts';

export const PASSWORD_LENGTH_MIN = 12;

export function PasswordField(props: {
  label: string;
  value: string;
  onChange(value: string): void;
  error?: string | undefined;
  isNew?: boolean;
  autoFocus?: boolean;
  isRequired?: boolean;
}) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  const left = PASSWORD_LENGTH_MIN - props.value.length;
  return (
    <TextField
      type={shown ? 'text' : 'password'}
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      autoComplete={props.isNew ? 'new-password' : 'current-password'}
      autoFocus={props.autoFocus ?? false}
      isRequired={props.isRequired ?? false}
      maxLength={200}
      className="flex flex-col gap-1"
    >
      <Label>{props.label}</Label>
      <div className="relative flex">
        <Input className={classes(fieldClasses, 'h-control ps-2.5 pe-10')} />
        <Button
          aria-label={shown ? t`Hide the password` : t`Show the password`}
          onPress={() => setShown(!shown)}
          className="absolute inset-y-0 end-0 flex w-10 items-center justify-center rounded-control text-faint hovered:text-ink focus-ring:ring-inside"
        >
          {shown ? (
            <EyeOff className="size-4" aria-hidden />
          ) : (
            <Eye className="size-4" aria-hidden />
          )}
        </Button>
      </div>
      {props.isNew ? (
        <Help>
          {left <= 0
            ? t`Long enough. Several words are best.`
            : props.value === ''
              ? t`At least ${PASSWORD_LENGTH_MIN} characters; several words are best.`
              : t`${left} more characters`}
        </Help>
      ) : null}
      <FieldError>{props.error}</FieldError>
    </TextField>
  );
}
