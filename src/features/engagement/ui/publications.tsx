// What was sent and how it fares: on its way with time to take it back, there, refused with the reason, or unknown and
// being looked for. What did not arrive is told loudly.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import {
  ArrowUpRight,
  BookmarkCheck,
  BookmarkPlus,
  RotateCcw,
  SquarePen,
  Trash2,
  Undo2,
} from 'lucide-react';
import { Suspense, lazy, useEffect, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { say } from '#web/kit/say.ts';
import { Time } from '#web/kit/time.tsx';
import type { PublicationView } from '../contract/drafts.ts';
import type { Engagement } from './engagement.ts';
import { useAnswerActs } from './use-answer-acts.ts';

const EditDialog = lazy(async () => {
  const { EditDialog: component } = await import('./change-published.tsx');
  return { default: component };
});
const DeleteDialog = lazy(async () => {
  const { DeleteDialog: component } = await import('./change-published.tsx');
  return { default: component };
});
const KnowledgeNoteDialog = lazy(async () => {
  const { KnowledgeNoteDialog: component } = await import('./knowledge-note-dialog.tsx');
  return { default: component };
});

const TITLE_MAX = 120;

export function Publications(props: {
  conversationId: string;
  /** What a kept answer is called at first. */
  title: string;
  publications: readonly PublicationView[];
  /** What can be changed there afterwards; left out where nothing is offered. */
  place?: Engagement['place'];
}) {
  const { t } = useLingui();
  if (props.publications.length === 0) return null;
  return (
    <ul aria-label={t`Sent from here`} className="flex flex-col gap-2">
      {props.publications.map((publication) => (
        <Sent key={publication.id} publication={publication} {...props} />
      ))}
    </ul>
  );
}

function Sent(props: {
  conversationId: string;
  title: string;
  publication: PublicationView;
  place?: Engagement['place'];
}) {
  const { t } = useLingui();
  const { publication, place } = props;
  const mayAnswer = useCan('engagement.answer');
  const [asked, setAsked] = useState<'edit' | 'delete' | null>(null);
  const stands = publication.state === 'delivered' && !publication.isDeleted;
  const isPost = publication.kind === 'reply' || publication.kind === 'quote';
  const whats = { reply: null, quote: null, edit: t`Change`, delete: t`Deletion` };
  const what = whats[publication.kind];
  const { withdraw, retry } = useAnswerActs(props.conversationId);
  const left = useSecondsUntil(publication.undoUntil);
  const names: Record<
    PublicationView['state'],
    { name: string; tone: 'info' | 'good' | 'bad' | 'warn' | 'plain' }
  > = {
    queued: { name: left > 0 ? t`Goes out in ${left} s` : t`On its way`, tone: 'info' },
    sending: { name: t`On its way`, tone: 'info' },
    unknown: { name: t`Being looked for`, tone: 'warn' },
    delivered: { name: publication.isDeleted ? t`Deleted there` : t`There`, tone: 'good' },
    refused: { name: t`Refused`, tone: 'bad' },
    withdrawn: { name: t`Taken back`, tone: 'plain' },
  };
  const { name, tone } = names[publication.state];
  const error = withdraw.error ?? retry.error;
  return (
    <li className="flex flex-col gap-2 rounded-panel bg-surface px-3.5 py-2.5 shadow-raised">
      <p className="flex flex-wrap items-center gap-1.5 text-small text-faint">
        <Badge tone={tone}>{name}</Badge>
        {what === null ? null : <Badge>{what}</Badge>}
        <span>{publication.person.name}</span>
        <Time at={publication.deliveredAt ?? publication.createdAt} short />
      </p>
      <p className="line-clamp-3 wrap-anywhere whitespace-pre-line">{publication.text}</p>
      {publication.reason === null || publication.state === 'delivered' ? null : (
        <Notice tone={publication.isAlarmed ? 'bad' : 'warn'}>{publication.reason}</Notice>
      )}
      {error ? <Notice tone="bad">{wordsOf(error)}</Notice> : null}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {publication.state === 'queued' && left > 0 ? (
          <Button
            size="small"
            icon={<Undo2 />}
            isPending={withdraw.isPending}
            onPress={() => withdraw.mutate(publication.id)}
          >
            {t`Take it back`}
          </Button>
        ) : null}
        {publication.state === 'refused' || publication.isAlarmed ? (
          <Button
            size="small"
            icon={<RotateCcw />}
            isPending={retry.isPending}
            onPress={() => retry.mutate(publication.id)}
          >
            {t`Try again`}
          </Button>
        ) : null}
        {publication.url === null ? null : (
          <ButtonLink size="small" look="quiet" href={publication.url} icon={<ArrowUpRight />}>
            {t`See it there`}
          </ButtonLink>
        )}
        {stands && isPost && mayAnswer && place?.canEdit ? (
          <Button size="small" look="quiet" icon={<SquarePen />} onPress={() => setAsked('edit')}>
            {t`Change it there`}
          </Button>
        ) : null}
        {stands && isPost && mayAnswer && place?.canDelete ? (
          <Button size="small" look="quiet" icon={<Trash2 />} onPress={() => setAsked('delete')}>
            {t`Delete it there`}
          </Button>
        ) : null}
        {stands && isPost && mayAnswer && publication.purpose === 'answer' ? (
          <Keep publication={publication} title={props.title} />
        ) : null}
      </p>
      <Suspense>
        {asked === 'edit' && place ? (
          <EditDialog publication={publication} place={place} onClose={() => setAsked(null)} />
        ) : null}
        {asked === 'delete' ? (
          <DeleteDialog publication={publication} onClose={() => setAsked(null)} />
        ) : null}
      </Suspense>
    </li>
  );
}

/** An answer worth keeping serves the next who asks; how else it is asked can be added then. */
function Keep({ publication, title }: { publication: PublicationView; title: string }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [isChanging, setChanging] = useState(false);
  const keep = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/knowledge/notes', {
          body: {
            title: title.slice(0, TITLE_MAX),
            text: publication.text,
            publicationId: publication.id,
          },
        }),
      ),
    onSuccess: () => {
      say(t`Kept: the next who asks this finds it.`);
      void queryClient.invalidateQueries({ queryKey: ['engagement', 'knowledge'] });
    },
  });
  if (keep.data) {
    return (
      <>
        <Button
          size="small"
          look="quiet"
          icon={<BookmarkCheck />}
          onPress={() => setChanging(true)}
        >
          {t`Kept: say how else it is asked`}
        </Button>
        <Suspense>
          {isChanging ? (
            <KnowledgeNoteDialog entry={keep.data} onClose={() => setChanging(false)} />
          ) : null}
        </Suspense>
      </>
    );
  }
  return (
    <Button
      size="small"
      look="quiet"
      icon={<BookmarkPlus />}
      isPending={keep.isPending}
      why={keep.error ? wordsOf(keep.error) : null}
      onPress={() => keep.mutate()}
    >
      {t`Worth keeping`}
    </Button>
  );
}

function useSecondsUntil(at: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  const left = at === null ? 0 : Math.max(0, Math.ceil((Date.parse(at) - now) / 1000));
  const isRunning = left > 0;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  return left;
}
