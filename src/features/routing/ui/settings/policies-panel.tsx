// Escalation: who is told when a conversation is not taken, or not answered, for too long.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { labelsOf, usePeopleChoices, useTopicChoices } from '#web/identity/choices.ts';
import { Button } from '#web/kit/button.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import type { EscalationStep, Policy } from '../../contract/rules.ts';
import { EditRowButtons } from './edit-row-buttons.tsx';
import { policiesQuery, rotasQuery } from '../queries.ts';

const PolicyForm = lazy(async () => {
  const { PolicyForm: component } = await import('./policy-form.tsx');
  return { default: component };
});

export function PoliciesPanel() {
  const { t } = useLingui();
  const policies = useQuery(policiesQuery);
  const topics = useTopicChoices();
  const [editing, setEditing] = useState<Policy | 'new' | null>(null);
  const fitsOf = ({ topicIds, urgency }: Policy) => [
    ...labelsOf(topics, topicIds),
    ...(urgency === null ? [] : [urgency === 'urgent' ? t`urgent` : t`not urgent`]),
  ];
  return (
    <>
      <ListPanel
        title={t`Escalation`}
        detail={t`Who is told when nothing happens. The minutes count from when a conversation needed somebody.`}
        actions={
          <Button icon={<Plus />} onPress={() => setEditing('new')}>{t`New escalation`}</Button>
        }
        query={policies}
        empty={t`Nobody is told beyond the hub.`}
      >
        {(policy) => (
          <ListRow
            key={policy.id}
            name={policy.name}
            actions={
              <EditRowButtons
                name={policy.name}
                onChange={() => setEditing(policy)}
                meaning={t`Nobody is told by it any more.`}
                remove={() =>
                  answerOf(
                    api.DELETE('/api/v1/routing/escalation-policies/{policyId}', {
                      params: { path: { policyId: policy.id } },
                    }),
                  )
                }
              />
            }
          >
            {fitsOf(policy).length === 0 ? null : (
              <p className="text-small text-quiet">{t`For ${fitsOf(policy).join(' · ')}`}</p>
            )}
            <Steps steps={policy.steps} />
          </ListRow>
        )}
      </ListPanel>
      <Suspense>
        {editing === null ? null : (
          <PolicyForm
            policy={editing === 'new' ? null : editing}
            onClose={() => setEditing(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function Steps({ steps }: { steps: readonly EscalationStep[] }) {
  const { t } = useLingui();
  const people = usePeopleChoices();
  const rotas = useQuery(rotasQuery).data ?? [];
  const told = (step: EscalationStep): string => {
    if (step.tells === 'holder') return t`whoever has it`;
    if (step.tells === 'hub') return t`the hub`;
    if (step.tells === 'person') return labelsOf(people, [step.personId ?? '']).join('');
    const rota = rotas.find(({ id }) => id === step.rotaId)?.name;
    return rota === undefined ? t`whoever is on duty` : t`whoever is on duty on ${rota}`;
  };
  return (
    <ol className="text-small text-quiet">
      {steps.map((step) => (
        <li key={`${step.waitsFor} ${step.afterMinutes} ${step.tells}`}>
          {step.waitsFor === 'taken'
            ? t`Not taken after ${step.afterMinutes} minutes: ${told(step)}`
            : t`Not answered after ${step.afterMinutes} minutes: ${told(step)}`}
        </li>
      ))}
    </ol>
  );
}
