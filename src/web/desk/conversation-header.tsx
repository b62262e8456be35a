// Above a conversation: what it is about, how it stands, who has it, who else is here, and what can be done with all
// of it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import {
  ArrowLeft,
  CalendarClock,
  CircleCheck,
  Ellipsis,
  Merge,
  RotateCcw,
  Tags,
  Undo2,
  UserRoundCheck,
  UserRoundPlus,
} from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { ConversationView } from '#features/conversations/contract.ts';
import { useKindWords } from '#features/conversations/ui/kind-words.ts';
import type { ClosureReason } from '#features/conversations/ui/kind-words.ts';
import { useConversationActs } from '#features/conversations/ui/use-conversation-acts.ts';
import { useGo } from '../address.ts';
import { wordsOf } from '../api/failure-words.ts';
import { useCan, useSession } from '../api/session.ts';
import { peopleNamesQuery } from '../identity/people-query.ts';
import { Avatar } from '../kit/avatar.tsx';
import { Badge } from '../kit/badge.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { Menu } from '../kit/menu.tsx';
import { Notice } from '../kit/notice.tsx';
import { say } from '../kit/say.ts';
import { paths } from '../paths.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { moments } from './moments.ts';

const HandDialog = lazy(async () => {
  const { HandDialog: component } = await import('#features/conversations/ui/hand-dialog.tsx');
  return { default: component };
});
const LabelBadges = lazy(async () => {
  const { LabelBadges: component } = await import('#features/conversations/ui/label-badges.tsx');
  return { default: component };
});
const LabelsDialog = lazy(async () => {
  const { LabelsDialog: component } = await import('#features/conversations/ui/labels-dialog.tsx');
  return { default: component };
});
const MergeDialog = lazy(async () => {
  const { MergeDialog: component } = await import('#features/conversations/ui/merge-dialog.tsx');
  return { default: component };
});

const CLOSURES: readonly ClosureReason[] = ['solved', 'no-answer-needed', 'spam', 'gone'];

export function ConversationHeader({ view }: { view: ConversationView }) {
  const { t } = useLingui();
  const go = useGo();
  const { card, people } = view;
  const { kinds, closures } = useKindWords();
  const names = useQuery(peopleNamesQuery).data ?? [];
  const me = useSession().person.id;
  const holder = names.find(({ id }) => id === card.holderPersonId);
  const others = people.filter(({ personId }) => personId !== me);
  const name = card.asker.name ?? card.asker.handle ?? t`Unknown`;
  const kind = kinds[card.kind];
  return (
    <header className="flex shrink-0 flex-col gap-2 border-b border-line bg-surface px-2 py-2.5 sm:px-4">
      <div className="flex items-center gap-2">
        <IconButton
          label={t`Back to the board`}
          keys="u"
          icon={<ArrowLeft className="rtl:rotate-180" />}
          onPress={() => go(paths.board())}
        />
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-heading font-bold">{card.title ?? name}</h1>
          <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-small text-faint">
            <Badge tone={kind.tone}>{kind.name}</Badge>
            {card.closedBecause === null ? null : <span>{closures[card.closedBecause]}</span>}
            {card.urgency === 'high' ? <Badge tone="bad">{t`Urgent`}</Badge> : null}
            <Suspense>
              {card.labels.length === 0 ? null : <LabelBadges labels={card.labels} />}
            </Suspense>
            <span className="truncate">{card.source.name}</span>
            {holder === undefined ? (
              <span>{t`Nobody has it`}</span>
            ) : (
              <span>{holder.id === me ? t`You have it` : t`${holder.name} has it`}</span>
            )}
          </p>
        </div>
        <ul aria-label={t`Here now`} className="flex -space-x-1.5 empty:hidden">
          {others.map((one) => (
            <li
              key={one.personId}
              title={
                one.doing === 'writing' ? t`${one.name} is writing` : t`${one.name} is reading`
              }
              className="rounded-round ring-2 ring-surface"
            >
              <Avatar name={one.name} size="small" />
              <span className="sr-only">{one.name}</span>
            </li>
          ))}
        </ul>
        <Acts view={view} isMine={card.holderPersonId === me} holder={holder?.name ?? null} />
      </div>
    </header>
  );
}

