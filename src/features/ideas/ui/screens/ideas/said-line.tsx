// One thing said about an idea: who, when, the words, and what can be done with it.

import type { ReactNode } from 'react';
import { Avatar } from '#web/kit/avatar.tsx';
import { Time } from '#web/kit/time.tsx';

export function SaidLine(props: {
  name: string;
  isOutside?: boolean;
  at: string;
  /** Beside the name. */
  more?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="flex gap-2.5">
      <Avatar name={props.name} size="small" outside={props.isOutside ?? false} />
      <div className="min-w-0 flex-1">
        <p className="flex min-h-6 flex-wrap items-center gap-x-1.5 text-small text-faint">
          <span className="font-semibold text-ink">{props.name}</span>
          <Time at={props.at} short />
          {props.more}
          {props.actions === undefined ? null : <span className="ms-auto">{props.actions}</span>}
        </p>
        {props.children}
      </div>
    </li>
  );
}
