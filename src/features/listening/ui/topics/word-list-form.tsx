// The form of a word list. Entries are lines of text, so that a column of a table can be pasted;
// empty lines and repeated entries fall out when it is saved.

import type { UseMutationResult } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { LIST_NAME } from '../../contract/list-name.ts';
import type { WordListInput } from '../../contract/query-advice.ts';

export function WordListForm(props: {
  initial: WordListInput;
  saveLabel: string;
  saving: Pick<UseMutationResult, 'isPending' | 'error'>;
  onSave(values: WordListInput): void;
  readOnly?: boolean;
}) {
  const { t } = useLingui();
  const { initial, saving, readOnly = false } = props;
  const [name, setName] = useState(initial.name);
  const [description, setDescription] = useState(initial.description);
  const [text, setText] = useState(initial.entries.join('\n'));
  const entries = entriesOf(text);
  const nameWrong =
    name !== '' && !LIST_NAME.test(name.trim())
      ? t`Letters, digits, - . and _ only, so that list:name works.`
      : undefined;
  const missing =
    name.trim() === ''
      ? t`Give the list a name first.`
      : (nameWrong ?? (entries.length === 0 ? t`Write at least one entry first.` : null));
  const nameFailed = wordsFor(saving.error, 'name');
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null && !readOnly)
          props.onSave({ name: name.trim(), description, entries });
      }}
      className="flex flex-col gap-4"
    >
      <TextField
        label={t`Name`}
        value={name}
        onChange={setName}
        placeholder={t`competitors`}
        help={t`Queries use it as list:${name.trim() === '' ? t`competitors` : name.trim()}`}
        error={nameWrong ?? nameFailed}
        maxLength={60}
        isReadOnly={readOnly}
        autoFocus={initial.name === ''}
      />
      <TextField
        label={t`What it is for`}
        value={description}
        onChange={setDescription}
        maxLength={2000}
        isReadOnly={readOnly}
      />
      <TextField
        label={t`Entries, one a line`}
        value={text}
        onChange={setText}
        lines={10}
        help={
          <>
            <Plural value={entries.length} one="# entry." other="# entries." />{' '}
            {t`Words, phrases, #tags, @names, or values of a field.`}
          </>
        }
        error={wordsFor(saving.error, 'entries')}
        isReadOnly={readOnly}
        className="[&_textarea]:min-h-48 [&_textarea]:font-mono"
      />
      {saving.error && nameFailed === undefined ? (
        <Notice tone="bad">{wordsOf(saving.error)}</Notice>
      ) : null}
      {readOnly ? (
        <Notice tone="info">{t`You can look at this list, but not change it.`}</Notice>
      ) : (
        <div>
          <Button type="submit" look="primary" isPending={saving.isPending} why={missing}>
            {props.saveLabel}
          </Button>
        </div>
      )}
    </Form>
  );
}

function entriesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
