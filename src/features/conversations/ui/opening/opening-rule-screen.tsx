// One rule of opening, new or to be changed, beside what it would have done with the mentions of the last days.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useGo, useParam } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { useCan } from '#web/api/session.ts';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { RemoveButton } from '#web/kit/remove-button.tsx';
import { say } from '#web/kit/say.ts';
import { Forbidden, NotFound } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import type { Rule, RuleInput } from '../../contract.ts';
import { OpeningPreview } from './opening-preview.tsx';
import { openingRulesQuery } from '../opening-queries.ts';
import { OpeningRuleForm } from './opening-rule-form.tsx';

const BEGINNING: RuleInput = {
  name: '',
  opens: true,
  conditions: {
    topicIds: [],
    sourceIds: [],
    languages: [],
    sentiments: [],
    intents: [],
    urgencies: [],
    crises: [],
  },
};

export function NewOpeningRuleScreen() {
  const mayManage = useCan('conversations.rules.manage');
  return mayManage ? <Editor rule={null} /> : <Forbidden alone />;
}

export function OpeningRuleScreen() {
  const ruleId = useParam('ruleId');
  const mayManage = useCan('conversations.rules.manage');
  const rules = useQuery({ ...openingRulesQuery, enabled: mayManage });
  if (!mayManage) return <Forbidden alone />;
  return (
    <Loaded query={rules}>
      {(found) => {
        const rule = found.find(({ id }) => id === ruleId);
        return rule === undefined ? <NotFound /> : <Editor key={rule.id} rule={rule} />;
      }}
    </Loaded>
  );
}

function Editor({ rule }: { rule: Rule | null }) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  const [values, setValues] = useState<RuleInput>(() =>
    rule === null ? BEGINNING : { name: rule.name, opens: rule.opens, conditions: rule.conditions },
  );
  const back = (words: string) => {
    void queryClient.invalidateQueries({ queryKey: openingRulesQuery.queryKey });
    say(words);
    go(paths.openingRules());
  };
  const save = useMutation({
    mutationFn: () => {
      const body = { ...values, name: values.name.trim() };
      if (rule === null) return answerOf(api.POST('/api/v1/conversation-rules', { body }));
      const params = { path: { ruleId: rule.id } };
      return answerOf(api.PUT('/api/v1/conversation-rules/{ruleId}', { params, body }));
    },
    onSuccess: () => back(t`Saved. It holds for what is heard from now on.`),
  });
  return (
    <Page
      title={rule === null ? t`New rule` : rule.name}
      parent={{ label: t`What opens a conversation`, href: paths.openingRules() }}
      width="wide"
      actions={
        rule === null ? undefined : (
          <RemoveButton
            label={t`Remove this rule`}
            question={t`Remove the rule ${rule.name}?`}
            action={t`Remove it`}
            remove={() =>
              answerOf(
                api.DELETE('/api/v1/conversation-rules/{ruleId}', {
                  params: { path: { ruleId: rule.id } },
                }),
              )
            }
            onRemoved={() => back(t`The rule is gone.`)}
          >
            {t`Conversations that are open stay open.`}
          </RemoveButton>
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <OpeningRuleForm
          values={values}
          onChange={setValues}
          saving={save}
          onSave={() => save.mutate()}
        />
        <OpeningPreview rule={values} ruleId={rule?.id} />
      </div>
    </Page>
  );
}
