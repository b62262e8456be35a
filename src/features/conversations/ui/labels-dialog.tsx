// Which of the organisation's labels a conversation bears.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { useCan } from '#web/api/session.ts';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { FormDialog } from '#web/kit/form-dialog.tsx';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { paths } from '#web/paths.ts';
import type { Card } from '../contract.ts';
import { labelsQuery } from './opening-queries.ts';

export function LabelsDialog({ card, onClose }: { card: Card; onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const mayManage = useCan('conversations.rules.manage');
  const all = useQuery(labelsQuery);
  const [chosen, setChosen] = useState<readonly string[]>(card.labels);
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/conversations/{conversationId}/labels', {
          params: { path: { conversationId: card.id } },
          body: { labels: [...chosen] },
        }),
      ),
    onSuccess: onClose,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['conversation', card.id] }),
        queryClient.invalidateQueries({ queryKey: ['conversations'] }),
      ]),
  });
  return (
    <FormDialog
      title={t`Labels`}
      width="narrow"
      action={t`Save`}
      act={save}
      onAct={() => save.mutate()}
      onClose={onClose}
    >
      <Loaded query={all} small>
        {(labels) =>
          labels.length === 0 ? (
            <p className="text-quiet">
              {t`Your organisation has no labels yet.`}{' '}
              {mayManage ? <Link href={paths.openingRules()}>{t`Add the first`}</Link> : null}
            </p>
          ) : (
            <div className="flex flex-col">
              {labels.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  isSelected={chosen.includes(id)}
                  onChange={(bears) =>
                    setChosen(bears ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                >
                  {name}
                </Checkbox>
              ))}
            </div>
          )
        }
      </Loaded>
    </FormDialog>
  );
}
