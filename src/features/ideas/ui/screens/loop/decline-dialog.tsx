// Somebody decides not to tell: the reason stays in the ledger, so that it can be asked for later.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Owed } from '../../../contract/loop.ts';
import { useOwedActs } from './use-owed-acts.ts';

export function DeclineDialog({ owed, onClose }: { owed: Owed; onClose(): void }) {
  const { t } = useLingui();
  const [because, setBecause] = useState('');
  const { decline } = useOwedActs(owed.id, onClose);
  const isShort = because.trim().length < 3;
  return (
    <FormDialog
      title={t`Don't tell ${owed.who.name}?`}
      width="narrow"
      action={t`Don't tell them`}
      why={isShort ? t`Say why: it stays in the ledger.` : null}
      act={decline}
      onAct={() => decline.mutate(because.trim())}
      onClose={onClose}
    >
      <p className="text-body text-quiet">
        {owed.kind === 'invitation'
          ? t`They are not invited. They may be proposed again.`
          : t`They won't hear of this outcome. It does not count as a promise kept, nor as one broken.`}
      </p>
      <TextField
        label={t`Why`}
        placeholder={t`Was told on the phone`}
        value={because}
        onChange={setBecause}
        maxLength={500}
        autoFocus
      />
    </FormDialog>
  );
}
