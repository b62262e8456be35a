// What needs a look now (sources that fail or stopped), and what happened while one was here.

import { useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AudioLines, CircleCheck, RadioTower, TriangleAlert, UserRoundPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { connectorsQuery, sourcesQuery, topicsQuery } from '#features/listening/ui/queries.ts';
import { spoken } from '#features/listening/ui/sources/connector-words.ts';
import { Notices } from '#features/routing/ui/notices.tsx';
import { noticesQuery } from '#features/routing/ui/queries.ts';
import { Drawer } from '../kit/dialog.tsx';
import { PlainLink } from '../kit/link.tsx';
import { State } from '../kit/state.tsx';
import { Time } from '../kit/time.tsx';
import { paths } from '../paths.ts';
import { markSeen, useHappened } from './notifications.ts';
import type { Happened } from './notifications.ts';

export function NotificationsDrawer({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const happened = useHappened();
  const sources = useQuery(sourcesQuery).data ?? [];
  const notices = useQuery(noticesQuery).data ?? [];
  const troubled = sources.filter(({ health }) => health.level === 'failing');
  useEffect(() => {
    markSeen();
  }, [happened]);
  // With it come the sentences of connectors in the reader's language.
  useQuery({ ...connectorsQuery, enabled: troubled.length > 0 });
  return (
    <Drawer title={t`What happened`} isOpen onClose={onClose}>
      {notices.length === 0 ? null : <Notices onClose={onClose} />}
      {troubled.length + happened.length + notices.length === 0 ? (
        <State small icon={<CircleCheck aria-hidden />} title={t`All is well`}>
          {t`Problems with sources, finished work and new colleagues are told here.`}
        </State>
      ) : null}
      <ul className="-mx-2 flex flex-col gap-px">
        {troubled.map((source) => (
          <Line
            key={source.id}
            href={paths.source(source.id)}
            icon={<TriangleAlert className="text-warn" />}
            at={source.health.lastLookAt}
            onClose={onClose}
          >
            <strong>{source.name}</strong>
            <span className="block text-small text-quiet">
              {spoken(source.health.message ?? '')}
            </span>
          </Line>
        ))}
        {happened
          .filter(({ kind }) => kind !== 'source-failing')
          .map((entry) => (
            <Entry key={entry.id} entry={entry} onClose={onClose} />
          ))}
      </ul>
    </Drawer>
  );
}

function Entry({ entry, onClose }: { entry: Happened; onClose(): void }) {
  const topics = useQuery(topicsQuery).data ?? [];
  const topic = topics.find(({ id }) => id === entry.subjectId)?.name ?? '…';
  if (entry.kind === 'mentions') {
    return (
      <Line
        href={paths.listen({ topic: entry.subjectId })}
        icon={<AudioLines />}
        at={entry.at}
        onClose={onClose}
      >
        <Plural value={entry.count} one="# new mention" other="# new mentions" />
        <span className="block text-small text-quiet">{topic}</span>
      </Line>
    );
  }
  if (entry.kind === 'rematch-done') {
    return (
      <Line
        href={paths.listen({ topic: entry.subjectId })}
        icon={<RadioTower />}
        at={entry.at}
        onClose={onClose}
      >
        <Trans>Older posts have been looked through</Trans>
        <span className="block text-small text-quiet">{topic}</span>
      </Line>
    );
  }
  return (
    <Line
      href={paths.person(entry.subjectId)}
      icon={<UserRoundPlus />}
      at={entry.at}
      onClose={onClose}
    >
      <Trans>Somebody new has joined</Trans>
    </Line>
  );
}

function Line(props: {
  href: string;
  icon: ReactNode;
  at: string | null;
  children: ReactNode;
  onClose(): void;
}) {
  return (
    <li>
      <PlainLink
        href={props.href}
        onPress={props.onClose}
        className="flex items-start gap-3 rounded-control px-2 py-2 hovered:bg-hover"
      >
        <span className="mt-0.5 text-faint [&_svg]:size-4">{props.icon}</span>
        <span className="min-w-0 flex-1 wrap-anywhere">{props.children}</span>
        {props.at === null ? null : (
          <span className="text-micro text-faint">
            <Time at={props.at} short />
          </span>
        )}
      </PlainLink>
    </li>
  );
}
