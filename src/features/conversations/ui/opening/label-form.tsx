// A label of conversations: what it is called, and its colour.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { ColourChoice } from '#web/kit/colour-choice.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import type { Label } from '../../contract.ts';
import { colourNamed } from '../label-badges.tsx';
import { labelsQuery } from '../opening-queries.ts';

export function LabelForm({ label, onClose }: { label: Label | null; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState(label?.name ?? '');
  const [colour, setColour] = useState(colourNamed(label?.colour ?? 'slate'));
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), colour };
      if (label === null) return answerOf(api.POST('/api/v1/conversation-labels', { body }));
      const params = { path: { labelId: label.id } };
      return answerOf(api.PUT('/api/v1/conversation-labels/{labelId}', { params, body }));
    },
    onSuccess: () => {
      void queryClient.invalidateQueries(labelsQuery);
      onClose();
    },
  });
  return (
    <FormDialog
      title={label === null ? t`New label` : label.name}
      width="narrow"
      action={t`Save`}
      why={name.trim() === '' ? t`Give the label a name first.` : null}
      act={save}
      onAct={() => save.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t`Name`}
        value={name}
        onChange={setName}
        maxLength={60}
        error={wordsFor(save.error, 'name')}
        autoFocus
      />
      <ColourChoice value={colour} onChange={setColour} />
    </FormDialog>
  );
}
