// The statuses: the organisation's own names, each over one of six kinds, which say to everybody what it means.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus, SquarePen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import type { Status } from '../../../contract/ideas.ts';
import { STATUS_KINDS } from '../../../contract/kinds.ts';
import { statusesQuery } from '../../queries.ts';
import { StatusBadge } from '../../status-badge.tsx';
import { useStatusWords } from '../../status-words.ts';
import { MoveButtons } from './move-buttons.tsx';

const StatusForm = lazy(async () => {
  const { StatusForm: component } = await import('./status-form.tsx');
  return { default: component };
});

const byKind = (statuses: readonly Status[]): Status[] =>
  statuses.toSorted(
    (a, b) =>
      STATUS_KINDS.indexOf(a.kind) - STATUS_KINDS.indexOf(b.kind) || a.position - b.position,
  );

export function StatusesPanel() {
  const { t } = useLingui();
  const { kinds, nameOf } = useStatusWords();
  const statuses = useQuery({ ...statusesQuery, select: byKind });
  const [changed, setChanged] = useState<Status | 'new' | null>(null);
  return (
    <>
      <ListPanel
        title={t`Statuses`}
        detail={t`Your own names over six kinds. The kind decides the column, and what the status means to everybody.`}
        actions={<Button icon={<Plus />} onPress={() => setChanged('new')}>{t`New status`}</Button>}
        query={statuses}
        empty={t`There is no status: ideas need one of the kind “New”.`}
      >
        {(status) => (
          <ListRow
            key={status.id}
            name={<StatusBadge status={status} />}
            badges={
              <>
                {status.name === null ? null : (
                  <span className="text-small font-normal text-faint">
                    {kinds[status.kind].name}
                  </span>
                )}
                {status.retired ? <Badge>{t`Retired`}</Badge> : null}
              </>
            }
            actions={
              <>
                <MoveButtons
                  id={status.id}
                  name={nameOf(status)}
                  among={(statuses.data ?? []).filter(({ kind }) => kind === status.kind)}
                  move={(before) => {
                    const params = { path: { statusId: status.id } };
                    return answerOf(
                      api.POST('/api/v1/idea-statuses/{statusId}/move', {
                        params,
                        body: { before },
                      }),
                    );
                  }}
                />
                <IconButton
                  label={t`Change ${nameOf(status)}`}
                  size="small"
                  icon={<SquarePen />}
                  onPress={() => setChanged(status)}
                />
              </>
            }
          >
            <p className="text-small text-faint">{kinds[status.kind].says}</p>
          </ListRow>
        )}
      </ListPanel>
      <Suspense>
        {changed === null ? null : (
          <StatusForm
            status={changed === 'new' ? null : changed}
            onClose={() => setChanged(null)}
          />
        )}
      </Suspense>
    </>
  );
}
