// The form of a topic with its live test beside it. What was typed stays whatever the server says.

import { useQuery } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { ColourChoice } from '#web/kit/colour-choice.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { TopicColour } from '#web/kit/topic-name.tsx';
import { unitsQuery } from '#web/identity/units-query.ts';
import { LiveTest } from './live-test.tsx';
import { QueryField } from './query-field.tsx';
import { QueryHelp } from './query-help.tsx';
import { useQueryCheck } from './use-query-check.ts';

export type TopicValues = {
  name: string;
  description: string;
  query: string;
  colour?: TopicColour;
  ownerUnitId: string | null;
};

export function TopicForm(props: {
  initial: TopicValues;
  saveLabel: string;
  saving: Pick<UseMutationResult, 'isPending' | 'error'>;
  onSave(values: TopicValues): void;
  readOnly?: boolean;
}) {
  const { t } = useLingui();
  const { initial, saving } = props;
  const [values, setValues] = useState<TopicValues>(() => ({
    name: initial.name,
    description: initial.description,
    query: initial.query,
    ownerUnitId: initial.ownerUnitId,
    ...(initial.colour === undefined ? {} : { colour: initial.colour }),
  }));
  const set = (change: Partial<TopicValues>) => setValues((current) => ({ ...current, ...change }));
  const units = useQuery(unitsQuery).data ?? [];
  const check = useQueryCheck(values.query);
  const missing =
    values.name.trim() === ''
      ? t`Give the topic a name first.`
      : values.query.trim() === ''
        ? t`Write what to listen for first.`
        : !check.ok && check.diagnostics.length > 0
          ? t`The query can't be read yet; see where it is marked.`
          : null;
  const nameTaken =
    saving.error && 'code' in saving.error && saving.error.code === 'listening.topic-name-taken'
      ? wordsOf(saving.error)
      : wordsFor(saving.error, 'name');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null && !props.readOnly) props.onSave(values);
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
          isReadOnly={props.readOnly ?? false}
          autoFocus={initial.name === ''}
        />
        <QueryField
          label={t`Listen for`}
          value={values.query}
          onChange={(query) => !props.readOnly && set({ query })}
          diagnostics={check.diagnostics}
          placeholder={t`(motor OR "drive unit") AND (noise OR whine)`}
          help={t`Words side by side must all be said. Join alternatives with OR, leave out with NOT, keep phrases in quotation marks.`}
        />
        <QueryHelp
          onInsert={(piece) => set({ query: `${values.query.trimEnd()} ${piece}`.trimStart() })}
        />
        <Disclosure title={t`Description, colour and unit`} open={initial.name !== ''}>
          <div className="flex flex-col gap-4 pt-2">
            <TextField
              label={t`Description`}
              value={values.description}
              onChange={(description) => set({ description })}
              lines={2}
              maxLength={2000}
              isReadOnly={props.readOnly ?? false}
            />
            <ColourChoice value={values.colour ?? 'blue'} onChange={(colour) => set({ colour })} />
            <Select
              label={t`Unit that looks after it`}
              value={values.ownerUnitId ?? 'hub'}
              onChange={(id) => set({ ownerUnitId: id === 'hub' ? null : id })}
              choices={[
                { id: 'hub', label: t`The hub` },
                ...units.map((unit) => ({ id: unit.id, label: unit.name })),
              ]}
            />
          </div>
        </Disclosure>
        {saving.error && nameTaken === undefined ? (
          <Notice tone="bad">{wordsOf(saving.error)}</Notice>
        ) : null}
        {props.readOnly ? (
          <Notice tone="info">{t`You can look at this topic and try changes, but not save them.`}</Notice>
        ) : (
          <div>
            <Button type="submit" look="primary" isPending={saving.isPending} why={missing}>
              {props.saveLabel}
            </Button>
          </div>
        )}
      </Form>
      <LiveTest query={values.query} readable={check.ok} />
    </div>
  );
}
