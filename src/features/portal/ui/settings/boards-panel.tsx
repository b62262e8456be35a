// Which boards of ideas the portal shows. Of a public board only ideas that are public themselves are shown.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Switch } from '#web/kit/switch.tsx';
import type { Board } from '#features/ideas/contract/ideas.ts';
import { boardsQuery } from './portal-queries.ts';

export function BoardsPanel() {
  const { t } = useLingui();
  const boards = useQuery({
    ...boardsQuery,
    select: (items) => items.filter(({ retired }) => !retired),
  });
  return (
    <ListPanel
      title={t`Boards shown`}
      detail={t`Ideas on the others, notes, drafts and names of colleagues never leave the house.`}
      query={boards}
      empty={t`There is no board yet.`}
    >
      {(board) => <BoardRow key={board.id} board={board} />}
    </ListPanel>
  );
}

function BoardRow({ board }: { board: Board }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const mayManage = useCan('ideas.frame.manage');
  const change = useMutation({
    mutationFn: (isPublic: boolean) => {
      const { name, slug, description, retired } = board;
      return answerOf(
        api.PUT('/api/v1/idea-boards/{boardId}', {
          params: { path: { boardId: board.id } },
          body: { name, slug, description, retired, isPublic },
        }),
      );
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['idea-frame'] }),
  });
  const isPublic = change.isPending ? change.variables : board.isPublic;
  return (
    <ListRow
      name={board.name}
      actions={
        <Switch
          isSelected={isPublic}
          isReadOnly={!mayManage}
          onChange={(wanted) => change.mutate(wanted)}
        >
          <span className="sr-only">{t`Show ${board.name} on the portal`}</span>
          <span aria-hidden className="w-18 text-small text-faint">
            {isPublic ? t`shown` : t`not shown`}
          </span>
        </Switch>
      }
    >
      {board.description === '' ? null : (
        <p className="text-small text-faint">{board.description}</p>
      )}
      {change.error ? <Notice tone="bad">{wordsOf(change.error)}</Notice> : null}
    </ListRow>
  );
}
