// What I promised and by when, the soonest first.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useSession } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { ListPanel } from '#web/kit/list-panel.tsx';
import { useMinute } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import { keptShareQuery, myCommitmentsQuery } from './queries.ts';

export function Promises() {
  const { t, i18n } = useLingui();
  const minute = useMinute();
  const promises = useQuery(myCommitmentsQuery);
  return (
    <ListPanel
      title={t`Promised`}
      detail={<KeptShare />}
      query={promises}
      empty={t`No promise of yours is open.`}
    >
      {(promise) => {
        const due = new Date(promise.dueAt);
        const isLate = due.getTime() < minute * 60_000;
        return (
          <li
            key={promise.id}
            className="relative flex items-start gap-2 border-t border-line px-4 py-2.5 first:border-t-0 hover:bg-hover"
          >
            <PlainLink
              href={paths.conversation(promise.conversationId)}
              className="line-clamp-2 min-w-0 flex-1 after:absolute after:inset-0"
            >
              {promise.what}
            </PlainLink>
            <Badge tone={isLate ? 'bad' : 'plain'}>
              {i18n.date(due, { weekday: 'short', hour: '2-digit', minute: '2-digit' })}
            </Badge>
          </li>
        );
      }}
    </ListPanel>
  );
}

/** The share with what it is counted from, so that it can be believed. */
function KeptShare() {
  const { t, i18n } = useLingui();
  const share = useQuery(keptShareQuery(useSession().person.id)).data;
  if (share === undefined || share.due === 0) return null;
  const day = i18n.date(new Date(share.from), { day: 'numeric', month: 'long' });
  return <>{t`Kept ${share.kept} of ${share.due} that fell due since ${day}`}</>;
}
