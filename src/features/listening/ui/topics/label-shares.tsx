// How a topic is spoken of, day by day: the share of each label in stacked bars, with the numbers as a table for those
// who can't see bars.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Select } from '#web/kit/select.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { useLabelWords } from '#web/label-words.ts';
import { TASK_NAMES } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';
import { labelCountsQuery } from '../queries.ts';

const DAYS = 14;
const DAY_MS = 86_400_000;

/** Bad news is red and good news green; the others differ in lightness, and each is named below. */
const COLOURS: Record<string, string> = {
  negative: 'bg-bad',
  complaint: 'bg-bad',
  rude: 'bg-bad',
  harm: 'bg-bad',
  offensive: 'bg-bad',
  high: 'bg-warn',
  help: 'bg-warn',
  safety: 'bg-warn',
  outage: 'bg-info',
  question: 'bg-info',
  suggestion: 'bg-accent',
  positive: 'bg-good',
  praise: 'bg-good',
  polite: 'bg-good',
};

type Counts = {
  labels: string[];
  total: number;
  perDay: { day: string; label: string; count: number }[];
};

export function LabelShares({ topicId }: { topicId: string }) {
  const { t, i18n } = useLingui();
  const words = useLabelWords();
  const [task, setTask] = useState<TaskName>('sentiment');
  const days = useMemo(lastDays, []);
  const filter = { topicId, from: new Date(`${days[0] ?? ''}T00:00:00`).toISOString() };
  const counts = useQuery(labelCountsQuery(task, filter));
  const total = i18n.number(counts.data?.total ?? 0);
  return (
    <Panel
      title={t`How it is spoken of`}
      detail={t`Share of the mentions of each day, in the last ${DAYS} days; ${total} in all`}
      actions={
        <Select
          label={t`Label`}
          labelHidden
          value={task}
          onChange={setTask}
          choices={TASK_NAMES.map((id) => ({ id, label: words.tasks[id] }))}
        />
      }
    >
      <Loaded query={counts} small skeleton={<Skeleton rows={1} rowClass="h-32" />}>
        {(data) => <Chart counts={data} days={days} task={task} />}
      </Loaded>
    </Panel>
  );
}

function Chart({
  counts,
  days,
  task,
}: {
  counts: Counts;
  days: readonly string[];
  task: TaskName;
}) {
  const { t, i18n } = useLingui();
  const words = useLabelWords();
  const named: Record<string, string> = words.labels[task];
  const dayName = (day: string) =>
    i18n.date(new Date(`${day}T12:00:00Z`), { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  const countOf = (day: string, label: string) =>
    counts.perDay.find((row) => row.day === day && row.label === label)?.count ?? 0;
  const totalOf = (day: string) =>
    counts.labels.reduce((sum, label) => sum + countOf(day, label), 0);
  const shown = counts.labels.filter((label) => days.some((day) => countOf(day, label) > 0));
  if (counts.total === 0)
    return <p className="text-small text-faint">{t`No mentions in these days.`}</p>;
  return (
    <figure aria-label={words.tasks[task]}>
      <div aria-hidden className="flex h-32 items-stretch gap-1">
        {days.map((day) => (
          <div
            key={day}
            className="flex min-w-0 flex-1 flex-col-reverse overflow-hidden rounded-small bg-sunken"
          >
            {shown.map((label) => (
              <div
                key={label}
                title={`${dayName(day)} · ${named[label] ?? label}: ${i18n.number(countOf(day, label))}`}
                className={COLOURS[label] ?? 'bg-edge'}
                style={{ height: `${(100 * countOf(day, label)) / Math.max(1, totalOf(day))}%` }}
              />
            ))}
          </div>
        ))}
      </div>
      <div aria-hidden className="tabular flex gap-1 pt-1 text-micro text-faint">
        {days.map((day, at) => (
          <span key={day} className="min-w-0 flex-1 text-center whitespace-nowrap">
            {at % 2 === 0 ? dayName(day) : ''}
          </span>
        ))}
      </div>
      <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 pt-2 text-small text-quiet">
        {shown.map((label) => {
          const count = days.reduce((sum, day) => sum + countOf(day, label), 0);
          return (
            <li key={label} className="inline-flex items-center gap-1.5">
              <span className={`size-2.5 rounded-small ${COLOURS[label] ?? 'bg-edge'}`} />
              {named[label]}
              <span className="tabular text-faint">
                {i18n.number(count / counts.total, { style: 'percent' })}
              </span>
            </li>
          );
        })}
      </ul>
      <table className="sr-only">
        <caption>{words.tasks[task]}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Day`}</th>
            {shown.map((label) => (
              <th key={label} scope="col">
                {named[label]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{dayName(day)}</th>
              {shown.map((label) => (
                <td key={label}>{i18n.number(countOf(day, label))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** Oldest first, as the reader's calendar has them. */
function lastDays(): string[] {
  const today = Date.now();
  return Array.from({ length: DAYS }, (_, at) =>
    new Date(today - (DAYS - 1 - at) * DAY_MS).toLocaleDateString('sv-SE'),
  );
}
