// To a named colleague: whom one knows to know it.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSession } from '#web/api/session.ts';
import { useWorkerChoices } from '#web/identity/choices.ts';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useOfferActs } from './use-offer-acts.ts';

export function PassDialog(props: { offerId: string; conversationId: string; onClose(): void }) {
  const { t } = useLingui();
  const { pass } = useOfferActs(props.offerId);
  const people = useWorkerChoices(props.conversationId, { without: useSession().person.id });
  const [personId, setPersonId] = useState<string | null>(null);
  const [words, setWords] = useState('');
  return (
    <FormDialog
      title={t`Pass it on`}
      action={t`Pass it on`}
      why={personId === null ? t`Choose a colleague first.` : null}
      act={pass}
      onAct={() => {
        if (personId !== null) pass.mutate({ personId, words }, { onSuccess: props.onClose });
      }}
      onClose={props.onClose}
    >
      <ComboBox
        label={t`To`}
        placeholder={t`A colleague who knows this`}
        value={personId}
        onChange={setPersonId}
        choices={people}
      />
      <TextField label={t`Why them`} value={words} onChange={setWords} maxLength={500} />
    </FormDialog>
  );
}
