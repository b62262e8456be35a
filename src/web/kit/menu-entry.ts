// A line of a menu.

import type { ReactNode } from 'react';

export type MenuEntry =
  | 'separator'
  | {
      id: string;
      label: string;
      icon?: ReactNode;
      keys?: string;
      chosen?: boolean;
      danger?: boolean;
      href?: string;
      onAction?(): void;
    };
