// The filters in force, in words; the id of a chip names the address fields it stands for.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import type { Query } from '#web/address.ts';
import { languageName } from '#web/i18n/language-name.ts';
import { sourcesQuery } from '../queries.ts';
import { TASK_NAMES } from '#language/labels.ts';
import { PERIODS } from './filter.ts';
import { useLabelWords } from '#web/label-words.ts';

export function useFilterChips(fields: Query): { id: string; text: string }[] {
  const { t, i18n } = useLingui();
  const words = useLabelWords();
  const sources = useQuery(sourcesQuery).data ?? [];
  const periods = { '1d': t`Last 24 hours`, '7d': t`Last 7 days`, '30d': t`Last 30 days` };
  const chips: { id: string; text: string }[] = [];
  const source = fields['source'];
  if (source !== undefined) {
    chips.push({
      id: 'source',
      text: sources.find(({ id }) => id === source)?.name ?? t`A source`,
    });
  }
  if (fields['lang'] !== undefined) {
    chips.push({ id: 'lang', text: languageName(fields['lang'], i18n.locale) });
  }
  for (const task of TASK_NAMES) {
    const label = fields[task];
    const named: Record<string, string> = words.labels[task];
    if (label !== undefined && named[label] !== undefined) {
      chips.push({ id: task, text: `${words.tasks[task]}: ${named[label]}` });
    }
  }
  const period = PERIODS.find((one) => one === fields['time']);
  if (period) chips.push({ id: 'time', text: periods[period] });
  else if (fields['from'] !== undefined || fields['until'] !== undefined) {
    chips.push({ id: 'from+until', text: [fields['from'], fields['until']].join(' – ') });
  }
  if (fields['q'] !== undefined) chips.push({ id: 'q', text: `“${fields['q']}”` });
  return chips;
}
