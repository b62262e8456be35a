// The hub's board: what routing found nobody for and why, what is late, and how much everybody has to do.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { CircleCheck, Inbox } from 'lucide-react';
import { Alarms } from '#features/engagement/ui/alarms.tsx';
import { LateRow, UnroutedRow } from '#features/routing/ui/hub-rows.tsx';
import { LoadRow, byLoad } from '#features/routing/ui/load-row.tsx';
import { hubBoardQuery } from '#features/routing/ui/queries.ts';
import { useCan } from '../api/session.ts';
import { ListPanel } from '../kit/list-panel.tsx';
import { Page } from '../kit/page.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Forbidden, State } from '../kit/state.tsx';
import { CardsPanel } from './cards-panel.tsx';

export function HubScreen() {
  return useCan('routing.hub.read') ? <Hub /> : <Forbidden alone />;
}

function Hub() {
  const { t } = useLingui();
  const unrouted = useQuery({ ...hubBoardQuery, select: (hub) => hub.unrouted });
  const late = useQuery({ ...hubBoardQuery, select: (hub) => hub.late });
  const load = useQuery({ ...hubBoardQuery, select: (hub) => hub.load.toSorted(byLoad) });
  return (
    <Page title={t`Hub`} detail={t`What did not find its way by itself, and why.`} width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-5">
          <Alarms />
          <ListPanel
            title={t`Nobody was found`}
            detail={t`Routing asked and got no yes. Offer it to somebody, or answer it here.`}
            query={unrouted}
            skeleton={<Skeleton rows={3} rowClass="h-24" />}
            empty={
              <State
                small
                icon={<CircleCheck aria-hidden />}
                title={t`Everything found somebody`}
              />
            }
          >
            {(item) => <UnroutedRow key={item.conversation.id} item={item} />}
          </ListPanel>
          <CardsPanel
            title={t`Nobody has it yet`}
            detail={t`On offer, or new`}
            board="unheld"
            empty={<State small icon={<Inbox aria-hidden />} title={t`Nothing waits`} />}
          />
        </div>
        <div className="flex flex-col gap-5">
          <ListPanel title={t`Late`} query={late} empty={t`Nothing is late.`}>
            {(item) => <LateRow key={item.conversation.id} item={item} />}
          </ListPanel>
          <ListPanel title={t`Who has how much`} query={load} empty={t`Nobody answers yet.`}>
            {(one) => <LoadRow key={one.person.id} one={one} />}
          </ListPanel>
        </div>
      </div>
    </Page>
  );
}
