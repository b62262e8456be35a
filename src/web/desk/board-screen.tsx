// My board: what is offered to me, what I have and who waits, what I promised, and where I could help. What needs me
// first stands first.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { HandHelping, Inbox, PartyPopper } from 'lucide-react';
import { boardCountsQuery } from '#features/conversations/ui/queries.ts';
import { AsksToMe } from '#features/engagement/ui/asks-to-me.tsx';
import { Promises } from '#features/engagement/ui/promises.tsx';
import { CouldHelp } from '#features/routing/ui/could-help.tsx';
import { OfferRow } from '#features/routing/ui/offer-row.tsx';
import { myOffersQuery } from '#features/routing/ui/queries.ts';
import { useGo, useQueryFields, useSetQueryFields } from '../address.ts';
import { useCan, useSession } from '../api/session.ts';
import { ListPanel } from '../kit/list-panel.tsx';
import { Page } from '../kit/page.tsx';
import { Segments } from '../kit/segments.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Forbidden, State } from '../kit/state.tsx';
import { paths } from '../paths.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { CardsPanel } from './cards-panel.tsx';

const BOARDS = ['mine', 'waiting', 'snoozed'] as const;

export function BoardScreen() {
  const { t } = useLingui();
  const mayWork = useCan('conversations.work');
  const name = useSession().person.name.split(' ')[0] ?? '';
  const counts = useQuery({ ...boardCountsQuery, enabled: mayWork }).data;
  if (!mayWork) return <Forbidden alone />;
  return (
    <Page
      title={t`My board`}
      detail={
        counts === undefined ? undefined : counts.mine === 0 ? (
          t`Nobody waits for you, ${name}.`
        ) : (
          <Plural
            value={counts.mine}
            one="# person waits for you."
            other="# people wait for you."
          />
        )
      }
      width="wide"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-5">
          <Offered />
          <Mine />
        </div>
        <div className="flex flex-col gap-5">
          <Promises />
          <AsksToMe />
          <CouldHelp />
        </div>
      </div>
    </Page>
  );
}

function Offered() {
  const { t } = useLingui();
  const offers = useQuery(myOffersQuery);
  const go = useGo();
  const first = offers.data?.[0];
  useShortcuts(t`My board`, [
    {
      keys: 'Enter',
      label: t`Open the first offer`,
      run: () => {
        if (first) go(paths.conversation(first.conversationId));
      },
    },
  ]);
  return (
    <ListPanel
      title={t`Offered to you`}
      detail={t`Parley thinks you know this. Say yes, no, or who knows better.`}
      query={offers}
      skeleton={<Skeleton rows={2} rowClass="h-32" />}
      empty={
        <State small icon={<HandHelping aria-hidden />} title={t`Nothing is offered to you`}>
          {t`When somebody asks what you know, it appears here by itself, with the reason why you.`}
        </State>
      }
    >
      {(offer, position) => <OfferRow key={offer.id} offer={offer} isFirst={position === 0} />}
    </ListPanel>
  );
}

function Mine() {
  const { t, i18n } = useLingui();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const board = BOARDS.find((name) => name === fields['board']) ?? 'mine';
  const counts = useQuery(boardCountsQuery).data;
  const number = (of: number | undefined) =>
    of === undefined || of === 0 ? '' : ` ${i18n.number(of)}`;
  return (
    <CardsPanel
      title={t`Yours`}
      actions={
        <Segments
          label={t`Which of them`}
          value={board}
          onChange={(chosen) => setFields({ board: chosen === 'mine' ? undefined : chosen })}
          choices={[
            { id: 'mine', label: t`They wait` + number(counts?.mine) },
            { id: 'waiting', label: t`We wait` + number(counts?.waiting) },
            { id: 'snoozed', label: t`Put off` + number(counts?.snoozed) },
          ]}
        />
      }
      board={board}
      empty={
        board === 'mine' ? (
          <State small icon={<PartyPopper aria-hidden />} title={t`All answered`}>
            {t`What you take on appears here until it is answered.`}
          </State>
        ) : (
          <State small icon={<Inbox aria-hidden />} title={t`Nothing here`} />
        )
      }
    />
  );
}
