// No, with a reason: it teaches routing whom to ask next time.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { RadioGroup } from '#web/kit/radio-group.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { useOfferActs } from './use-offer-acts.ts';
import type { DeclineReason } from './use-offer-acts.ts';

export function DeclineDialog(props: { offerId: string; onClose(): void }) {
  const { t } = useLingui();
  const { decline } = useOfferActs(props.offerId);
  const [reason, setReason] = useState<DeclineReason>('not-mine');
  const [words, setWords] = useState('');
  return (
    <FormDialog
      title={t`Not for you?`}
      action={t`Decline`}
      act={decline}
      onAct={() => decline.mutate({ reason, words }, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <p className="text-quiet">{t`The next colleague is asked at once. Your reason teaches Parley whom to ask.`}</p>
      <RadioGroup
        label={t`Why`}
        value={reason}
        onChange={setReason}
        choices={[
          { id: 'not-mine', label: t`Somebody else knows this better` },
          { id: 'no-time', label: t`I have no time in the next hours` },
          { id: 'not-answerable', label: t`It can't be answered` },
          { id: 'conflict', label: t`I should not answer this person` },
        ]}
      />
      <TextField label={t`More, if it helps`} value={words} onChange={setWords} maxLength={500} />
    </FormDialog>
  );
}
