// A board of conversations as a part of a screen: page by page, the one that needs somebody first.

import { useInfiniteQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { BoardRow } from '#features/conversations/ui/board-row.tsx';
import { boardQuery } from '#features/conversations/ui/queries.ts';
import type { BoardName } from '#features/conversations/ui/queries.ts';
import { ListPanel } from '../kit/list-panel.tsx';
import { ShowMore } from '../kit/show-more.tsx';
import { Skeleton } from '../kit/skeleton.tsx';

export function CardsPanel(props: {
  title: string;
  detail?: string;
  actions?: ReactNode;
  board: BoardName;
  empty: ReactNode;
}) {
  const { t } = useLingui();
  const cards = useInfiniteQuery(boardQuery(props.board));
  return (
    <ListPanel
      title={props.title}
      detail={props.detail}
      actions={props.actions}
      query={cards}
      skeleton={<Skeleton rows={4} rowClass="h-24" />}
      empty={props.empty}
      end={<ShowMore query={cards}>{t`Show more`}</ShowMore>}
    >
      {(card) => <BoardRow key={card.id} card={card} />}
    </ListPanel>
  );
}
