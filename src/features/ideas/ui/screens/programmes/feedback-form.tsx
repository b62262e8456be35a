// What somebody said elsewhere, on the phone or at a meeting, written down for them.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Programme, Round } from '../../../contract/programmes.ts';
import { participantsQuery } from './programme-queries.ts';
import { useProgrammeChange } from './use-programme-change.ts';

export function FeedbackForm(props: { programme: Programme; round: Round; onClose(): void }) {
  const { t } = useLingui();
  const { round, onClose } = props;
  const people = (useQuery(participantsQuery(props.programme.id)).data ?? []).filter(
    ({ state }) => state === 'joined',
  );
  const [participantId, setParticipant] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [answers, setAnswers] = useState<readonly string[]>(round.questions.map(() => ''));
  const give = useProgrammeChange(
    () =>
      answerOf(
        api.POST('/api/v1/programme-rounds/{roundId}/feedback', {
          params: { path: { roundId: round.id } },
          body: { participantId: participantId ?? '', text: text.trim(), answers: [...answers] },
        }),
      ),
    onClose,
  );
  const missing =
    people.length === 0
      ? t`Nobody has joined yet.`
      : participantId === null
        ? t`Choose who said it.`
        : text.trim() === ''
          ? t`Write down what they said.`
          : null;
  return (
    <FormDialog
      title={t`What was found in “${round.title}”`}
      width="wide"
      action={t`Keep it`}
      why={missing}
      act={give}
      onAct={() => give.mutate()}
      onClose={onClose}
    >
      <Select
        label={t`Who said it`}
        placeholder={t`Choose somebody`}
        value={participantId}
        onChange={setParticipant}
        choices={people.map(({ id, who }) => ({ id, label: who.name }))}
      />
      <TextField
        label={t`In their words`}
        lines={4}
        value={text}
        onChange={setText}
        maxLength={10_000}
      />
      {round.questions.map((question, place) => (
        <TextField
          key={question}
          label={question}
          lines={2}
          value={answers[place] ?? ''}
          onChange={(answer) =>
            setAnswers((before) => before.map((one, at) => (at === place ? answer : one)))
          }
          maxLength={5000}
        />
      ))}
    </FormDialog>
  );
}
