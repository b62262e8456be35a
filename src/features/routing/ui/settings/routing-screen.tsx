// How conversations find people: the rules in their order, who is on duty, what happens when nobody answers, and on
// which days nobody works.

import { useLingui } from '@lingui/react/macro';
import { useCan } from '#web/api/session.ts';
import { Page } from '#web/kit/page.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { HolidaysPanel } from './holidays-panel.tsx';
import { PoliciesPanel } from './policies-panel.tsx';
import { RotasPanel } from './rotas-panel.tsx';
import { RulesPanel } from './rules-panel.tsx';

export function RoutingScreen() {
  const { t } = useLingui();
  const mayManage = useCan('routing.rules.manage');
  if (!mayManage) return <Forbidden alone />;
  return (
    <Page
      title={t`Routing`}
      detail={t`Whom Parley asks, how long it waits, and when the hub gets a conversation.`}
    >
      <RulesPanel />
      <RotasPanel />
      <PoliciesPanel />
      <HolidaysPanel />
    </Page>
  );
}
