// Something to take along: a link or a secret, shown once, with a button that copies it.

import { Check, Copy } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { Help, Label, fieldClasses } from './field.tsx';

export function CopyField({ label, value, help }: { label: string; value: string; help?: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  return (
    <TextField value={value} isReadOnly className="flex flex-col gap-1">
      <Label>{label}</Label>
      <div className="flex gap-2">
        <Input
          onFocus={(event) => event.currentTarget.select()}
          className={classes(fieldClasses, 'h-control px-2.5 font-mono')}
        />
        <Button
          icon={copied ? <Check /> : <Copy />}
          onPress={() => {
            // Refused without a secure context; the text is selected for the keys then.
            navigator.clipboard?.writeText(value).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          {copied ? t`Copied` : t`Copy`}
        </Button>
      </div>
      {help === undefined ? null : <Help>{help}</Help>}
    </TextField>
  );
}
