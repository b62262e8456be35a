// How many per day: one bar each, the number on demand, and the same as a table for those who can't
// see bars. Small enough to draw by hand.

import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';

export type DayCount = { day: string; count: number };

export function BarChart(props: {
  label: string;
  days: readonly DayCount[];
  heightPx?: number;
  className?: string;
}) {
  const { i18n } = useLingui();
  const heightPx = props.heightPx ?? 72;
  const most = Math.max(1, ...props.days.map(({ count }) => count));
  const dayName = (day: string, style: Intl.DateTimeFormatOptions) =>
    // A day has no time zone: noon UTC keeps it the same day when written out in UTC.
    i18n.date(new Date(`${day}T12:00:00Z`), { ...style, timeZone: 'UTC' });
  const everyNth = Math.max(1, Math.ceil(props.days.length / 7));
  return (
    <figure aria-label={props.label} className={classes('min-w-0', props.className)}>
      <div aria-hidden className="flex items-end gap-1" style={{ height: heightPx }}>
        {props.days.map(({ day, count }) => (
          <div
            key={day}
            title={`${dayName(day, { weekday: 'short', day: 'numeric', month: 'short' })}: ${i18n.number(count)}`}
            className="group flex h-full min-w-0 flex-1 items-end justify-center"
          >
            <div
              className={classes(
                'w-full max-w-9 rounded-t-small group-hover:bg-accent-strong',
                count === 0 ? 'bg-line' : 'bg-accent',
              )}
              style={{ height: count === 0 ? 2 : `${Math.max(5, (count / most) * 100)}%` }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden className="flex gap-1 border-t border-line pt-1">
        {props.days.map(({ day }, position) => (
          <span
            key={day}
            className="tabular min-w-0 flex-1 overflow-visible text-center text-micro whitespace-nowrap text-faint"
          >
            {position % everyNth === 0 ? dayName(day, { day: 'numeric', month: 'numeric' }) : ''}
          </span>
        ))}
      </div>
      <table className="sr-only">
        <caption>{props.label}</caption>
        <tbody>
          {props.days.map(({ day, count }) => (
            <tr key={day}>
              <th scope="row">{dayName(day, { dateStyle: 'medium' })}</th>
              <td>{i18n.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** The same without any words: a hint beside a number that is told in full elsewhere. */
export function Sparkbars({ days, className }: { days: readonly DayCount[]; className?: string }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${days.length * 4} 20`}
      preserveAspectRatio="none"
      className={classes('h-5 text-accent', className)}
    >
      {days.map(({ day, count }, position) => {
        const height = count === 0 ? 1 : Math.max(2, (count / most) * 20);
        return (
          <rect
            key={day}
            x={position * 4}
            y={20 - height}
            width={3}
            height={height}
            fill="currentColor"
            opacity={count === 0 ? 0.3 : 0.85}
          />
        );
      })}
    </svg>
  );
}
