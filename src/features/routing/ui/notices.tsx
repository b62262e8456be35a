// What I was told and have not read: offers and what came to the hub, and what happened to my answers and questions.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import {
  CalendarClock,
  CircleCheck,
  HandHelping,
  Inbox,
  Lightbulb,
  MessageCircleQuestionMark,
  MessageCircleReply,
  Stamp,
  TriangleAlert,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { Link, PlainLink } from '#web/kit/link.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Notification } from '../contract/notices.ts';
import { useNoticeWords } from './notice-words.ts';
import { noticesQuery } from './queries.ts';

const ICONS: Record<Notification['kind'], LucideIcon> = {
  offer: HandHelping,
  hub: Inbox,
  escalation: TriangleAlert,
  review: Stamp,
  reviewed: Stamp,
  alarm: TriangleAlert,
  promise: CalendarClock,
  asked: MessageCircleQuestionMark,
  'ask-answered': MessageCircleReply,
  delivered: CircleCheck,
  owed: Lightbulb,
};

export function Notices({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const notices = useQuery(noticesQuery).data ?? [];
  const { kinds } = useNoticeWords();
  const read = useMutation({
    mutationFn: (notificationId: string) =>
      answerOf(
        api.POST('/api/v1/routing/notifications/{notificationId}/read', {
          params: { path: { notificationId } },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  if (notices.length === 0) return null;
  return (
    <section aria-label={t`For you`} className="mb-3 border-b border-line pb-3">
      <ul className="-mx-2 flex flex-col gap-px">
        {notices.map((notice) => {
          const Icon = ICONS[notice.kind];
          return (
            <li key={notice.id}>
              <PlainLink
                href={notice.path}
                onPress={() => {
                  read.mutate(notice.id);
                  onClose();
                }}
                className="flex items-start gap-3 rounded-control px-2 py-2 hovered:bg-hover"
              >
                <Icon className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden />
                <span className="min-w-0 flex-1 wrap-anywhere">
                  <span className="block font-semibold">{kinds[notice.kind].name}</span>
                  <span className="line-clamp-2">{notice.title}</span>
                  {notice.reasons[0] === undefined ? null : (
                    <span className="block text-small text-quiet">{notice.reasons[0]}</span>
                  )}
                </span>
                <span className="text-micro text-faint">
                  <Time at={notice.createdAt} short />
                </span>
              </PlainLink>
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-small">
        <Link href={paths.notices()} onPress={onClose}>{t`Where you are told`}</Link>
      </p>
    </section>
  );
}
