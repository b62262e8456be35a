// From something somebody said to an idea: those that ask for the same, each joined with one press, which adds who asked with
// their own words; or a new one that begins with them.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { say } from '#web/kit/say.ts';
import { SearchField } from '#web/kit/search-field.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { IdeaCard, Origin } from '../contract/ideas.ts';
import { boardsQuery } from './queries.ts';
import { SimilarIdeas } from './similar-ideas.tsx';
import { useIdeaChange } from './use-idea-change.ts';

const TITLE_MIN = 3;
/** A sentence that is longer is no title. */
const TITLE_MAX = 80;

export function JoinOrMake(props: {
  origin: Origin;
  /** What they said there. */
  words: string;
  /** They are linked to these already. */
  without?: readonly string[];
  onDone?(): void;
}) {
  const { t } = useLingui();
  const { origin, words } = props;
  const [typed, setTyped] = useState('');
  const [isMaking, setMaking] = useState(false);
  const join = useIdeaChange(
    (idea: IdeaCard) =>
      answerOf(
        api.POST('/api/v1/ideas/{ideaId}/askers', {
          params: { path: { ideaId: idea.id } },
          body: { origin, wording: null },
        }),
      ),
    ({ card }) => {
      say(t`They and their words are with “${card.title}” now.`);
      props.onDone?.();
    },
  );
  return (
    <div className="flex flex-col gap-3">
      <SearchField
        label={t`Find another idea`}
        placeholder={t`Or look by other words`}
        value={typed}
        onChange={setTyped}
      />
      <SimilarIdeas
        words={typed.trim() === '' ? words : typed}
        {...(props.without ? { without: props.without } : {})}
        none={t`No idea asks for this yet.`}
        opensBeside
        actionsOf={(idea) => (
          <Button
            size="small"
            icon={<Plus />}
            isPending={join.isPending && join.variables.id === idea.id}
            aria-label={t`Join “${idea.title}”`}
            onPress={() => join.mutate(idea)}
          >
            {t`Join`}
          </Button>
        )}
      />
      {join.error ? <Notice tone="bad">{wordsOf(join.error)}</Notice> : null}
      {isMaking ? (
        <NewIdea {...props} onClose={() => setMaking(false)} />
      ) : (
        <div>
          <Button icon={<Plus />} onPress={() => setMaking(true)}>{t`Make a new idea`}</Button>
        </div>
      )}
    </div>
  );
}

function NewIdea(props: { origin: Origin; words: string; onClose(): void; onDone?(): void }) {
  const { t } = useLingui();
  const boards = (useQuery(boardsQuery).data ?? []).filter(({ retired }) => !retired);
  const [title, setTitle] = useState(() => titleFrom(props.words));
  const [chosenBoard, setBoard] = useState<string | null>(null);
  const board = boards.find(({ id }) => id === chosenBoard) ?? boards[0];
  const make = useIdeaChange(
    (boardId: string) =>
      answerOf(
        api.POST('/api/v1/ideas', {
          body: {
            boardId,
            title: title.trim(),
            text: '',
            isPublic: false,
            tagIds: [],
            origin: props.origin,
          },
        }),
      ),
    ({ card }) => {
      say(t`“${card.title}” is an idea now, with them as its first voice.`);
      props.onClose();
      props.onDone?.();
    },
  );
  const why = title.trim().length < TITLE_MIN ? t`Say it in a few words first.` : null;
  return (
    <Form
      className="flex flex-col gap-3 rounded-panel bg-surface p-3 shadow-raised"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === null && board && !make.isPending) make.mutate(board.id);
      }}
    >
      <TextField
        label={t`The idea in one sentence`}
        help={t`Their own words are kept with it.`}
        value={title}
        onChange={setTitle}
        maxLength={200}
        error={wordsFor(make.error, 'title')}
        autoFocus
      />
      {boards.length > 1 ? (
        <Select
          label={t`Board`}
          value={board?.id ?? null}
          onChange={setBoard}
          choices={boards.map(({ id, name }) => ({ id, label: name }))}
        />
      ) : null}
      {make.error ? <Notice tone="bad">{wordsOf(make.error)}</Notice> : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" isPending={make.isPending} why={why}>
          {t`Make it an idea`}
        </Button>
        <Button look="quiet" onPress={props.onClose}>{t`Cancel`}</Button>
      </div>
    </Form>
  );
}

/** The first sentence of what they said, as something to begin with. */
function titleFrom(words: string): string {
  const first = /^[^.!?\n]+/u.exec(words.trim())?.[0].trim() ?? '';
  return first.length <= TITLE_MAX
    ? first
    : `${first.slice(0, TITLE_MAX).replace(/\s+\S*$/u, '')}…`;
}
