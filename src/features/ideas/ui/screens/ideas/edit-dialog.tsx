// The words of an idea, its board and its tags. What it was called before still finds it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Select } from '#web/kit/select.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Idea } from '../../../contract/ideas.ts';
import { boardsQuery, tagsQuery } from '../../queries.ts';
import { useIdeaChange } from '../../use-idea-change.ts';

const TITLE_MIN = 3;

export function EditDialog({ idea, onClose }: { idea: Idea; onClose(): void }) {
  const { t } = useLingui();
  const { card } = idea;
  const boards = (useQuery(boardsQuery).data ?? []).filter(
    ({ id, retired }) => !retired || id === card.board.id,
  );
  const tags = useQuery(tagsQuery).data ?? [];
  const [title, setTitle] = useState(card.title);
  const [text, setText] = useState(idea.text);
  const [boardId, setBoard] = useState(card.board.id);
  const [tagIds, setTags] = useState(card.tags.map(({ id }) => id));
  const change = useIdeaChange(
    () =>
      answerOf(
        api.PATCH('/api/v1/ideas/{ideaId}', {
          params: { path: { ideaId: card.id } },
          body: { title: title.trim(), text: text.trim(), boardId, tagIds },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t`Change the idea`}
      action={t`Save`}
      why={title.trim().length < TITLE_MIN ? t`Say it in a few words first.` : null}
      act={change}
      onAct={() => change.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`In one sentence`}
        value={title}
        onChange={setTitle}
        maxLength={200}
        error={wordsFor(change.error, 'title')}
        autoFocus
      />
      <TextField
        label={t`More about it`}
        lines={6}
        value={text}
        onChange={setText}
        maxLength={20_000}
        error={wordsFor(change.error, 'text')}
      />
      {boards.length > 1 ? (
        <Select
          label={t`Board`}
          value={boardId}
          onChange={setBoard}
          choices={boards.map(({ id, name }) => ({ id, label: name }))}
        />
      ) : null}
      {tags.length > 0 ? (
        <SeveralChoice
          label={t`Tags`}
          choices={tags.map(({ id, name }) => ({ id, label: name }))}
          value={tagIds}
          onChange={setTags}
        />
      ) : null}
    </FormDialog>
  );
}
