// Above the stream: what is shown, how many there are, the search, and the filters that apply.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { SlidersHorizontal, SquarePen } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { Query } from '#web/address.ts';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Chips } from '#web/kit/chips.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { TopicDot } from '#web/kit/topic-name.tsx';
import { paths } from '#web/paths.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import type { Topic } from '../../contract.ts';
import { mentionCountsQuery } from '../queries.ts';
import { useFilterChips } from './filter-chips.ts';
import { VERDICT_CHOICES } from './filter.ts';
import type { MentionFilter } from './filter.ts';

const SEARCH_AFTER_MS = 300;

const FilterPopover = lazy(async () => {
  const { FilterPopover: component } = await import('./filter-form.tsx');
  return { default: component };
});

export function StreamHeader(props: {
  fields: Query;
  filter: MentionFilter;
  topic: Topic | undefined;
  onChange(change: Query, options?: { replace?: boolean }): void;
}) {
  const { fields, filter, topic, onChange } = props;
  const { t } = useLingui();
  const chips = useFilterChips(fields);
  const counts = useQuery(mentionCountsQuery(filter));
  const verdict = VERDICT_CHOICES.find((choice) => choice === fields['verdict']) ?? 'all';
  return (
    <header className="flex flex-col gap-2 border-b border-line px-4 pt-3 pb-2.5">
      <div className="flex min-h-8 items-center gap-2">
        <h1 className="flex min-w-0 items-center gap-2 text-heading font-bold">
          {topic === undefined ? (
            t`All mentions`
          ) : (
            <>
              <TopicDot colour={topic.colour} large />
              <span className="truncate">{topic.name}</span>
            </>
          )}
        </h1>
        <span className="shrink-0 text-small text-faint">
          {counts.data === undefined ? null : (
            <Plural value={counts.data.total} one="# mention" other="# mentions" />
          )}
        </span>
        <span className="ms-auto flex items-center">
          {topic === undefined ? null : (
            <ButtonLink
              href={paths.topic(topic.id)}
              look="quiet"
              size="small"
              icon={<SquarePen />}
            >{t`Change`}</ButtonLink>
          )}
          <FilterButton fields={fields} filter={filter} onChange={onChange} />
        </span>
      </div>
      <Search q={fields['q'] ?? ''} onChange={(q) => onChange({ q }, { replace: true })} />
      <Segments
        label={t`Verdict`}
        className="w-full *:flex-auto"
        value={verdict}
        onChange={(chosen) => onChange({ verdict: chosen === 'all' ? undefined : chosen })}
        choices={[
          { id: 'all', label: t`All` },
          { id: 'none', label: t`Open` },
          { id: 'relevant', label: t`Relevant` },
          { id: 'not-relevant', label: t`Not relevant` },
        ]}
      />
      {chips.length === 0 ? null : (
        <div className="flex items-start gap-2">
          <Chips
            label={t`Filters that apply`}
            chips={chips}
            onRemove={(name) =>
              onChange(Object.fromEntries(name.split('+').map((field) => [field, undefined])))
            }
          />
          <Button
            look="quiet"
            size="small"
            className="ms-auto h-6!"
            onPress={() =>
              onChange(
                Object.fromEntries(
                  chips.flatMap(({ id }) => id.split('+')).map((field) => [field, undefined]),
                ),
              )
            }
          >
            {t`Clear`}
          </Button>
        </div>
      )}
    </header>
  );
}

/** The form behind it is fetched when it is first opened. */
function FilterButton(props: {
  fields: Query;
  filter: MentionFilter;
  onChange(change: Query): void;
}) {
  const { t } = useLingui();
  const trigger = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <span ref={trigger}>
      <IconButton
        label={t`Filters`}
        size="small"
        icon={<SlidersHorizontal />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      />
      {open ? (
        <Suspense>
          <FilterPopover {...props} trigger={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}

/** Typing is searching, after a breath. */
function Search({ q, onChange }: { q: string; onChange(q: string): void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  const place = useRef<HTMLDivElement>(null);
  if (known !== q) {
    // The address changed from outside: a chip was taken away, or Back was pressed.
    setKnown(q);
    if (typed.trim() !== q) setTyped(q);
  }
  useEffect(() => {
    const text = typed.trim();
    if (text === q) return undefined;
    const timer = setTimeout(() => onChange(text), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, q, onChange]);
  useShortcuts(t`Mentions`, [
    {
      keys: '/',
      label: t`Search in the mentions`,
      run: () => place.current?.querySelector('input')?.focus(),
    },
  ]);
  return (
    <div ref={place}>
      <SearchField
        label={t`Search in the mentions`}
        placeholder={t`Words in the mentions`}
        value={typed}
        onChange={setTyped}
      />
    </div>
  );
}
