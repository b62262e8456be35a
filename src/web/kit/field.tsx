// The parts every field shares: its label, the sentence that helps, and the error, which appears
// under the field it belongs to.

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label as AriaLabel, Text } from 'react-aria-components';
import { inputClasses } from './input-classes.ts';

export const fieldClasses = `${inputClasses} data-[focused]:shadow-[inset_0_0_0_2px_var(--color-accent)] wrong:shadow-[inset_0_0_0_2px_var(--color-bad)] off:opacity-50 off:bg-sunken`;

export function Label({ children, hidden = false }: { children: ReactNode; hidden?: boolean }) {
  return (
    <AriaLabel className={hidden ? 'sr-only' : 'text-small font-semibold text-ink'}>
      {children}
    </AriaLabel>
  );
}

export function Help({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className="text-small text-faint">
      {children}
    </Text>
  );
}

export function FieldError({ children }: { children?: string | undefined }) {
  return (
    <AriaFieldError className="flex items-start gap-1.5 text-small text-bad">
      {({ validationErrors }) => (
        <>
          <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
          <span>{children ?? validationErrors.join(' ')}</span>
        </>
      )}
    </AriaFieldError>
  );
}
