// For a while somebody else is on duty than the rota says: a swap, a holiday, an illness.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { usePeopleChoices } from '#web/identity/choices.ts';
import { ComboBox } from '#web/kit/combo-box.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { RotaShown } from '../../contract/rules.ts';
import { useRoutingChange } from './use-routing-change.ts';

export function SwapForm({ rota, onClose }: { rota: RotaShown; onClose(): void }) {
  const { t } = useLingui();
  const people = usePeopleChoices();
  const [personId, setPerson] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const add = useRoutingChange((who: string) => {
    const body = {
      personId: who,
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
    };
    const params = { path: { rotaId: rota.id } };
    return answerOf(api.POST('/api/v1/routing/rotas/{rotaId}/swaps', { params, body }));
  }, onClose);
  const missing =
    personId === null
      ? t`Choose who stands in.`
      : from === '' || until === ''
        ? t`Say from when to when.`
        : from >= until
          ? t`The end lies before the beginning.`
          : null;
  return (
    <FormDialog
      title={t`Stand in on ${rota.name}`}
      action={t`Enter it`}
      why={missing}
      act={add}
      onAct={() => personId !== null && add.mutate(personId)}
      onClose={onClose}
    >
      <ComboBox
        label={t`Who stands in`}
        placeholder={t`A colleague`}
        value={personId}
        onChange={setPerson}
        choices={people}
        help={t`They are on duty instead of whose turn it is.`}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t`From`}
          type="datetime-local"
          value={from}
          onChange={setFrom}
          error={wordsFor(add.error, 'from')}
        />
        <TextField
          label={t`Until`}
          type="datetime-local"
          value={until}
          onChange={setUntil}
          error={wordsFor(add.error, 'until')}
        />
      </div>
    </FormDialog>
  );
}