function Acts(props: { view: ConversationView; isMine: boolean; holder: string | null }) {
  const { t, i18n } = useLingui();
  const go = useGo();
  const mayWork = useCan('conversations.work');
  const { closures } = useKindWords();
  const { view, isMine, holder } = props;
  const { card } = view;
  const acts = useConversationActs(card.id);
  const mayManage = useCan('conversations.manage');
  const [asked, setAsked] = useState<'hand' | 'merge' | 'labels' | null>(null);
  const isDone = card.kind === 'done';
  const why =
    card.holderPersonId === null || isMine || mayManage
      ? null
      : t`${holder ?? t`Somebody else`} has it. Ask them, or take part in the notes.`;
  const done = (because: ClosureReason = 'answered') =>
    acts.close.mutate(because, {
      onSuccess: () => say(t`Done.`, { label: t`Open it again`, run: () => acts.reopen.mutate() }),
    });
  useShortcuts(t`Conversation`, [
    { keys: 'u', label: t`Back to the board`, run: () => go(paths.board()) },
    ...(mayWork && !isDone && why === null
      ? [{ keys: 'd', label: t`Done`, run: () => done() }]
      : []),
  ]);
  const failed =
    acts.close.error ??
    acts.reopen.error ??
    acts.snooze.error ??
    acts.release.error ??
    acts.wake.error;
  if (!mayWork || card.mergedInto !== null) return null;
  return (
    <div className="flex items-center gap-1">
      <Suspense>
        {asked === 'hand' ? <HandDialog card={card} onClose={() => setAsked(null)} /> : null}
        {asked === 'merge' ? <MergeDialog card={card} onClose={() => setAsked(null)} /> : null}
        {asked === 'labels' ? <LabelsDialog card={card} onClose={() => setAsked(null)} /> : null}
      </Suspense>
      {failed ? (
        <div className="max-sm:hidden">
          <Notice tone="bad">{wordsOf(failed)}</Notice>
        </div>
      ) : null}
      {isDone ? (
        <Button
          icon={<RotateCcw />}
          isPending={acts.reopen.isPending}
          onPress={() => acts.reopen.mutate()}
        >
          {t`Open it again`}
        </Button>
      ) : (
        <>
          {card.snoozedUntil === null ? (
            <Menu
              label={t`Put it off until…`}
              icon={<CalendarClock />}
              placement="bottom end"
              why={why}
              entries={moments(new Date()).map(({ id, at }) => ({
                id,
                label: i18n.date(at, { weekday: 'long', hour: '2-digit', minute: '2-digit' }),
                onAction: () => acts.snooze.mutate(at),
              }))}
            />
          ) : (
            <Button size="small" onPress={() => acts.wake.mutate()}>{t`Take it up again`}</Button>
          )}
          <Button
            icon={<CircleCheck />}
            isPending={acts.close.isPending}
            aria-label={t`Done`}
            why={why}
            onPress={() => done()}
          >
            <span className="max-sm:sr-only">{t`Done`}</span>
          </Button>
          <Menu
            label={t`More acts`}
            icon={<Ellipsis />}
            placement="bottom end"
            entries={[
              ...(isMine
                ? [
                    {
                      id: 'release',
                      label: t`Give it back`,
                      icon: <Undo2 />,
                      onAction: () => acts.release.mutate(''),
                    },
                  ]
                : why !== null
                  ? []
                  : [
                      {
                        id: 'take',
                        label: t`Take it`,
                        icon: <UserRoundCheck />,
                        onAction: () => acts.take.mutate({ evenFromAnother: true }),
                      },
                    ]),
              {
                id: 'labels',
                label: t`Labels…`,
                icon: <Tags />,
                onAction: () => setAsked('labels'),
              },
              ...(mayManage
                ? [
                    {
                      id: 'hand',
                      label: t`Hand it to…`,
                      icon: <UserRoundPlus />,
                      onAction: () => setAsked('hand'),
                    },
                    {
                      id: 'merge',
                      label: t`Put it together with…`,
                      icon: <Merge />,
                      onAction: () => setAsked('merge'),
                    },
                  ]
                : []),
              ...(why === null
                ? [
                    'separator' as const,
                    ...CLOSURES.map((because) => ({
                      id: because,
                      label: t`Done: ${closures[because]}`,
                      onAction: () => done(because),
                    })),
                  ]
                : []),
            ]}
          />
        </>
      )}
    </div>
  );
}
