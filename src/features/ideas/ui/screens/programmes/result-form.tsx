// The result as it is written: saved as a draft, published, or taken back.

import { useLingui } from '@lingui/react/macro';
import { Globe, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import type { Programme } from '../../../contract/programmes.ts';
import { useProgrammeChange } from './use-programme-change.ts';

export function ResultForm({ programme, onClose }: { programme: Programme; onClose(): void }) {
  const { t } = useLingui();
  const [text, setText] = useState(programme.result ?? '');
  const { published } = programme;
  const save = useProgrammeChange(
    (isPublished: boolean) =>
      answerOf(
        api.PUT('/api/v1/programmes/{programmeId}/result', {
          params: { path: { programmeId: programme.id } },
          body: { result: text.trim(), isPublished },
        }),
      ),
    (saved) => {
      onClose();
      if (saved.published !== null && published === null)
        say(t`Published. Who took part is told when you approve the drafts.`);
    },
  );
  const isSame = text.trim() === (programme.result ?? '');
  return (
    <Form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(published !== null);
      }}
    >
      <TextField
        label={t`The result`}
        labelHidden
        lines={6}
        placeholder={t`What was tried, what you learnt, and what changes because of it.`}
        value={text}
        onChange={setText}
        maxLength={20_000}
      />
      {save.error ? <Notice tone="bad">{wordsOf(save.error)}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {published === null ? (
          <Button
            look="primary"
            icon={<Globe />}
            isPending={save.isPending && save.variables}
            why={text.trim() === '' ? t`Write first what came of it.` : null}
            onPress={() => save.mutate(true)}
          >
            {t`Publish it`}
          </Button>
        ) : (
          <Button
            icon={<Undo2 />}
            onPress={() => save.mutate(false)}
            isPending={save.isPending && !save.variables}
          >
            {t`Take it back`}
          </Button>
        )}
        <Button type="submit" why={isSame ? t`Nothing is changed.` : null}>
          {published === null ? t`Save the draft` : t`Save the change`}
        </Button>
        <Button look="quiet" onPress={onClose}>{t`Cancel`}</Button>
      </div>
    </Form>
  );
}
