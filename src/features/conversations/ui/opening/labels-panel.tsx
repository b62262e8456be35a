// The organisation's own labels of conversations: added, renamed, recoloured, removed from everywhere.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus, SquarePen } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor } from '#web/api/failure-words.ts';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ColourChoice } from '#web/kit/colour-choice.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { TopicDot } from '#web/kit/topic-name.tsx';
import type { Label } from '../../contract.ts';
import { colourNamed } from '../label-badges.tsx';
import { labelsQuery } from '../opening-queries.ts';

export function LabelsPanel() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const labels = useQuery(labelsQuery);
  const [editing, setEditing] = useState<Label | 'new' | null>(null);
  return (
    <>
      <ListPanel
        title={t`Labels`}
        detail={t`Words of your own for conversations: warranty, press, repair.`}
        actions={
          <Button icon={<Plus />} onPress={() => setEditing('new')}>
            {t`New label`}
          </Button>
        }
        query={labels}
        empty={t`No labels yet. The five kinds of a conversation are always there.`}
      >
        {(label) => (
          <ListRow
            key={label.id}
            start={
              <span className="mt-1.5">
                <TopicDot colour={colourNamed(label.colour)} />
              </span>
            }
            name={label.name}
            actions={
              <>
                <IconButton
                  label={t`Change ${label.name}`}
                  size="small"
                  icon={<SquarePen />}
                  onPress={() => setEditing(label)}
                />
                <RemoveButton
                  small
                  label={t`Remove ${label.name}`}
                  question={t`Remove the label ${label.name}?`}
                  action={t`Remove it`}
                  remove={() =>
                    answerOf(
                      api.DELETE('/api/v1/conversation-labels/{labelId}', {
                        params: { path: { labelId: label.id } },
                      }),
                    )
                  }
                  onRemoved={() => void queryClient.invalidateQueries(labelsQuery)}
                >
                  {t`It disappears from all conversations that bear it.`}
                </RemoveButton>
              </>
            }
          />
        )}
      </ListPanel>
      {editing === null ? null : (
        <LabelForm label={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

function LabelForm({ label, onClose }: { label: Label | null; onClose(): void }) {
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
