// The form of a topic with its live test beside it, and what helps to write its query: what the
// verdicts propose, what saving would change. What was typed stays whatever the server says.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Suspense, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { say } from '#web/kit/say.ts';
import { TextField } from '#web/kit/text-field.tsx';
import { screenOf } from '#web/screen-of.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import type { Topic } from '../../contract.ts';
import { comparisonOf, previewOf } from './advice-queries.ts';
import { LiveTest } from './live-test.tsx';
import type { Days } from './live-test.tsx';
import { QueryField } from './query-field.tsx';
import type { QueryEditor } from './query-field.tsx';
import { QueryHelp } from './query-help.tsx';
import { SuggestionsPanel } from './suggestions.tsx';
import { useQueryCheck } from './use-query-check.ts';
import { useSettled } from '#web/kit/use-settled.ts';
import { WhyNot } from './why-not.tsx';
import type { TopicValues } from './topic-values.ts';

const ComparisonWith = screenOf(
  'listening-topics-more',
  () => import('./comparison.tsx'),
  'ComparisonWith',
);
const TopicDetails = screenOf(
  'listening-topics-more',
  () => import('./topic-details.tsx'),
  'TopicDetails',
);

const TRY_AFTER_MS = 350;

export function TopicForm(props: {
  initial: TopicValues;
  /** The topic as it is saved; a new one has none yet. */
  topic?: Topic;
  saveLabel: string;
  saving: Pick<UseMutationResult, 'isPending' | 'error'>;
  onSave(values: TopicValues): void;
  readOnly?: boolean;
}) {
  const { t } = useLingui();
  const { initial, saving, topic } = props;
  const [values, setValues] = useState<TopicValues>(() => ({
    name: initial.name,
    description: initial.description,
    query: initial.query,
    ownerUnitId: initial.ownerUnitId,
    ...(initial.colour === undefined ? {} : { colour: initial.colour }),
  }));
  const set = (change: Partial<TopicValues>) => setValues((current) => ({ ...current, ...change }));
  const [detailed, setDetailed] = useState(false);
  const [days, setDays] = useState<Days>('7');
  const editor = useRef<QueryEditor>(null);
  const { query } = values;

  const settled = useSettled(query, TRY_AFTER_MS);
  const text = useQueryCheck(query);
  const readOnly = props.readOnly ?? false;
  const asked = text.ok && settled.trim() !== '' && settled === query && !readOnly;
  const test = useQuery({
    ...previewOf({ query: settled, days: Number(days), topicId: topic?.id }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  // What the posts showed of an earlier text would underline the wrong words.
  const heard = asked && !test.isPlaceholderData ? test.data?.diagnostics : undefined;
  const check = useQueryCheck(query, heard);

  const put = (piece: string) => {
    const before = query;
    editor.current?.replace(piece);
    say(t`Put into the query.`, { label: t`Undo`, run: () => editor.current?.replace(before) });
  };
  useShortcuts(t`Topic`, [
    { keys: 'q', label: t`Write the query`, run: () => editor.current?.focus() },
  ]);

  const missing =
    values.name.trim() === ''
      ? t`Give the topic a name first.`
      : query.trim() === ''
        ? t`Write what to listen for first.`
        : !check.ok && check.diagnostics.length > 0
          ? t`The query can't be read yet; see where it is marked.`
          : null;
  const nameTaken =
    saving.error && 'code' in saving.error && saving.error.code === 'listening.topic-name-taken'
      ? wordsOf(saving.error)
      : wordsFor(saving.error, 'name');
  const changed = topic !== undefined && query.trim() !== topic.query.trim();
  // The last row takes what the tall test beside needs, so that the others stand close.
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:grid-rows-[auto_auto_1fr]">
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null && !readOnly) props.onSave(values);
        }}
        className="flex flex-col gap-4"
      >
        <TextField
          label={t`Name`}
          value={values.name}
          onChange={(name) => set({ name })}
          placeholder={t`Drive unit noise`}
          error={nameTaken}
          maxLength={120}
          isReadOnly={readOnly}
          autoFocus={initial.name === ''}
        />
        <QueryField
          label={t`Listen for`}
          value={query}
          onChange={(written) => set({ query: written })}
          diagnostics={check.diagnostics}
          editor={editor}
          isReadOnly={readOnly}
          placeholder={t`(motor OR "drive unit") AND (noise OR whine)`}
          help={t`Words side by side must all be said. Join alternatives with OR, leave out with NOT, keep phrases in quotation marks.`}
        />
        {readOnly ? null : (
          <QueryHelp onInsert={(piece) => put(`${query.trimEnd()} ${piece}`.trimStart())} />
        )}
        <Disclosure title={t`Description, colour and unit`} onOpen={() => setDetailed(true)}>
          <Suspense>
            {detailed ? <TopicDetails values={values} onChange={set} readOnly={readOnly} /> : null}
          </Suspense>
        </Disclosure>
        {changed && check.ok ? (
          <Suspense>
            <ComparisonWith
              title={t`What saving would change`}
              asked={comparisonOf(topic.id, { query: settled, days: Number(days) })}
              enabled={asked}
            />
          </Suspense>
        ) : null}
        {saving.error && nameTaken === undefined ? (
          <Notice tone="bad">{wordsOf(saving.error)}</Notice>
        ) : null}
        {readOnly ? (
          <Notice tone="info">{t`You can look at this topic, but not change it.`}</Notice>
        ) : (
          <div>
            <Button type="submit" look="primary" isPending={saving.isPending} why={missing}>
              {props.saveLabel}
            </Button>
          </div>
        )}
      </Form>
      {readOnly ? null : (
        <LiveTest
          query={query}
          readable={check.ok}
          asked={asked}
          test={test}
          days={days}
          onDays={setDays}
        />
      )}
      {topic === undefined || readOnly ? null : (
        <SuggestionsPanel topic={topic} written={{ query, root: check.root }} onTake={put} />
      )}
      {readOnly ? null : <WhyNot query={query} readable={check.ok} topicId={topic?.id} />}
    </div>
  );
}
