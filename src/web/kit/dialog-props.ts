// What a dialog and a drawer are given.

import type { ReactNode } from 'react';

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
  /** Buttons at the end, the one that goes on last. */
  actions?: ReactNode;
  width?: 'narrow' | 'normal' | 'wide';
  /** A question that has to be answered: pressing outside doesn't close it. */
  mustAnswer?: boolean;
};
