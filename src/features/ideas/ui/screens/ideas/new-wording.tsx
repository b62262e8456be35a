// Other words under which an idea may be asked for, entered by hand.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useIdeaChange } from '../../use-idea-change.ts';

const WORDING_MIN = 3;

export function NewWording({ ideaId, onDone }: { ideaId: string; onDone(): void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const add = useIdeaChange(
    () =>
      answerOf(
        api.POST('/api/v1/ideas/{ideaId}/wordings', {
          params: { path: { ideaId } },
          body: { text: text.trim() },
        }),
      ),
    onDone,
  );
  const why = text.trim().length < WORDING_MIN ? t`Write a few words first.` : null;
  return (
    <Form
      className="mb-3 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === null && !add.isPending) add.mutate();
      }}
    >
      <TextField
        label={t`Other words for it`}
        lines={2}
        value={text}
        onChange={setText}
        maxLength={2000}
        error={add.error ? wordsOf(add.error) : undefined}
        autoFocus
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          size="small"
          isPending={add.isPending}
          why={why}
        >{t`Add them`}</Button>
        <Button size="small" look="quiet" onPress={onDone}>{t`Cancel`}</Button>
      </div>
    </Form>
  );
}
