// One word about the state of something, never colour alone; and a count.

import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Tone } from './notice.tsx';

const TONES: Record<Tone | 'plain' | 'accent', string> = {
  plain: 'bg-sunken text-quiet',
  accent: 'bg-accent-soft text-accent-ink',
  info: 'bg-info-soft text-info',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
};

export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: keyof typeof TONES;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      className={classes(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-small px-1.5 text-micro font-semibold whitespace-nowrap [&_svg]:size-3',
        TONES[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}

export function Count({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  return (
    <span
      className={classes(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-round px-1.5 text-micro font-semibold',
        quiet ? 'text-faint' : 'bg-accent text-on-accent',
      )}
    >
      {children}
    </span>
  );
}
