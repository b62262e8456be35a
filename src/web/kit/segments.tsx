// A few views of the same thing side by side, one of them shown. Plain radio buttons: the browser
// brings their keys, and the first screen stays light.

import { useId } from 'react';
import { classes } from './classes.ts';

export function Segments<Value extends string>(props: {
  label: string;
  choices: readonly { id: Value; label: string }[];
  value: Value;
  onChange(value: NoInfer<Value>): void;
  className?: string;
}) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={classes('inline-flex shrink-0 rounded-control bg-sunken p-0.5', props.className)}
    >
      {props.choices.map((choice) => (
        <label
          key={choice.id}
          className="relative flex h-[calc(var(--control)-4px)] items-center justify-center rounded-small px-2 text-small font-medium whitespace-nowrap text-quiet hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-raised has-focus-visible:ring-inside sm:px-2.5"
        >
          <input
            type="radio"
            name={name}
            checked={choice.id === props.value}
            onChange={() => props.onChange(choice.id)}
            className="absolute inset-0 m-0 size-full appearance-none outline-none"
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
