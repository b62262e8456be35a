// One of a few known choices, behind a button that shows the one chosen. The list is fetched when it
// is first opened.

import { ChevronDown, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Suspense, lazy, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { classes } from './classes.ts';
import { inputClasses } from './input-classes.ts';

/** The same as in a list box. */
export type SelectChoice<Value extends string> = {
  id: Value;
  label: string;
  detail?: string;
  icon?: ReactNode;
};

const SelectSheet = lazy(async () => {
  const { SelectSheet: component } = await import('./select-sheet.tsx');
  return { default: component };
});

export function Select<Value extends string>(props: {
  label: string;
  labelHidden?: boolean;
  choices: readonly SelectChoice<Value>[];
  value: Value | null;
  onChange(value: NoInfer<Value>): void;
  help?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  isDisabled?: boolean;
  className?: string;
}) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const chosen = props.choices.find((choice) => choice.id === props.value);
  return (
    <div className={classes('flex min-w-0 flex-col gap-1', props.className)}>
      <span
        id={`${id}-label`}
        className={props.labelHidden ? 'sr-only' : 'text-small font-semibold text-ink'}
      >
        {props.label}
      </span>
      <Button
        ref={trigger}
        isDisabled={props.isDisabled ?? false}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-labelledby={`${id}-label ${id}-value`}
        aria-describedby={`${id}-told`}
        onPress={() => setOpen(true)}
        onKeyDown={({ key }) => {
          if (key === 'ArrowDown' || key === 'ArrowUp') setOpen(true);
        }}
        className={classes(
          inputClasses,
          'flex h-control items-center gap-2 px-2.5 text-start hovered:bg-hover focus-ring:shadow-[inset_0_0_0_2px_var(--color-accent)] off:opacity-50',
          props.error !== undefined && 'shadow-[inset_0_0_0_2px_var(--color-bad)]!',
        )}
      >
        <span
          id={`${id}-value`}
          className={classes('min-w-0 flex-1 truncate', chosen === undefined && 'text-faint')}
        >
          {chosen?.label ?? props.placeholder}
        </span>
        <ChevronDown className="size-4 shrink-0 text-faint" aria-hidden />
      </Button>
      <div id={`${id}-told`} className="contents text-small">
        {props.help === undefined ? null : <span className="text-faint">{props.help}</span>}
        {props.error === undefined ? null : (
          <span className="flex items-start gap-1.5 text-bad">
            <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
            {props.error}
          </span>
        )}
      </div>
      {open ? (
        <Suspense>
          <SelectSheet
            label={props.label}
            trigger={trigger}
            choices={props.choices}
            value={props.value}
            onChoose={(key) => {
              const now = props.choices.find((choice) => choice.id === key);
              if (now) props.onChange(now.id);
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
