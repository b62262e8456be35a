// The field for what one says about an idea. Naming somebody with @ tells them; what was typed stays until it is kept.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { wordsOf } from '#web/api/failure-words.ts';
import { namedIn } from '#web/identity/named-in.ts';
import { peopleNamesQuery } from '#web/identity/people-query.ts';
import { Button } from '#web/kit/button.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useIdeaChange } from '../../use-idea-change.ts';

export type Words = { text: string; mentions: string[] };

export function TalkField(props: {
  label: string;
  placeholder: string;
  action: string;
  /** What stands in it at first: words that are changed. */
  begin?: string;
  onCancel?(): void;
  keep(words: Words): Promise<unknown>;
}) {
  const { t } = useLingui();
  const people = useQuery(peopleNamesQuery).data ?? [];
  const [text, setText] = useState(props.begin ?? '');
  const keep = useIdeaChange(props.keep, () => setText(''));
  const named = namedIn(text, people);
  const told = named.map(({ name }) => name).join(', ');
  return (
    <Form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '' || keep.isPending) return;
        keep.mutate({ text: text.trim(), mentions: named.map(({ id }) => id) });
      }}
    >
      <TextField
        label={props.label}
        placeholder={props.placeholder}
        lines={2}
        value={text}
        onChange={setText}
        maxLength={10_000}
        help={named.length === 0 ? undefined : t`Told: ${told}`}
        error={keep.error ? wordsOf(keep.error) : undefined}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          size="small"
          isPending={keep.isPending}
          why={text.trim() === '' ? t`Write something first.` : null}
        >
          {props.action}
        </Button>
        {props.onCancel === undefined ? null : (
          <Button size="small" look="quiet" onPress={props.onCancel}>{t`Cancel`}</Button>
        )}
      </div>
    </Form>
  );
}
