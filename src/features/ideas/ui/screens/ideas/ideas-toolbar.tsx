// What is looked for and how it is ordered, with the formula behind the order.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Query } from '#web/address.ts';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { SearchField } from '#web/kit/search-field.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { Select } from '#web/kit/select.tsx';
import { RANKS, STATUS_KINDS } from '../../../contract/kinds.ts';
import type { Rank } from '../../../contract/kinds.ts';
import { boardsQuery, rankingQuery, statusesQuery, tagsQuery } from '../../queries.ts';
import { useStatusWords } from '../../status-words.ts';
import type { Shown, View } from './filter.ts';
import { useRankWords } from './rank-words.ts';

const ALL = 'all';

type ToolbarProps = {
  shown: Shown;
  view: View;
  onChange(change: Query, options?: { replace?: boolean }): void;
};

export function IdeasToolbar(props: ToolbarProps) {
  const { t } = useLingui();
  const { shown, view, onChange } = props;
  const [typed, setTyped] = useState(shown.q);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          className="min-w-44 flex-1"
          label={t`Find an idea`}
          placeholder={t`Words of an idea, in any wording`}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            onChange({ q: text.trim() === '' ? undefined : text }, { replace: true });
          }}
        />
        <div className="order-last flex w-full flex-wrap items-center gap-2 *:w-[calc(50%-0.25rem)] lg:order-none lg:w-auto lg:*:w-36">
          <Filters {...props} />
        </div>
        <Segments<View>
          label={t`How they are shown`}
          value={view}
          onChange={(next) => onChange({ view: next })}
          choices={[
            { id: 'board', label: t`Board` },
            { id: 'list', label: t`List` },
          ]}
        />
      </div>
      {shown.q === '' ? <Formula rank={shown.rank} /> : null}
    </div>
  );
}

function Filters({ shown, view, onChange }: ToolbarProps) {
  const { t } = useLingui();
  const ranks = useRankWords();
  const boards = (useQuery(boardsQuery).data ?? []).filter(({ retired }) => !retired);
  const tags = useQuery(tagsQuery).data ?? [];
  const chosen = (id: string) => (id === ALL ? undefined : id);
  return (
    <>
      {shown.q === '' ? (
        <Select<Rank>
          label={t`Order`}
          labelHidden
          value={shown.rank}
          onChange={(rank) => onChange({ rank: rank === 'trending' ? undefined : rank })}
          choices={RANKS.map((id) => ({ id, label: ranks[id].name }))}
        />
      ) : null}
      {boards.length > 1 ? (
        <Select
          label={t`Board`}
          labelHidden
          value={shown.boardId ?? ALL}
          onChange={(id) => onChange({ board: chosen(id) })}
          choices={[
            { id: ALL, label: t`All boards` },
            ...boards.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
      ) : null}
      {view === 'list' ? <StatusChoice shown={shown} onChange={onChange} /> : null}
      {tags.length > 0 ? (
        <Select
          label={t`Tag`}
          labelHidden
          value={shown.tagId ?? ALL}
          onChange={(id) => onChange({ tag: chosen(id) })}
          choices={[
            { id: ALL, label: t`All tags` },
            ...tags.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
      ) : null}
    </>
  );
}

/** A kind of status, or one status by its own name. */
function StatusChoice({ shown, onChange }: { shown: Shown; onChange(change: Query): void }) {
  const { t } = useLingui();
  const { kinds } = useStatusWords();
  const own = (useQuery(statusesQuery).data ?? []).filter(({ name }) => name !== null);
  return (
    <Select
      label={t`Status`}
      labelHidden
      value={shown.statusKind ?? shown.statusId ?? ALL}
      onChange={(id) => onChange({ status: id === ALL ? undefined : id })}
      choices={[
        { id: ALL, label: t`All statuses` },
        ...STATUS_KINDS.map((kind) => ({ id: kind, label: kinds[kind].name })),
        ...own.map(({ id, name, kind }) => ({
          id,
          label: name ?? kinds[kind].name,
          detail: kinds[kind].name,
        })),
      ]}
    />
  );
}

function Formula({ rank }: { rank: Rank }) {
  const { t } = useLingui();
  const { name, says } = useRankWords()[rank];
  const [isOpen, setOpen] = useState(false);
  const ranking = useQuery({ ...rankingQuery(rank), enabled: isOpen }).data;
  return (
    <Disclosure
      title={<span className="text-small">{t`How “${name}” is counted`}</span>}
      onOpen={() => setOpen(true)}
    >
      <div className="flex max-w-3xl flex-col gap-1 pb-2 text-small text-quiet">
        {ranking === undefined ? null : (
          <code className="font-mono wrap-anywhere text-ink">{ranking.formula}</code>
        )}
        <p>{says}</p>
      </div>
    </Disclosure>
  );
}
