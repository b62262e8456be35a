// A status: of which kind it is, and what it is called here.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Select } from '#web/kit/select.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { STATUS_KINDS } from '../../../contract/kinds.ts';
import type { Status } from '../../../contract/ideas.ts';
import type { StatusKind } from '../../../contract/kinds.ts';
import { StatusSign } from '../../status-badge.tsx';
import { useStatusWords } from '../../status-words.ts';
import { useFrameChange } from './use-frame-change.ts';

export function StatusForm({ status, onClose }: { status: Status | null; onClose(): void }) {
  const { t } = useLingui();
  const { kinds, nameOf } = useStatusWords();
  const [kind, setKind] = useState<StatusKind>(status?.kind ?? 'considering');
  const [name, setName] = useState(status?.name ?? '');
  const [retired, setRetired] = useState(status?.retired ?? false);
  const keep = useFrameChange(() => {
    const body = { kind, name: name.trim() === '' ? null : name.trim(), retired };
    if (status === null) return answerOf(api.POST('/api/v1/idea-statuses', { body }));
    const params = { path: { statusId: status.id } };
    return answerOf(api.PUT('/api/v1/idea-statuses/{statusId}', { params, body }));
  }, onClose);
  return (
    <FormDialog
      title={status === null ? t`New status` : t`Change ${nameOf(status)}`}
      width="narrow"
      action={status === null ? t`Add the status` : t`Save`}
      why={status === null && name.trim() === '' ? t`Say what it is called.` : null}
      act={keep}
      onAct={() => keep.mutate()}
      onClose={onClose}
    >
      <Select<StatusKind>
        label={t`Kind`}
        value={kind}
        onChange={setKind}
        isDisabled={status !== null}
        help={
          status === null
            ? t`Stays as it is once ideas have it.`
            : t`The kind stays: what it meant for ideas must not change under them. Retire it and add another.`
        }
        choices={STATUS_KINDS.map((id) => ({
          id,
          label: kinds[id].name,
          detail: kinds[id].says,
          icon: <StatusSign kind={id} />,
        }))}
      />
      <TextField
        label={t`What it is called here`}
        placeholder={kinds[kind].name}
        help={t`Left empty: as the kind, in the language of who reads.`}
        value={name}
        onChange={setName}
        maxLength={80}
        error={wordsFor(keep.error, 'name')}
        autoFocus
      />
      {status === null ? null : (
        <Checkbox
          isSelected={retired}
          onChange={setRetired}
          detail={t`No idea gets it any more. Those that have it keep it.`}
        >
          {t`Retired`}
        </Checkbox>
      )}
    </FormDialog>
  );
}
