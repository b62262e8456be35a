// Thanks, and what for. It is shown in public only with the name they chose for it themselves.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Participant, Programme } from '../../../contract/programmes.ts';
import { useProgrammeChange } from './use-programme-change.ts';

export function CreditDialog(props: {
  participant: Participant;
  programme: Programme;
  onClose(): void;
}) {
  const { t } = useLingui();
  const { participant, programme, onClose } = props;
  const { shownAs } = participant;
  const [credit, setCredit] = useState(participant.credit ?? '');
  const thank = useProgrammeChange(
    () =>
      answerOf(
        api.PUT('/api/v1/programmes/{programmeId}/participants/{participantId}/credit', {
          params: { path: { programmeId: programme.id, participantId: participant.id } },
          body: { credit: credit.trim() },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t`Thank ${participant.who.name}`}
      width="narrow"
      action={t`Thank them`}
      why={credit.trim() === '' ? t`Say what for.` : null}
      act={thank}
      onAct={() => thank.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`What for`}
        placeholder={t`Found the fault in the night mode`}
        value={credit}
        onChange={setCredit}
        maxLength={500}
        help={
          shownAs === null
            ? t`They chose not to be named: only they read it, on the portal.`
            : t`With the published result everybody can read it, with the name “${shownAs}”.`
        }
        autoFocus
      />
    </FormDialog>
  );
}
