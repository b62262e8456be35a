// Yes or no for one thing in a form that is sent later. The browser's own box, so that screens with one stay light.

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

export function Checkbox(props: {
  children: ReactNode;
  detail?: ReactNode;
  /** Left out: it keeps by itself whether it is ticked. */
  isSelected?: boolean;
  defaultSelected?: boolean;
  isDisabled?: boolean;
  onChange?(isSelected: boolean): void;
  'aria-label'?: string;
}) {
  const { detail, isSelected, onChange } = props;
  return (
    <label className="group relative flex items-start gap-2.5 py-1 text-body has-disabled:opacity-45">
      <input
        type="checkbox"
        aria-label={props['aria-label']}
        disabled={props.isDisabled ?? false}
        {...(isSelected === undefined
          ? { defaultChecked: props.defaultSelected ?? false }
          : { checked: isSelected })}
        onChange={({ currentTarget }) => onChange?.(currentTarget.checked)}
        className="absolute inset-0 m-0 size-full appearance-none outline-none"
      />
      <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-small bg-surface text-on-accent shadow-[inset_0_0_0_1.5px_var(--color-edge)] group-hover:bg-hover group-has-checked:bg-accent group-has-checked:shadow-none group-has-focus-visible:ring-focus">
        <Check className="invisible size-3 group-has-checked:visible" strokeWidth={3} aria-hidden />
      </span>
      <span className="min-w-0">
        {props.children}
        {detail === undefined ? null : (
          <span className="block text-small text-faint">{detail}</span>
        )}
      </span>
    </label>
  );
}
