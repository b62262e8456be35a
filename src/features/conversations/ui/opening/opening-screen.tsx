// Which mentions become conversations: what always does, the rules of the organisation, and the labels conversations
// can bear.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { MessagesSquare, Plus } from 'lucide-react';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { ButtonLink, PlainLink } from '#web/kit/link.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Forbidden, State } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import type { Rule } from '../../contract.ts';
import { LabelsPanel } from './labels-panel.tsx';
import { openingRulesQuery } from '../opening-queries.ts';
import { useConditionWords } from './opening-words.ts';

export function OpeningScreen() {
  const { t } = useLingui();
  const mayManage = useCan('conversations.rules.manage');
  const rules = useQuery({ ...openingRulesQuery, enabled: mayManage });
  if (!mayManage) return <Forbidden alone />;
  const add = (
    <ButtonLink look="primary" href={paths.newOpeningRule()} icon={<Plus aria-hidden />}>
      {t`New rule`}
    </ButtonLink>
  );
  return (
    <Page
      title={t`What opens a conversation`}
      detail={t`A mention is something to read. A conversation is something to answer: it is offered to somebody and stays until it is done.`}
      actions={rules.data?.length === 0 ? undefined : add}
    >
      <Panel title={t`Always`}>
        <ul className="flex list-disc flex-col gap-1 ps-5 text-quiet">
          <li>{t`What is written to us: in our mailbox, our forum, and below our own posts.`}</li>
          <li>{t`What somebody opens by hand from a mention.`}</li>
          <li>{t`Never what we wrote ourselves, or a machine.`}</li>
        </ul>
      </Panel>
      <ListPanel
        title={t`By rule`}
        detail={t`Any rule that fits opens one. A rule that says no comes before all that say yes.`}
        query={rules}
        empty={
          <State small icon={<MessagesSquare aria-hidden />} title={t`No rule yet`} actions={add}>
            {t`Mentions elsewhere stay mentions. Begin with questions and complaints about your own products.`}
          </State>
        }
      >
        {(rule) => <RuleLine key={rule.id} rule={rule} />}
      </ListPanel>
      <LabelsPanel />
    </Page>
  );
}

function RuleLine({ rule }: { rule: Rule }) {
  const { t } = useLingui();
  const wordsOf = useConditionWords();
  const conditions = wordsOf(rule.conditions);
  return (
    <ListRow
      name={
        <PlainLink href={paths.openingRule(rule.id)} className="after:absolute after:inset-0">
          {rule.name}
        </PlainLink>
      }
      badges={rule.opens ? <Badge tone="good">{t`opens`}</Badge> : <Badge>{t`opens none`}</Badge>}
    >
      <p className="text-small text-quiet">
        {conditions.length === 0 ? t`Every mention` : conditions.join(' · ')}
      </p>
    </ListRow>
  );
}
