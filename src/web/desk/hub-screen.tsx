// The hub's board: what routing found nobody for and why, what is late, and how much everybody has to do.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { CircleCheck, Inbox } from 'lucide-react';
import { BoardRow } from '#features/conversations/ui/board-row.tsx';
import { boardQuery } from '#features/conversations/ui/queries.ts';
import { Alarms } from '#features/engagement/ui/alarms.tsx';
import { Load } from '#features/routing/ui/load.tsx';
import { Late, Unrouted } from '#features/routing/ui/hub-lists.tsx';
import { hubBoardQuery } from '#features/routing/ui/queries.ts';
import { useCan } from '../api/session.ts';
import { Loaded } from '../kit/loaded.tsx';
import { Page } from '../kit/page.tsx';
import { Panel } from '../kit/panel.tsx';
import { ShowMore } from '../kit/show-more.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Forbidden, State } from '../kit/state.tsx';

export function HubScreen() {
  const { t } = useLingui();
  const mayLead = useCan('routing.hub.read');
  const hub = useQuery({ ...hubBoardQuery, enabled: mayLead });
  if (!mayLead) return <Forbidden alone />;
  return (
    <Page title={t`Hub`} detail={t`What did not find its way by itself, and why.`} width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-5">
          <Alarms />
          <Panel
            title={t`Nobody was found`}
            detail={t`Routing asked and got no yes. Offer it to somebody, or answer it here.`}
            flush
          >
            <Loaded query={hub} small skeleton={<Skeleton rows={3} rowClass="h-24" />}>
              {({ unrouted }) =>
                unrouted.length === 0 ? (
                  <State
                    small
                    icon={<CircleCheck aria-hidden />}
                    title={t`Everything found somebody`}
                  />
                ) : (
                  <Unrouted items={unrouted} />
                )
              }
            </Loaded>
          </Panel>
          <Unheld />
        </div>
        <div className="flex flex-col gap-5">
          <Panel title={t`Late`} flush>
            <Loaded query={hub} small>
              {({ late }) =>
                late.length === 0 ? (
                  <p className="border-t border-line px-4 py-3 text-small text-faint">
                    {t`Nothing is late.`}
                  </p>
                ) : (
                  <Late items={late} />
                )
              }
            </Loaded>
          </Panel>
          <Panel title={t`Who has how much`} flush>
            <Loaded query={hub} small>
              {({ load }) => <Load people={load} />}
            </Loaded>
          </Panel>
        </div>
      </div>
    </Page>
  );
}

function Unheld() {
  const { t } = useLingui();
  const cards = useInfiniteQuery(boardQuery('unheld'));
  return (
    <Panel title={t`Nobody has it yet`} detail={t`On offer, or new`} flush>
      <Loaded query={cards} small skeleton={<Skeleton rows={3} rowClass="h-24" />}>
        {(items) =>
          items.length === 0 ? (
            <State small icon={<Inbox aria-hidden />} title={t`Nothing waits`} />
          ) : (
            <>
              <ul className="border-t border-line">
                {items.map((card) => (
                  <BoardRow key={card.id} card={card} />
                ))}
              </ul>
              <div className="p-3 empty:hidden">
                <ShowMore query={cards}>{t`Show more`}</ShowMore>
              </div>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
