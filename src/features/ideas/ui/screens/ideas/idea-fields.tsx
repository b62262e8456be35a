// What an idea is made of when somebody inside writes it down: its words, its board and its tags.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { wordsFor } from '#web/api/failure-words.ts';
import { Select } from '#web/kit/select.tsx';
import { SeveralChoice } from '#web/kit/several-choice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Board } from '../../../contract/ideas.ts';
import { tagsQuery } from '../../queries.ts';

const TITLE_MIN = 3;
const TITLE_MAX = 200;
const TEXT_MAX = 20_000;

export type Written = { title: string; text: string; boardId: string | null; tagIds: string[] };

export const isNamed = ({ title }: Written): boolean => title.trim().length >= TITLE_MIN;

export function IdeaFields(props: {
  value: Written;
  onChange(value: Written): void;
  boards: readonly Pick<Board, 'id' | 'name' | 'description'>[];
  failure: Error | null;
}) {
  const { t } = useLingui();
  const { value, boards, failure } = props;
  const tags = useQuery(tagsQuery).data ?? [];
  const change = (part: Partial<Written>) => props.onChange({ ...value, ...part });
  return (
    <>
      <TextField
        label={t`In one sentence`}
        placeholder={t`What should be there, or be better?`}
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={TITLE_MAX}
        error={wordsFor(failure, 'title')}
        autoFocus
      />
      <TextField
        label={t`More about it`}
        placeholder={t`What is it good for? What do you do today instead?`}
        lines={5}
        value={value.text}
        onChange={(text) => change({ text })}
        maxLength={TEXT_MAX}
        error={wordsFor(failure, 'text')}
      />
      {boards.length > 1 ? (
        <Select
          label={t`Board`}
          value={value.boardId}
          onChange={(boardId) => change({ boardId })}
          choices={boards.map(({ id, name, description }) => ({
            id,
            label: name,
            ...(description === '' ? {} : { detail: description }),
          }))}
          error={wordsFor(failure, 'boardId')}
        />
      ) : null}
      {tags.length > 0 ? (
        <SeveralChoice
          label={t`Tags`}
          choices={tags.map(({ id, name }) => ({ id, label: name }))}
          value={value.tagIds}
          onChange={(tagIds) => change({ tagIds })}
        />
      ) : null}
    </>
  );
}
