// One of many choices, found by typing. Until somebody comes near it is a plain field that shows the
// chosen one; the list and its typing are fetched then.

import { ChevronDown } from 'lucide-react';
import { Suspense, lazy, useId, useState } from 'react';
import { classes } from './classes.ts';
import type { ComboBoxProps } from './combo-box-props.ts';
import { inputClasses } from './input-classes.ts';

const ComboBoxField = lazy(async () => {
  const { ComboBoxField: component } = await import('./combo-box-field.tsx');
  return { default: component };
});

export function ComboBox(props: ComboBoxProps) {
  const [isNear, setNear] = useState(props.isInUse ?? false);
  const resting = <Resting {...props} onNear={() => setNear(true)} />;
  if (!isNear && props.error === undefined) return resting;
  return (
    <Suspense fallback={resting}>
      <ComboBoxField {...props} />
    </Suspense>
  );
}

function Resting(props: ComboBoxProps & { onNear(): void }) {
  const id = useId();
  return (
    <div className={classes('flex min-w-0 flex-col gap-1', props.className)}>
      <label
        htmlFor={id}
        className={props.labelHidden ? 'sr-only' : 'text-small font-semibold text-ink'}
      >
        {props.label}
      </label>
      <div className="relative flex">
        <input
          id={id}
          role="combobox"
          aria-expanded={false}
          aria-haspopup="listbox"
          aria-controls={`${id}-list`}
          readOnly
          value={props.choices.find((choice) => choice.id === props.value)?.label ?? ''}
          placeholder={props.placeholder}
          onFocus={props.onNear}
          className={classes(inputClasses, 'h-control ps-2.5 pe-8')}
        />
        <ChevronDown
          className="pointer-events-none absolute end-2 top-1/2 size-4 -translate-y-1/2 text-faint"
          aria-hidden
        />
      </div>
      {props.help === undefined ? null : (
        <span className="text-small text-faint">{props.help}</span>
      )}
    </div>
  );
}
