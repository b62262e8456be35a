// The words of an idea, its board and its tags. What it was called before still finds it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import type { Idea } from '../../../contract/ideas.ts';
import { boardsQuery } from '../../queries.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { IdeaFields, isNamed } from './idea-fields.tsx';
import type { Written } from './idea-fields.tsx';

export function EditDialog({ idea, onClose }: { idea: Idea; onClose(): void }) {
  const { t } = useLingui();
  const { card } = idea;
  const boards = (useQuery(boardsQuery).data ?? []).filter(
    ({ id, retired }) => !retired || id === card.board.id,
  );
  const [written, setWritten] = useState<Written>({
    title: card.title,
    text: idea.text,
    boardId: card.board.id,
    tagIds: card.tags.map(({ id }) => id),
  });
  const change = useIdeaChange(
    () =>
      answerOf(
        api.PATCH('/api/v1/ideas/{ideaId}', {
          params: { path: { ideaId: card.id } },
          body: {
            title: written.title.trim(),
            text: written.text.trim(),
            boardId: written.boardId ?? card.board.id,
            tagIds: written.tagIds,
          },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t`Change the idea`}
      action={t`Save`}
      why={isNamed(written) ? null : t`Say it in a few words first.`}
      act={change}
      onAct={() => change.mutate()}
      onClose={onClose}
    >
      <IdeaFields value={written} onChange={setWritten} boards={boards} failure={change.error} />
    </FormDialog>
  );
}
