// A new idea, typed by somebody inside. While it is put into words, those that ask for the same stand beside it: a vote for
// one that is there counts more than the same twice.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { paths } from '#web/paths.ts';
import { boardsQuery } from '../../queries.ts';
import { SimilarIdeas } from '../../similar-ideas.tsx';
import { useIdeaChange } from '../../use-idea-change.ts';
import { VoteButton } from '../../vote-button.tsx';
import { IdeaFields, isNamed } from './idea-fields.tsx';
import type { Written } from './idea-fields.tsx';

export function NewIdeaDialog(props: { boardId: string | null; onClose(): void }) {
  const { t } = useLingui();
  const go = useGo();
  const boards = (useQuery(boardsQuery).data ?? []).filter(({ retired }) => !retired);
  const [written, setWritten] = useState<Written>({
    title: '',
    text: '',
    boardId: props.boardId,
    tagIds: [],
  });
  const [isPublic, setPublic] = useState(false);
  const { title, text, tagIds } = written;
  const board = boards.find(({ id }) => id === written.boardId) ?? boards[0];
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
      why={isNamed(written) ? null : t`Say it in a few words first.`}
      act={add}
      onAct={() => board && add.mutate(board.id)}
      onClose={props.onClose}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex flex-col gap-4">
          <IdeaFields
            value={{ ...written, boardId: board?.id ?? null }}
            onChange={setWritten}
            boards={boards}
            failure={add.error}
          />
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
          {!isNamed(written) ? (
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
