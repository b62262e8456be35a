// Somebody said yes elsewhere: to which text, and how, is kept with it. Nobody joins who has not agreed.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Participant, Programme } from '../../../contract/programmes.ts';
import { useProgrammeChange } from './use-programme-change.ts';

export function JoinDialog(props: {
  participant: Participant;
  programme: Programme;
  onClose(): void;
}) {
  const { t } = useLingui();
  const { participant, programme, onClose } = props;
  const [source, setSource] = useState('');
  const join = useProgrammeChange(
    () =>
      answerOf(
        api.PATCH('/api/v1/programmes/{programmeId}/participants/{participantId}', {
          params: { path: { programmeId: programme.id, participantId: participant.id } },
          body: {
            state: 'joined',
            consentVersion: programme.consentVersion,
            consentSource: source.trim(),
          },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t`${participant.who.name} takes part`}
      action={t`They agreed`}
      why={source.trim() === '' ? t`Say how they agreed.` : null}
      act={join}
      onAct={() => join.mutate()}
      onClose={onClose}
    >
      <div>
        <p className="text-small font-semibold">{t`What they agreed to, version ${programme.consentVersion}`}</p>
        <p className="mt-1 max-h-48 overflow-y-auto rounded-control bg-sunken px-3 py-2 text-small whitespace-pre-wrap text-quiet">
          {programme.consentText}
        </p>
      </div>
      <TextField
        label={t`How they agreed`}
        placeholder={t`On the phone on 3 May, after the text was read to them`}
        value={source}
        onChange={setSource}
        maxLength={500}
        autoFocus
      />
    </FormDialog>
  );
}
