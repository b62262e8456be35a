// How conversations find people: the rules in their order, who is on duty, and what happens when nobody answers.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { ArrowUp, Plus, SquarePen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import type { Policy, RotaShown, Rule } from '../contract/rules.ts';
import { policiesQuery, rotasQuery, rulesQuery } from './queries.ts';
import { RuleForm } from './rule-form.tsx';

export function RoutingScreen() {
  const { t } = useLingui();
  const mayManage = useCan('routing.rules.manage');
  if (!mayManage) return <Forbidden alone />;
  return (
    <Page
      title={t`Routing`}
      detail={t`Whom Parley asks, how long it waits, and when the hub gets a conversation.`}
    >
      <Rules />
      <Rotas />
      <Policies />
    </Page>
  );
}

const none = 'border-t border-line px-4 py-3 text-quiet';
const row = 'flex items-start gap-3 border-t border-line px-4 py-3 first:border-t-0';

function Rules() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const rules = useQuery(rulesQuery);
  const [editing, setEditing] = useState<Rule | 'new' | null>(null);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['routing'] });
  const remove = useMutation({
    mutationFn: (ruleId: string) =>
      answerOf(api.DELETE('/api/v1/routing/rules/{ruleId}', { params: { path: { ruleId } } })),
    onSettled,
  });
  const order = useMutation({
    mutationFn: (ruleIds: string[]) =>
      answerOf(api.PUT('/api/v1/routing/rule-order', { body: { ruleIds } })),
    onSettled,
  });
  const up = (list: readonly Rule[], position: number) => {
    const ids = list.map(({ id }) => id);
    const [id] = ids.splice(position, 1);
    if (id !== undefined) ids.splice(position - 1, 0, id);
    order.mutate(ids);
  };
  const failed = remove.error ?? order.error;
  return (
    <Panel
      title={t`Rules`}
      detail={t`The first that fits a conversation decides; without one, three people are asked for an hour each.`}
      actions={<Button icon={<Plus />} onPress={() => setEditing('new')}>{t`New rule`}</Button>}
      flush
    >
      {failed ? <Notice tone="bad">{wordsOf(failed)}</Notice> : null}
      <Loaded query={rules} small>
        {(list) =>
          list.length === 0 ? (
            <p className={none}>{t`No rule of your own yet: whoever knows most is asked.`}</p>
          ) : (
            <ol className="border-t border-line">
              {list.map((rule, position) => (
                <li key={rule.id} className={row}>
                  <div className="min-w-0 flex-1">
                    <p className="font-semibold">{rule.name}</p>
                    <RuleWords rule={rule} />
                  </div>
                  {position === 0 ? null : (
                    <IconButton
                      label={t`Move ${rule.name} up`}
                      size="small"
                      icon={<ArrowUp />}
                      onPress={() => up(list, position)}
                    />
                  )}
                  <IconButton
                    label={t`Change ${rule.name}`}
                    size="small"
                    icon={<SquarePen />}
                    onPress={() => setEditing(rule)}
                  />
                  <IconButton
                    label={t`Remove ${rule.name}`}
                    size="small"
                    icon={<Trash2 />}
                    onPress={() => remove.mutate(rule.id)}
                  />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {editing === null ? null : (
        <RuleForm rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}

function RuleWords({ rule }: { rule: Rule }) {
  const { t } = useLingui();
  if (rule.to === 'hub')
    return <p className="text-small text-quiet">{t`The hub gets it at once.`}</p>;
  return (
    <p className="text-small text-quiet">
      <Plural value={rule.offersMax} one="# person is asked" other="# people are asked in turn" />
      {', '}
      <Plural
        value={rule.answerMinutes}
        one="with # working minute to say yes"
        other="with # working minutes to say yes each"
      />
    </p>
  );
}

function Rotas() {
  const { t, i18n } = useLingui();
  const rotas = useQuery(rotasQuery);
  const day = (at: string) => i18n.date(new Date(at), { day: 'numeric', month: 'short' });
  return (
    <Panel title={t`Duty rotas`} detail={t`Who is asked first when something can't wait.`} flush>
      <Loaded query={rotas} small>
        {(list: readonly RotaShown[]) =>
          list.length === 0 ? (
            <p className={none}>{t`Nobody is on duty yet.`}</p>
          ) : (
            <ul className="border-t border-line">
              {list.map((rota) => (
                <li key={rota.id} className={row}>
                  <div className="min-w-0 flex-1">
                    <p className="font-semibold">{rota.name}</p>
                    <ol className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-small">
                      {rota.turns.map((turn) => (
                        <li key={turn.from} className="flex items-center gap-1.5">
                          <Avatar name={turn.person.name} size="small" />
                          {turn.person.name}
                          <span className="text-faint">
                            {day(turn.from)} – {day(turn.until)}
                          </span>
                          {turn.from === rota.onDuty?.from ? (
                            <Badge tone="good">{t`now`}</Badge>
                          ) : null}
                        </li>
                      ))}
                    </ol>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Policies() {
  const { t } = useLingui();
  const policies = useQuery(policiesQuery);
  const tells = {
    holder: t`whoever has it`,
    duty: t`whoever is on duty`,
    hub: t`the hub`,
    person: t`a person`,
  };
  return (
    <Panel title={t`Escalation`} detail={t`Who is told when nothing happens.`} flush>
      <Loaded query={policies} small>
        {(list: readonly Policy[]) =>
          list.length === 0 ? (
            <p className={none}>{t`Nobody is told beyond the hub.`}</p>
          ) : (
            <ul className="border-t border-line">
              {list.map((policy) => (
                <li key={policy.id} className={row}>
                  <div className="min-w-0 flex-1">
                    <p className="font-semibold">{policy.name}</p>
                    <ol className="text-small text-quiet">
                      {policy.steps.map((step) => (
                        <li key={`${step.waitsFor} ${step.afterMinutes}`}>
                          {step.waitsFor === 'taken'
                            ? t`Not taken after ${step.afterMinutes} minutes: ${tells[step.tells]}`
                            : t`Not answered after ${step.afterMinutes} minutes: ${tells[step.tells]}`}
                        </li>
                      ))}
                    </ol>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
