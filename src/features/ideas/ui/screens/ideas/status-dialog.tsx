// An idea gets another status. The answer to all who asked is written here, with how many they are; without one nobody is
// told.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import type { IdeaCard } from '../../../contract/ideas.ts';
import { statusesQuery } from '../../queries.ts';
import { StatusSign } from '../../status-badge.tsx';
import { useStatusWords } from '../../status-words.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { Audience } from './audience.tsx';
import { audienceQuery } from './idea-queries.ts';

export function StatusDialog(props: { idea: IdeaCard; statusId: string; onClose(): void }) {
  const { t } = useLingui();
  const { idea } = props;
  const { kinds, nameOf } = useStatusWords();
  const statuses = (useQuery(statusesQuery).data ?? []).filter(({ retired }) => !retired);
  const audience = useQuery(audienceQuery(idea.id));
  const [statusId, setStatus] = useState(props.statusId);
  const [answer, setAnswer] = useState('');
  const [note, setNote] = useState('');
  const isSame = statusId === idea.status.id;
  const isTold = answer.trim() !== '';
  const change = useIdeaChange(
    () =>
      answerOf(
        api.POST('/api/v1/ideas/{ideaId}/status', {
          params: { path: { ideaId: idea.id } },
          body: {
            statusId,
            publicText: isTold ? answer.trim() : null,
            internalText: note.trim(),
            lang: null,
          },
        }),
      ),
    () => {
      props.onClose();
      say(
        isTold ? t`Changed. What people are told waits for approval.` : t`Changed. Nobody is told.`,
      );
    },
  );
  return (
    <FormDialog
      title={t`How it stands: ${idea.title}`}
      action={isTold ? t`Change it and owe the answer` : t`Change it quietly`}
      why={
        isSame && !isTold
          ? t`It has this status already. Choose another, or write an answer.`
          : null
      }
      act={change}
      onAct={() => change.mutate()}
      onClose={props.onClose}
    >
      <Select
        label={t`Status`}
        value={statusId}
        onChange={setStatus}
        choices={statuses.map((status) => ({
          id: status.id,
          label: nameOf(status),
          detail: kinds[status.kind].says,
          icon: <StatusSign kind={status.kind} />,
        }))}
        error={wordsFor(change.error, 'statusId')}
      />
      <TextField
        label={t`Answer to all who asked`}
        placeholder={t`What we do, why, and what they can expect`}
        help={t`Public where the idea is. Left empty, nobody is told.`}
        lines={5}
        value={answer}
        onChange={setAnswer}
        maxLength={5000}
        error={wordsFor(change.error, 'publicText')}
        autoFocus
      />
      <Audience query={audience} />
      <TextField
        label={t`Note for colleagues`}
        help={t`Stays inside, in the history.`}
        lines={2}
        value={note}
        onChange={setNote}
        maxLength={5000}
        error={wordsFor(change.error, 'internalText')}
      />
    </FormDialog>
  );
}
