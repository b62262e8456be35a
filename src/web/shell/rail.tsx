// The navigation beside the work on a wide screen: the places, the topics, and at the foot whether
// we are live, what happened, and who is signed in.

import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { Bell, Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { topicsQuery } from '#features/listening/ui/queries.ts';
import { noticesQuery } from '#features/routing/ui/queries.ts';
import { useQueryFields } from '../address.ts';
import { useSession } from '../api/session.ts';
import { Count } from '../kit/badge.tsx';
import { classes } from '../kit/classes.ts';
import { Keys } from '../kit/keys.tsx';
import { PlainLink } from '../kit/link.tsx';
import { Mark } from '../kit/mark.tsx';
import { TopicDot } from '../kit/topic-name.tsx';
import { paths } from '../paths.ts';
import { LiveMark } from './live-mark.tsx';
import { useUnseen } from './notifications.ts';
import { PersonMenu } from './person-menu.tsx';
import { isPlaceOf, usePlaces } from './places.ts';

const line =
  'flex h-8 items-center gap-2.5 rounded-control px-2.5 text-body font-medium outline-none hovered:bg-hover focus-ring:ring-inside';

export function Rail(props: { onFind(): void; onNotifications(): void }) {
  const { t } = useLingui();
  const session = useSession();
  return (
    <aside className="hidden w-60 shrink-0 flex-col border-e border-line bg-paper lg:flex">
      <div className="flex h-14 items-center gap-2.5 px-4">
        <Mark />
        <span className="min-w-0 leading-tight">
          <span className="block text-heading font-extrabold tracking-tight">Parley</span>
          <span className="block truncate text-micro text-faint">{session.organisation.name}</span>
        </span>
      </div>
      <div className="px-2.5 pb-2">
        <AriaButton
          onPress={props.onFind}
          className="flex h-8 w-full items-center gap-2 rounded-control bg-surface px-2.5 text-body text-faint shadow-[inset_0_0_0_1px_var(--color-line)] hovered:text-ink focus-ring:ring-focus"
        >
          <Search className="size-4" aria-hidden />
          <span className="flex-1 text-start">{t`Find`}</span>
          <Keys keys="Ctrl K" />
        </AriaButton>
      </div>
      <nav aria-label={t`Main`} className="min-h-0 flex-1 overflow-y-auto px-2.5 pb-4">
        <Places />
        <Topics />
      </nav>
      <div className="flex flex-col gap-1 border-t border-line p-2.5">
        <div className="flex h-8 items-center justify-between ps-2.5">
          <LiveMark />
          <NotificationsButton onPress={props.onNotifications} />
        </div>
        <PersonMenu wide />
      </div>
    </aside>
  );
}

function Places() {
  const places = usePlaces();
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <ul className="flex flex-col gap-px">
      {places.map(({ id, label, href, icon: Icon }) => {
        const here = isPlaceOf(href, pathname);
        return (
          <li key={id}>
            <PlainLink
              href={href}
              {...(here ? { 'aria-current': 'page' as const } : {})}
              className={classes(line, here ? 'bg-accent-soft text-accent-ink' : 'text-quiet')}
            >
              <Icon className="size-4 shrink-0" aria-hidden />
              {label}
            </PlainLink>
          </li>
        );
      })}
    </ul>
  );
}

function Topics() {
  const { t, i18n } = useLingui();
  const { data } = useQuery(topicsQuery);
  const chosen = useQueryFields()['topic'];
  const listening = useLocation({ select: ({ pathname }) => pathname === '/listen' });
  if (!data || data.length === 0) return null;
  return (
    <section aria-label={t`My topics`} className="mt-5">
      <h2 className="flex h-7 items-center px-2.5 text-small font-semibold text-faint">{t`My topics`}</h2>
      <ul className="flex flex-col gap-px">
        {data.map((topic) => {
          const here = listening && chosen === topic.id;
          return (
            <li key={topic.id}>
              <PlainLink
                href={paths.listen({ topic: topic.id })}
                {...(here ? { 'aria-current': 'page' as const } : {})}
                className={classes(
                  line,
                  'font-normal!',
                  here ? 'bg-accent-soft text-accent-ink' : 'text-quiet',
                )}
              >
                <span className="flex w-4 shrink-0 justify-center">
                  <TopicDot colour={topic.colour} />
                </span>
                <span className="min-w-0 flex-1 truncate">{topic.name}</span>
                {topic.mentions.last7Days === 0 ? null : (
                  <Count quiet>
                    <span title={t`Mentions in the last seven days`}>
                      {i18n.number(topic.mentions.last7Days)}
                    </span>
                  </Count>
                )}
              </PlainLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function NotificationsButton({ onPress }: { onPress(): void }) {
  const { t } = useLingui();
  const notices = useQuery(noticesQuery).data ?? [];
  const unseen = useUnseen() + notices.length;
  return (
    <AriaButton
      onPress={onPress}
      aria-label={unseen === 0 ? t`What happened` : t`What happened: ${unseen} new`}
      className="relative flex size-8 items-center justify-center rounded-control text-quiet hovered:bg-hover hovered:text-ink focus-ring:ring-focus"
    >
      <Bell className="size-4" aria-hidden />
      {unseen === 0 ? null : (
        <span
          aria-hidden
          className="absolute top-1 right-1 size-2 rounded-round bg-accent ring-2 ring-paper"
        />
      )}
    </AriaButton>
  );
}
