// How much more fits into one post there; more becomes several where the network has threads.

import { useLingui } from '@lingui/react/macro';
import { classes } from '#web/kit/classes.ts';
import type { Engagement } from './engagement.ts';
import { lengthOf } from './length.ts';

const NEAR = 20;

export function RoomLeft({ text, place }: { text: string; place: Engagement['place'] }) {
  const { t, i18n } = useLingui();
  if (place.length === null) return null;
  const left = place.length.max - lengthOf(text, place.length.unit);
  const tooLong = left < 0 && !place.threads;
  return (
    <span
      className={classes(
        'tabular',
        tooLong ? 'font-semibold text-bad' : left < NEAR && left >= 0 && 'text-warn',
      )}
    >
      {left < 0
        ? place.threads
          ? t`several posts`
          : t`${i18n.number(-left)} too many`
        : t`${i18n.number(left)} left`}
    </span>
  );
}
