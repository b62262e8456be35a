// Hands a conversation to a colleague at once, without asking them first: for who manages conversations.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useWorkerChoices } from '#web/identity/choices.ts';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Card } from '../contract.ts';
import { useConversationActs } from './use-conversation-acts.ts';

export function HandDialog({ card, onClose }: { card: Card; onClose(): void }) {
  const { t } = useLingui();
  const { take } = useConversationActs(card.id);
  const people = useWorkerChoices(card.id, { without: card.holderPersonId ?? undefined });
  const [personId, setPersonId] = useState<string | null>(null);
  const [because, setBecause] = useState('');
  return (
    <FormDialog
      title={t`Hand it to a colleague`}
      action={t`Hand it over`}
      why={personId === null ? t`Choose a colleague first.` : null}
      act={take}
      onAct={() => {
        if (personId === null) return;
        take.mutate(
          { personId, evenFromAnother: true, because: because.trim() === '' ? null : because },
          { onSuccess: onClose },
        );
      }}
      onClose={onClose}
    >
      <ComboBox
        label={t`To`}
        placeholder={t`A colleague who knows this`}
        value={personId}
        onChange={setPersonId}
        choices={people}
      />
      <TextField label={t`Why them`} value={because} onChange={setBecause} maxLength={500} />
    </FormDialog>
  );
}
