// A few views of the same thing side by side, one of them shown.

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';

export function Segments<Value extends string>(props: {
  label: string;
  choices: readonly { id: Value; label: string }[];
  value: Value;
  onChange(value: NoInfer<Value>): void;
  className?: string;
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.choices.find((choice) => keys.has(choice.id));
        if (chosen) props.onChange(chosen.id);
      }}
      className={classes('inline-flex shrink-0 rounded-control bg-sunken p-0.5', props.className)}
    >
      {props.choices.map((choice) => (
        <ToggleButton
          key={choice.id}
          id={choice.id}
          className="h-[calc(var(--control)-4px)] rounded-small px-2 text-small font-medium whitespace-nowrap text-quiet sm:px-2.5 hovered:text-ink focus-ring:ring-inside chosen:bg-raised chosen:text-ink chosen:shadow-raised"
        >
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
