// The organisation's own labels of conversations: added, renamed, recoloured, removed from everywhere.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus, SquarePen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import { TopicDot } from '#web/kit/topic-name.tsx';
import type { Label } from '../../contract.ts';
import { colourNamed } from '../label-badges.tsx';
import { labelsQuery } from '../opening-queries.ts';

const LabelForm = lazy(async () => {
  const { LabelForm: component } = await import('./label-form.tsx');
  return { default: component };
});

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
      <Suspense>
        {editing === null ? null : (
          <LabelForm label={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
        )}
      </Suspense>
    </>
  );
}
