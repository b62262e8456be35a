// On or off, and it takes effect at once. The browser's own box, so that screens with one stay light.

import type { ReactNode } from 'react';

export function Switch(props: {
  children: ReactNode;
  /** Left out: it keeps by itself whether it is on. */
  isSelected?: boolean;
  onChange?(isSelected: boolean): void;
  isReadOnly?: boolean;
}) {
  const { isSelected, isReadOnly = false, onChange } = props;
  return (
    <label className="group relative flex items-center gap-2.5 py-1 text-body">
      <input
        type="checkbox"
        role="switch"
        {...(isSelected === undefined ? { defaultChecked: true } : { checked: isSelected })}
        aria-readonly={isReadOnly}
        onChange={({ currentTarget }) => {
          if (!isReadOnly) onChange?.(currentTarget.checked);
        }}
        className="absolute inset-0 m-0 size-full appearance-none outline-none"
      />
      <span className="flex h-4.5 w-8 shrink-0 items-center rounded-round bg-edge p-0.5 transition-colors group-has-checked:bg-accent group-has-focus-visible:ring-focus">
        <span className="size-3.5 rounded-round bg-surface transition-transform group-has-checked:translate-x-3.5" />
      </span>
      {props.children}
    </label>
  );
}
