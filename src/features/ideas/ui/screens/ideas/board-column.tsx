// One column of the board: a kind of status with its ideas, as many as were asked for. Folded it is its name alone.

import { useInfiniteQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { IconButton } from '#web/kit/button.tsx';
import { classes } from '#web/kit/classes.ts';
import { Loaded } from '#web/kit/loaded.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import type { IdeaCard } from '../../../contract/ideas.ts';
import type { Rank, Standing, StatusKind } from '../../../contract/kinds.ts';
import { ideasQuery } from '../../queries.ts';
import type { IdeasFilter } from '../../queries.ts';
import { StatusSign } from '../../status-badge.tsx';
import { useStatusWords } from '../../status-words.ts';
import { BoardCard, draggedIdea } from './board-card.tsx';
import type { Moving } from './board-card.tsx';

type ColumnProps = {
  kind: StatusKind;
  count: number | null;
  isFolded: boolean;
  onFold(): void;
  onMove(moving: Moving): void;
  /** Null: who looks may not move any. */
  onDropped: ((idea: IdeaCard, kind: StatusKind) => void) | null;
};

export function FetchedColumn(
  props: ColumnProps & { filter: IdeasFilter & { rank: Rank; standing: Standing } },
) {
  const { t } = useLingui();
  const { filter, ...column } = props;
  const ideas = useInfiniteQuery({
    ...ideasQuery({ ...filter, statusKind: column.kind }),
    enabled: !column.isFolded,
  });
  return (
    <Column {...column}>
      <Loaded query={ideas} small skeleton={<Skeleton rows={3} rowClass="h-20" />}>
        {(items) => <Cards items={items} onMove={column.onMove} />}
      </Loaded>
      <ShowMore query={ideas}>{t`Show more`}</ShowMore>
    </Column>
  );
}

export function BoardColumn(props: ColumnProps & { items: readonly IdeaCard[] }) {
  const { items, ...column } = props;
  return (
    <Column {...column}>
      <Cards items={items} onMove={column.onMove} />
    </Column>
  );
}

function Column(props: ColumnProps & { children: ReactNode }) {
  const { t, i18n } = useLingui();
  const { kind, count, onDropped } = props;
  const { name, says } = useStatusWords().kinds[kind];
  const [isOver, setOver] = useState(false);
  if (props.isFolded) {
    return (
      <Button
        onPress={props.onFold}
        aria-label={t`Unfold “${name}”`}
        className="flex min-h-64 flex-col items-center gap-2 rounded-panel bg-sunken py-3 text-quiet hovered:text-ink focus-ring:ring-focus"
      >
        <ChevronsLeftRight className="size-4" aria-hidden />
        <span className="[writing-mode:vertical-rl] font-semibold">{name}</span>
        {count === null ? null : <span className="text-small tabular">{i18n.number(count)}</span>}
      </Button>
    );
  }
  const dropping =
    onDropped === null
      ? {}
      : {
          onDragOver: (event: DragEvent) => {
            if (draggedIdea() === null) return;
            event.preventDefault();
            setOver(true);
          },
          onDragLeave: () => setOver(false),
          onDrop: (event: DragEvent) => {
            event.preventDefault();
            setOver(false);
            const idea = draggedIdea();
            if (idea) onDropped(idea, kind);
          },
        };
  return (
    <section
      data-column
      aria-label={name}
      {...dropping}
      className={classes(
        'flex min-h-64 min-w-0 flex-col gap-2 rounded-panel bg-sunken p-2',
        isOver && 'ring-inside',
      )}
    >
      <header className="flex min-h-7 items-center gap-1.5 px-1 text-quiet" title={says}>
        <StatusSign kind={kind} />
        <h2 className="min-w-0 flex-1 truncate text-small font-semibold text-ink">{name}</h2>
        {count === null ? null : <span className="text-small tabular">{i18n.number(count)}</span>}
        {kind === 'declined' ? (
          <IconButton
            label={t`Fold “${name}”`}
            size="small"
            icon={<ChevronsRightLeft />}
            onPress={props.onFold}
          />
        ) : null}
      </header>
      {props.children}
    </section>
  );
}

function Cards(props: { items: readonly IdeaCard[]; onMove(moving: Moving): void }) {
  const { t } = useLingui();
  if (props.items.length === 0) {
    return <p className="px-1 pb-1 text-small text-faint">{t`None here.`}</p>;
  }
  return (
    <ul className="flex flex-col gap-2">
      {props.items.map((idea) => (
        <BoardCard key={idea.id} idea={idea} onMove={props.onMove} />
      ))}
    </ul>
  );
}
