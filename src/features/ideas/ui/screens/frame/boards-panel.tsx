// The boards: where ideas of one kind stand together, inside or on the portal.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Globe, Plus, SquarePen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import type { Board } from '../../../contract/ideas.ts';
import { boardsQuery } from '../../queries.ts';
import { MoveButtons } from './move-buttons.tsx';

const BoardForm = lazy(async () => {
  const { BoardForm: component } = await import('./board-form.tsx');
  return { default: component };
});

export function BoardsPanel() {
  const { t } = useLingui();
  const boards = useQuery(boardsQuery);
  const [changed, setChanged] = useState<Board | 'new' | null>(null);
  return (
    <>
      <ListPanel
        title={t`Boards`}
        detail={t`One for each product or part of the house. A public board is shown on the portal.`}
        actions={<Button icon={<Plus />} onPress={() => setChanged('new')}>{t`New board`}</Button>}
        query={boards}
        empty={t`There is no board yet: ideas need one.`}
      >
        {(board) => (
          <ListRow
            key={board.id}
            name={board.name}
            badges={
              <>
                {board.isPublic ? (
                  <Badge tone="info" icon={<Globe />}>{t`On the portal`}</Badge>
                ) : null}
                {board.retired ? <Badge>{t`Retired`}</Badge> : null}
              </>
            }
            actions={
              <>
                <MoveButtons
                  id={board.id}
                  name={board.name}
                  among={boards.data ?? []}
                  move={(before) => {
                    const params = { path: { boardId: board.id } };
                    return answerOf(
                      api.POST('/api/v1/idea-boards/{boardId}/move', { params, body: { before } }),
                    );
                  }}
                />
                <IconButton
                  label={t`Change ${board.name}`}
                  size="small"
                  icon={<SquarePen />}
                  onPress={() => setChanged(board)}
                />
              </>
            }
          >
            <p className="text-small text-faint">
              <span className="font-mono">{board.slug}</span>
              {board.description === '' ? null : <> · {board.description}</>}
            </p>
          </ListRow>
        )}
      </ListPanel>
      <Suspense>
        {changed === null ? null : (
          <BoardForm board={changed === 'new' ? null : changed} onClose={() => setChanged(null)} />
        )}
      </Suspense>
    </>
  );
}
