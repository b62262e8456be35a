// Whether what is shown is live: a quiet dot when all is well, words when it isn't.

import { useLingui } from '@lingui/react/macro';
import { useLiveState } from '../api/use-live.ts';
import { classes } from '../kit/classes.ts';

export function LiveMark() {
  const { t } = useLingui();
  const state = useLiveState();
  const words = {
    off: t`Not live`,
    connecting: t`Connecting`,
    live: t`Live`,
    away: t`Offline: reconnecting`,
  }[state];
  return (
    <span role="status" className="inline-flex min-w-0 items-center gap-2 text-small text-faint">
      <span
        aria-hidden
        className={classes(
          'size-2 shrink-0 rounded-round',
          state === 'live' && 'bg-good',
          state === 'connecting' && 'animate-[breathe_1200ms_infinite] bg-edge',
          (state === 'away' || state === 'off') && 'bg-warn',
        )}
      />
      <span className="truncate">{words}</span>
    </span>
  );
}
