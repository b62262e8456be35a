// What was kept of an answer: its title and text, how else people ask for it, who looks after it, and when somebody
// looks whether it is still true.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { usePeopleChoices } from '#web/identity/choices.ts';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import type { KnowledgeEntry } from '../contract/knowledge.ts';

export function KnowledgeNoteDialog({
  entry,
  onClose,
}: {
  entry: KnowledgeEntry;
  onClose(): void;
}) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const people = usePeopleChoices();
  const [title, setTitle] = useState(entry.title);
  const [text, setText] = useState(entry.text);
  const [wordings, setWordings] = useState(entry.wordings.join('\n'));
  const [ownerId, setOwner] = useState(entry.owner?.personId ?? null);
  const [reviewOn, setReviewOn] = useState(entry.reviewOn ?? '');
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PATCH('/api/v1/knowledge/entries/{entryId}', {
          params: { path: { entryId: entry.id } },
          body: {
            basedOn: entry.version,
            title: title.trim(),
            text: text.trim(),
            wordings: wordings
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
            ownerId,
            reviewOn: reviewOn === '' ? null : reviewOn,
          },
        }),
      ),
    onSuccess: () => {
      onClose();
      say(t`Kept: the next who asks this finds it.`);
      void queryClient.invalidateQueries({ queryKey: ['engagement', 'knowledge'] });
    },
  });
  return (
    <FormDialog
      title={t`What is kept`}
      action={t`Save`}
      why={title.trim() === '' || text.trim() === '' ? t`It needs a title and a text.` : null}
      act={save}
      onAct={() => save.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Title`}
        value={title}
        onChange={setTitle}
        maxLength={300}
        error={wordsFor(save.error, 'title')}
        autoFocus
      />
      <TextField
        label={t`Text`}
        lines={5}
        value={text}
        onChange={setText}
        error={wordsFor(save.error, 'text')}
      />
      <TextField
        label={t`How people ask for it`}
        help={t`One a line. It is found by these words too.`}
        lines={3}
        value={wordings}
        onChange={setWordings}
        error={wordsFor(save.error, 'wordings')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ComboBox
          label={t`Who looks after it`}
          placeholder={t`Nobody yet`}
          value={ownerId}
          onChange={setOwner}
          choices={people}
        />
        <TextField
          label={t`Look at it again on`}
          type="date"
          value={reviewOn}
          onChange={setReviewOn}
          error={wordsFor(save.error, 'reviewOn')}
        />
      </div>
    </FormDialog>
  );
}
