// Yes or no for one thing in a form that is sent later.

import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import type { CheckboxProps } from 'react-aria-components';

export function Checkbox({
  children,
  detail,
  ...props
}: Omit<CheckboxProps, 'className' | 'children' | 'style'> & {
  children: ReactNode;
  detail?: ReactNode;
}) {
  return (
    <AriaCheckbox
      {...props}
      className="group flex items-start gap-2.5 py-1 text-body off:opacity-45"
    >
      {({ isIndeterminate }) => (
        <>
          <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-small bg-surface text-on-accent shadow-[inset_0_0_0_1.5px_var(--color-edge)] group-data-[focus-visible]:ring-focus group-data-[hovered]:bg-hover group-data-[indeterminate]:bg-accent group-data-[indeterminate]:shadow-none group-data-[selected]:bg-accent group-data-[selected]:shadow-none">
            {isIndeterminate ? (
              <Minus className="size-3" strokeWidth={3} aria-hidden />
            ) : (
              <Check
                className="invisible size-3 group-data-[selected]:visible"
                strokeWidth={3}
                aria-hidden
              />
            )}
          </span>
          <span className="min-w-0">
            {children}
            {detail === undefined ? null : (
              <span className="block text-small text-faint">{detail}</span>
            )}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
