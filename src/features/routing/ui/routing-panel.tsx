// Whom Parley asked about a conversation and why: the offers so far, who else could answer and what spoke against it,
// and why the hub has it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Route } from 'lucide-react';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import type { CandidateShown, ConversationRouting, Offer } from '../contract/offers.ts';
import { Due } from './due.tsx';
import { conversationRoutingQuery } from './queries.ts';
import { Reasons } from './reasons.tsx';

const CANDIDATES_SHOWN = 6;

export function RoutingPanel({ conversationId }: { conversationId: string }) {
  const routing = useQuery(conversationRoutingQuery(conversationId));
  return (
    <Loaded query={routing} small>
      {(found) => <Found routing={found} />}
    </Loaded>
  );
}

function Found({ routing }: { routing: ConversationRouting }) {
  const { t } = useLingui();
  const { offers, candidates, hub } = routing;
  if (offers.length === 0 && candidates.length === 0 && hub === null) {
    return (
      <State small icon={<Route aria-hidden />} title={t`Nobody was asked yet`}>
        {t`Whom Parley asks and why is told here.`}
      </State>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {hub === null ? null : (
        <Notice tone="warn" title={t`The hub has it`}>
          {hub.words}
        </Notice>
      )}
      {offers.length === 0 ? null : (
        <section aria-label={t`Asked so far`} className="flex flex-col gap-3">
          <h3 className="text-small font-semibold">{t`Asked so far`}</h3>
          <ul className="flex flex-col gap-3">
            {offers.map((offer) => (
              <Asked key={offer.id} offer={offer} />
            ))}
          </ul>
        </section>
      )}
      {candidates.length === 0 ? null : (
        <section aria-label={t`Who could answer`} className="flex flex-col gap-3">
          <h3 className="text-small font-semibold">{t`Who could answer`}</h3>
          <ul className="flex flex-col gap-3">
            {candidates.slice(0, CANDIDATES_SHOWN).map((candidate) => (
              <Candidate key={candidate.person.id} candidate={candidate} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Asked({ offer }: { offer: Offer }) {
  const { t } = useLingui();
  const outcomes: Record<
    NonNullable<Offer['outcome']>,
    { name: string; tone: 'good' | 'plain' }
  > = {
    accepted: { name: t`took it`, tone: 'good' },
    declined: { name: t`declined`, tone: 'plain' },
    passed: { name: t`passed it on`, tone: 'plain' },
    expired: { name: t`did not answer in time`, tone: 'plain' },
    superseded: { name: t`no longer needed`, tone: 'plain' },
  };
  return (
    <li className="flex gap-2.5">
      <Avatar name={offer.person.name} size="small" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-1.5 text-small">
          <span className="font-semibold">{offer.person.name}</span>
          {offer.outcome === null ? (
            <Due at={offer.dueAt} />
          ) : (
            <Badge tone={outcomes[offer.outcome].tone}>{outcomes[offer.outcome].name}</Badge>
          )}
          <span className="ms-auto text-micro text-faint">
            <Time at={offer.offeredAt} short />
          </span>
        </p>
        {offer.words === '' ? null : <p className="text-small text-quiet">“{offer.words}”</p>}
        <Reasons reasons={offer.reasons} />
      </div>
    </li>
  );
}

function Candidate({ candidate }: { candidate: CandidateShown }) {
  const { person, reasons, gates } = candidate;
  return (
    <li className="flex gap-2.5">
      <Avatar name={person.name} size="small" />
      <div className="min-w-0 flex-1">
        <p className="text-small font-semibold">{person.name}</p>
        <Reasons reasons={reasons} />
        {gates.map(({ gate, why }) => (
          <p key={gate} className="text-small text-warn">
            {why}
          </p>
        ))}
      </div>
    </li>
  );
}
