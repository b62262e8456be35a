// A new idea, typed by somebody inside. While it is put into words, those that ask for the same stand beside it: a vote for
// one that is there counts more than the same twice.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Select } from '#web/kit/select.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { paths } from '#web/paths.ts';
import { boardsQuery, tagsQuery } from '../../queries.ts';
import { SimilarIdeas } from '../../similar-ideas.tsx';
import { useIdeaChange } from '../../use-idea-change.ts';
import { VoteButton } from '../../vote-button.tsx';

const TITLE_MIN = 3;

export function NewIdeaDialog(props: { boardId: string | null; onClose(): void }) {
  const { t } = useLingui();
  const go = useGo();
  const boards = (useQuery(boardsQuery).data ?? []).filter(({ retired }) => !retired);
  const tags = useQuery(tagsQuery).data ?? [];
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [chosenBoard, setBoard] = useState(props.boardId);
  const [tagIds, setTags] = useState<string[]>([]);
  const [isPublic, setPublic] = useState(false);
  const board = boards.find(({ id }) => id === chosenBoard) ?? boards[0];
  const add = useIdeaChange(
    (boardId: string) =>
      answerOf(
        api.POST('/api/v1/ideas', {
          body: {
            boardId,
            title: title.trim(),
            text: text.trim(),
            tagIds,
            isPublic: isPublic && board?.isPublic === true,
            origin: null,
          },
        }),
      ),
    ({ card }) => {
      props.onClose();
      go(paths.idea(card.id));
    },
  );
  return (
    <FormDialog
      title={t`New idea`}
      width="wide"
      action={t`Add the idea`}
      why={title.trim().length < TITLE_MIN ? t`Say it in a few words first.` : null}
      act={add}
      onAct={() => board && add.mutate(board.id)}
      onClose={props.onClose}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex flex-col gap-4">
          <TextField
            label={t`In one sentence`}
            placeholder={t`What should be there, or be better?`}
            value={title}
            onChange={setTitle}
            maxLength={200}
            error={wordsFor(add.error, 'title')}
            autoFocus
          />
          <TextField
            label={t`More about it`}
            placeholder={t`What is it good for? What do you do today instead?`}
            lines={5}
            value={text}
            onChange={setText}
            maxLength={20_000}
            error={wordsFor(add.error, 'text')}
          />
          {boards.length > 1 ? (
            <Select
              label={t`Board`}
              value={board?.id ?? null}
              onChange={setBoard}
              choices={boards.map(({ id, name, description }) => ({
                id,
                label: name,
                ...(description === '' ? {} : { detail: description }),
              }))}
              error={wordsFor(add.error, 'boardId')}
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
          {board?.isPublic ? (
            <Checkbox
              isSelected={isPublic}
              onChange={setPublic}
              detail={t`The public may read it, vote and comment.`}
            >
              {t`Show it on the portal`}
            </Checkbox>
          ) : null}
        </div>
        <section aria-label={t`Is it one of these?`} className="rounded-panel bg-paper px-3 py-2.5">
          <h3 className="text-small font-semibold">{t`Is it one of these?`}</h3>
          {title.trim().length < TITLE_MIN ? (
            <p className="mt-1 text-small text-faint">
              {t`While you write, ideas that ask for the same appear here. Vote for one instead of asking twice.`}
            </p>
          ) : (
            <SimilarIdeas
              words={`${title}\n${text}`}
              none={t`Nothing like it yet.`}
              actionsOf={(idea) => <VoteButton idea={idea} />}
              opensBeside
            />
          )}
        </section>
      </div>
    </FormDialog>
  );
}
