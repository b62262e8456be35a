// The field for what one says about an idea. Naming somebody with @ tells them; what was typed stays until it is kept. A plain
// field, because it stands on the screen of every idea and the library's brings all it does for forms along.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { namedIn } from '#web/identity/named-in.ts';
import { peopleNamesQuery } from '#web/identity/people-query.ts';
import { Button } from '#web/kit/button.tsx';
import { classes } from '#web/kit/classes.ts';
import { inputClasses } from '#web/kit/input-classes.ts';
import { Notice } from '#web/kit/notice.tsx';
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
  const id = useId();
  const [text, setText] = useState(props.begin ?? '');
  const keep = useIdeaChange(props.keep, () => setText(''));
  const named = namedIn(text, people);
  const told = named.map(({ name }) => name).join(', ');
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '' || keep.isPending) return;
        keep.mutate({ text: text.trim(), mentions: named.map((one) => one.id) });
      }}
    >
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-small font-semibold">
          {props.label}
        </label>
        <textarea
          id={id}
          rows={2}
          placeholder={props.placeholder}
          value={text}
          maxLength={10_000}
          aria-describedby={`${id}-told`}
          onChange={(event) => setText(event.target.value)}
          className={classes(
            inputClasses,
            'field-sizing-content min-h-14 resize-y px-2.5 py-1.5 focus:shadow-[inset_0_0_0_2px_var(--color-accent)]',
          )}
        />
        <p id={`${id}-told`} className="text-small text-faint empty:hidden">
          {named.length === 0 ? null : t`Told: ${told}`}
        </p>
      </div>
      {keep.error ? <Notice tone="bad">{wordsOf(keep.error)}</Notice> : null}
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
    </form>
  );
}
