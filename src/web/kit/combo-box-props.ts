// What a combo box is given, at rest and while one types.

import type { ReactNode } from 'react';
import type { Choice } from './list-box.tsx';

export type ComboBoxProps = {
  label: string;
  labelHidden?: boolean;
  choices: readonly Choice[];
  value: string | null;
  onChange(value: string | null): void;
  help?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  className?: string;
  /** It was just used: the cursor stands in it again, and its list waits for the keys. */
  isInUse?: boolean;
};
