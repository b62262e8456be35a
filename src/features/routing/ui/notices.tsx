// What routing told me and I have not read: offers, what came to the hub, what is late.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import {
  CalendarClock,
  CircleCheck,
  HandHelping,
  Inbox,
  MessageCircleReply,
  Stamp,
  TriangleAlert,
} from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { PlainLink } from '#web/kit/link.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Notification } from '../contract/notices.ts';
import { noticesQuery } from './queries.ts';

export function Notices({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const notices = useQuery(noticesQuery).data ?? [];
  const read = useMutation({
    mutationFn: (notificationId: string) =>
      answerOf(
        api.POST('/api/v1/routing/notifications/{notificationId}/read', {
          params: { path: { notificationId } },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  const icons: Record<Notification['kind'], typeof Inbox> = {
    offer: HandHelping,
    hub: Inbox,
    escalation: TriangleAlert,
    review: Stamp,
    reviewed: Stamp,
    alarm: TriangleAlert,
    promise: CalendarClock,
    asked: MessageCircleReply,
    'ask-answered': MessageCircleReply,
    delivered: CircleCheck,
  };
  if (notices.length === 0) return null;
  return (
    <ul
      aria-label={t`For you`}
      className="-mx-2 mb-3 flex flex-col gap-px border-b border-line pb-3"
    >
      {notices.map((notice) => {
        const Icon = icons[notice.kind];
        return (
          <li key={notice.id}>
            <PlainLink
              href={paths.conversation(notice.conversationId)}
              onPress={() => {
                read.mutate(notice.id);
                onClose();
              }}
              className="flex items-start gap-3 rounded-control px-2 py-2 hovered:bg-hover"
            >
              <Icon className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden />
              <span className="min-w-0 flex-1 wrap-anywhere">
                {notice.title}
                <span className="block text-small text-quiet">{notice.reasons[0]}</span>
              </span>
              <span className="text-micro text-faint">
                <Time at={notice.createdAt} short />
              </span>
            </PlainLink>
          </li>
        );
      })}
    </ul>
  );
}
