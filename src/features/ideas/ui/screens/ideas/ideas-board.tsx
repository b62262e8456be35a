// Ideas by how they stand, a column for each kind of status. An idea is moved by its menu, by key, or dragged; moving asks
// for the answer to those who asked. On a phone there is one column at a time.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Suspense, lazy, useRef, useState } from 'react';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { useCan } from '#web/api/session.ts';
import { Loaded } from '#web/kit/loaded.tsx';
import { Segments } from '#web/kit/segments.tsx';
import { useSettled } from '#web/kit/use-settled.ts';
import { useWide } from '#web/shell/use-wide.ts';
import { STATUS_KINDS } from '../../../contract/kinds.ts';
import type { IdeaCard } from '../../../contract/ideas.ts';
import type { StatusKind } from '../../../contract/kinds.ts';
import { countsQuery, ideasFoundQuery, statusesQuery } from '../../queries.ts';
import { useStatusWords } from '../../status-words.ts';
import { BoardColumn, FetchedColumn } from './board-column.tsx';
import type { Moving } from './board-card.tsx';
import type { Shown } from './filter.ts';
import { NoIdeas } from './no-ideas.tsx';
import { useBoardKeys } from './use-board-keys.ts';

const StatusDialog = lazy(async () => {
  const { StatusDialog: component } = await import('./status-dialog.tsx');
  return { default: component };
});

const SEARCH_AFTER_MS = 250;

export function IdeasBoard({ shown, onAdd }: { shown: Shown; onAdd: (() => void) | null }) {
  const { i18n } = useLingui();
  const { t } = useLingui();
  const wide = useWide();
  const { kinds } = useStatusWords();
  const board = useRef<HTMLDivElement>(null);
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const q = useSettled(shown.q, SEARCH_AFTER_MS);
  const { boardId, tagId } = shown;
  const counts = useQuery(countsQuery({ boardId, tagId })).data?.kinds;
  const [moving, setMoving] = useState<Moving | null>(null);
  const [unfolded, setUnfolded] = useState<readonly StatusKind[]>([]);
  const drop = useDrop(setMoving);
  useBoardKeys(board);

  const all =
    counts === undefined ? null : STATUS_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  if (all === 0 && q === '') {
    return <NoIdeas isNarrowed={boardId !== undefined || tagId !== undefined} onAdd={onAdd} />;
  }
  const open = STATUS_KINDS.find((kind) => kind === fields['column']) ?? 'new';
  const isFolded = (kind: StatusKind) =>
    kind === 'declined' && q === '' && !unfolded.includes(kind);
  const columnsShown = wide ? STATUS_KINDS : [open];
  const columnOf = (kind: StatusKind) => ({
    kind,
    count: counts?.[kind] ?? null,
    isFolded: wide && isFolded(kind),
    onFold: () =>
      setUnfolded((before) =>
        before.includes(kind) ? before.filter((one) => one !== kind) : [...before, kind],
      ),
    onMove: setMoving,
    onDropped: drop,
  });
  return (
    <>
      {wide ? null : (
        <div className="-mx-4 overflow-x-auto px-4">
          <Segments<StatusKind>
            label={t`Which column`}
            value={open}
            onChange={(column) => setFields({ column }, { replace: true })}
            choices={STATUS_KINDS.map((id) => ({
              id,
              label: counts ? `${kinds[id].name} ${i18n.number(counts[id])}` : kinds[id].name,
            }))}
          />
        </div>
      )}
      <div
        ref={board}
        className="grid items-start gap-3"
        style={{
          gridTemplateColumns: columnsShown
            .map((kind) => (wide && isFolded(kind) ? '2.75rem' : 'minmax(0, 1fr)'))
            .join(' '),
        }}
      >
        {q === '' ? (
          columnsShown.map((kind) => (
            <FetchedColumn
              key={kind}
              {...columnOf(kind)}
              filter={{ boardId, tagId, rank: shown.rank, standing: 'open' }}
            />
          ))
        ) : (
          <FoundColumns q={q} shown={shown}>
            {(items) =>
              columnsShown.map((kind) => (
                <BoardColumn
                  key={kind}
                  {...columnOf(kind)}
                  count={items.filter(({ status }) => status.kind === kind).length}
                  items={items.filter(({ status }) => status.kind === kind)}
                />
              ))
            }
          </FoundColumns>
        )}
      </div>
      <Suspense>
        {moving ? (
          <StatusDialog
            idea={moving.idea}
            statusId={moving.statusId}
            onClose={() => setMoving(null)}
          />
        ) : null}
      </Suspense>
    </>
  );
}

function FoundColumns(props: {
  q: string;
  shown: Shown;
  children(items: readonly IdeaCard[]): React.ReactNode;
}) {
  const { boardId, tagId } = props.shown;
  const found = useQuery(ideasFoundQuery(props.q, { boardId, tagId }));
  return <Loaded query={found}>{(items) => props.children(items)}</Loaded>;
}

/** An idea that is dropped on a column gets the first status of that kind. */
function useDrop(onMove: (moving: Moving) => void) {
  const mayDecide = useCan('ideas.decide');
  const statuses = useQuery({ ...statusesQuery, enabled: mayDecide }).data ?? [];
  if (!mayDecide) return null;
  return (idea: IdeaCard, kind: StatusKind) => {
    const status = statuses.find((each) => each.kind === kind && !each.retired);
    if (status && idea.status.kind !== kind) onMove({ idea, statusId: status.id });
  };
}
