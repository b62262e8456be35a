// Holds the place of what is being fetched, in its shape, so that nothing jumps when it arrives. It
// shows only after a moment: a flash of grey is worse than nothing.

import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';

function Bar({ className }: { className: string }) {
  return <div className={classes('rounded-small bg-sunken', className)} />;
}

export function Skeleton({ rows = 6, rowClass = 'h-16' }: { rows?: number; rowClass?: string }) {
  const { t } = useLingui();
  return (
    <div
      role="status"
      aria-label={t`Fetching`}
      className="animate-[rise_200ms_250ms_both,breathe_1600ms_ease-in-out_infinite]"
    >
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className={classes(
            'flex flex-col justify-center gap-2 border-b border-line px-4',
            rowClass,
          )}
        >
          <Bar className="h-2.5 w-1/3" />
          <Bar className={classes('h-3', ['w-11/12', 'w-4/5', 'w-5/6'][row % 3])} />
        </div>
      ))}
    </div>
  );
}
