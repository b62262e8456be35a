// The rules of routing in their order: the first that fits a conversation decides whom it is offered to.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { ArrowUp, Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { labelsOf, useSourceChoices, useTopicChoices } from '#web/identity/choices.ts';
import { languageName } from '#web/i18n/language-name.ts';
import { Button, IconButton } from '#web/kit/button.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { Notice } from '#web/kit/notice.tsx';
import type { Rule } from '../../contract/rules.ts';
import { EditRowButtons } from './edit-row-buttons.tsx';
import { rulesQuery } from '../queries.ts';
import { useRoutingChange } from './use-routing-change.ts';

const RuleForm = lazy(async () => {
  const { RuleForm: component } = await import('./rule-form.tsx');
  return { default: component };
});

export function RulesPanel() {
  const { t } = useLingui();
  const rules = useQuery(rulesQuery);
  const [editing, setEditing] = useState<Rule | 'new' | null>(null);
  const order = useRoutingChange((ruleIds: string[]) =>
    answerOf(api.PUT('/api/v1/routing/rule-order', { body: { ruleIds } })),
  );
  const up = (list: readonly Rule[], position: number) => {
    const ids = list.map(({ id }) => id);
    const [id] = ids.splice(position, 1);
    if (id !== undefined) ids.splice(position - 1, 0, id);
    order.mutate(ids);
  };
  return (
    <>
      <ListPanel
        title={t`Rules`}
        detail={t`The first that fits a conversation decides; without one, three people are asked for an hour each.`}
        actions={<Button icon={<Plus />} onPress={() => setEditing('new')}>{t`New rule`}</Button>}
        query={rules}
        isOrdered
        empty={t`No rule of your own yet: whoever knows most is asked.`}
      >
        {(rule, position, all) => (
          <ListRow
            key={rule.id}
            start={
              <span className="tabular w-4 shrink-0 text-end text-small leading-5 text-faint">
                {position + 1}
              </span>
            }
            name={rule.name}
            actions={
              <>
                {position === 0 ? null : (
                  <IconButton
                    label={t`Move ${rule.name} up`}
                    size="small"
                    icon={<ArrowUp />}
                    onPress={() => up(all, position)}
                  />
                )}
                <EditRowButtons
                  name={rule.name}
                  onChange={() => setEditing(rule)}
                  meaning={t`What it decided stays as it is.`}
                  remove={() =>
                    answerOf(
                      api.DELETE('/api/v1/routing/rules/{ruleId}', {
                        params: { path: { ruleId: rule.id } },
                      }),
                    )
                  }
                />
              </>
            }
          >
            <RuleWords rule={rule} />
          </ListRow>
        )}
      </ListPanel>
      {order.error ? <Notice tone="bad">{wordsOf(order.error)}</Notice> : null}
      <Suspense>
        {editing === null ? null : (
          <RuleForm rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
        )}
      </Suspense>
    </>
  );
}

function RuleWords({ rule }: { rule: Rule }) {
  const { t, i18n } = useLingui();
  const topics = useTopicChoices();
  const sources = useSourceChoices();
  const fits = [
    ...labelsOf(topics, rule.topicIds),
    ...labelsOf(sources, rule.sourceIds),
    ...rule.langs.map((tag) => languageName(tag, i18n.locale)),
    ...(rule.urgency === null ? [] : [rule.urgency === 'urgent' ? t`urgent` : t`not urgent`]),
  ];
  return (
    <>
      <p className="text-small text-quiet">
        {fits.length === 0 ? t`For every conversation` : t`For ${fits.join(' · ')}`}
      </p>
      <p className="text-small text-faint">
        {rule.to === 'hub' ? (
          t`The hub gets it at once.`
        ) : (
          <>
            <Plural
              value={rule.offersMax}
              one="# person is asked"
              other="# people are asked in turn"
            />
            {', '}
            <Plural
              value={rule.answerMinutes}
              one="with # working minute to say yes"
              other="with # working minutes to say yes each"
            />
            {rule.certificates.length === 0
              ? null
              : ` · ${t`needs ${rule.certificates.join(', ')}`}`}
          </>
        )}
      </p>
    </>
  );
}
