// The filters of the stream: topic, source, language, time. Each choice takes effect at once and
// stands in the address.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { Dialog } from 'react-aria-components';
import type { Query } from '#web/address.ts';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { Popover } from '#web/kit/popover.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { TopicDot } from '#web/kit/topic-name.tsx';
import { TASKS } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';
import { languageName } from '#web/i18n/language-name.ts';
import { mentionCountsQuery, sourcesQuery, topicsQuery } from '../queries.ts';
import { periodOf } from './filter.ts';
import type { MentionFilter } from './filter.ts';
import { useLabelWords } from '#web/label-words.ts';

export function FilterPopover(props: {
  trigger: RefObject<HTMLElement | null>;
  fields: Query;
  filter: MentionFilter;
  onChange(change: Query): void;
  onClose(): void;
}) {
  const { t } = useLingui();
  return (
    <Popover
      isOpen
      triggerRef={props.trigger}
      placement="bottom end"
      onOpenChange={(open) => !open && props.onClose()}
      className="w-80 max-w-[calc(100vw-1rem)]"
    >
      <Dialog aria-label={t`Filters`} className="p-4 outline-none">
        <FilterForm {...props} />
      </Dialog>
    </Popover>
  );
}

function LabelSelect({
  task,
  fields,
  onChange,
}: {
  task: TaskName;
  fields: Query;
  onChange(change: Query): void;
}) {
  const { t } = useLingui();
  const words = useLabelWords();
  const named: Record<string, string> = words.labels[task];
  return (
    <Select
      label={words.tasks[task]}
      value={fields[task] ?? 'any'}
      onChange={(label) => onChange({ [task]: label === 'any' ? undefined : label })}
      choices={[
        { id: 'any', label: t`Any` },
        ...TASKS[task].map((label) => ({ id: label, label: named[label] ?? label })),
      ]}
    />
  );
}

function FilterForm(props: {
  fields: Query;
  filter: MentionFilter;
  onChange(change: Query): void;
}) {
  const { t, i18n } = useLingui();
  const { fields, filter, onChange } = props;
  const topics = useQuery(topicsQuery).data ?? [];
  const sources = useQuery(sourcesQuery).data ?? [];
  const { lang: _, ...withoutLanguage } = filter;
  const languages = useQuery(mentionCountsQuery(withoutLanguage)).data?.languages ?? [];
  const ownDays = fields['from'] !== undefined || fields['until'] !== undefined;
  const period = periodOf(fields) ?? (ownDays ? 'own' : 'any');
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={t`Topic`}
        value={fields['topic'] ?? 'any'}
        onChange={(id) => onChange({ topic: id === 'any' ? undefined : id })}
        choices={[
          { id: 'any', label: t`All topics` },
          ...topics.map((topic) => ({
            id: topic.id,
            label: topic.name,
            icon: <TopicDot colour={topic.colour} />,
          })),
        ]}
      />
      <ComboBox
        label={t`Source`}
        placeholder={t`All sources`}
        value={fields['source'] ?? null}
        onChange={(id) => onChange({ source: id ?? undefined })}
        choices={sources.map((source) => ({ id: source.id, label: source.name }))}
      />
      <Select
        label={t`Language`}
        value={fields['lang'] ?? 'any'}
        onChange={(lang) => onChange({ lang: lang === 'any' ? undefined : lang })}
        choices={[
          { id: 'any', label: t`All languages` },
          ...languages.map(({ lang, count }) => ({
            id: lang,
            label: lang === 'und' ? t`Unknown` : languageName(lang, i18n.locale),
            detail: i18n.number(count),
          })),
        ]}
      />
      <div className="grid grid-cols-2 gap-2">
        <LabelSelect task="sentiment" {...props} />
        <LabelSelect task="intent" {...props} />
        <LabelSelect task="urgency" {...props} />
        <LabelSelect task="tone" {...props} />
        <LabelSelect task="crisis" {...props} />
        <LabelSelect task="offence" {...props} />
      </div>
      <Select
        label={t`Said`}
        value={period}
        onChange={(chosen) => {
          const today = new Date().toLocaleDateString('sv-SE');
          if (chosen === 'own') onChange({ time: undefined, from: today, until: today });
          else
            onChange({
              time: chosen === 'any' ? undefined : chosen,
              from: undefined,
              until: undefined,
            });
        }}
        choices={[
          { id: 'any', label: t`At any time` },
          { id: '1d', label: t`In the last 24 hours` },
          { id: '7d', label: t`In the last 7 days` },
          { id: '30d', label: t`In the last 30 days` },
          { id: 'own', label: t`On chosen days` },
        ]}
      />
      {period === 'own' ? (
        <div className="grid grid-cols-2 gap-2">
          <TextField
            label={t`From`}
            type="date"
            value={fields['from'] ?? ''}
            onChange={(from) => onChange({ from })}
          />
          <TextField
            label={t`Until`}
            type="date"
            value={fields['until'] ?? ''}
            onChange={(until) => onChange({ until })}
          />
        </div>
      ) : null}
    </div>
  );
}
