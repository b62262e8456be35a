// Ideas that are in no list: held until somebody has looked, with the comments that are held, or hidden.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff, ShieldCheck } from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { ListPanel, ListRow } from '#web/kit/list-panel.tsx';
import { say } from '#web/kit/say.ts';
import { ShowMore } from '#web/kit/show-more.tsx';
import { Forbidden, State } from '#web/kit/state.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Comment, IdeaCard } from '../../../contract/ideas.ts';
import type { Standing } from '../../../contract/kinds.ts';
import { ideasQuery } from '../../queries.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { heldCommentsQuery } from './held-query.ts';

export function NotOpen({ standing }: { standing: Exclude<Standing, 'open'> }) {
  const mayDecide = useCan('ideas.decide');
  if (!mayDecide) return <Forbidden />;
  return (
    <div className="flex flex-col gap-5">
      <Ideas standing={standing} />
      {standing === 'held' ? <HeldComments /> : null}
    </div>
  );
}

function Ideas({ standing }: { standing: Exclude<Standing, 'open'> }) {
  const { t } = useLingui();
  const ideas = useInfiniteQuery(ideasQuery({ rank: 'new', standing }));
  return (
    <ListPanel
      title={standing === 'held' ? t`Ideas that wait for a look` : t`Hidden ideas`}
      detail={
        standing === 'held'
          ? t`Handed in on the portal by somebody whose words nobody has looked at before.`
          : t`In no list and not on the portal. What people did with them is kept.`
      }
      query={ideas}
      empty={
        <State
          small
          icon={standing === 'held' ? <ShieldCheck aria-hidden /> : <EyeOff aria-hidden />}
          title={standing === 'held' ? t`No idea waits` : t`No idea is hidden`}
        />
      }
      end={<ShowMore query={ideas}>{t`Show more`}</ShowMore>}
    >
      {(idea) => <IdeaLine key={idea.id} idea={idea} standing={standing} />}
    </ListPanel>
  );
}

function IdeaLine({ idea, standing }: { idea: IdeaCard; standing: Standing }) {
  const { t } = useLingui();
  const change = useIdeaChange((next: Standing) =>
    answerOf(
      api.PATCH('/api/v1/ideas/{ideaId}', {
        params: { path: { ideaId: idea.id } },
        body: { standing: next },
      }),
    ),
  );
  const onError = (error: Error) => say(wordsOf(error));
  return (
    <ListRow
      name={
        <PlainLink href={paths.idea(idea.id)} className="hovered:underline">
          {idea.title}
        </PlainLink>
      }
      actions={
        <Look
          isPending={change.isPending}
          showing={standing === 'held' ? t`Let it through` : t`Show it again`}
          onShow={() => change.mutate('open', { onError })}
          onHide={standing === 'held' ? () => change.mutate('hidden', { onError }) : null}
        />
      }
    >
      <p className="line-clamp-3 font-voice text-quiet" lang={idea.lang} dir="auto">
        {idea.excerpt}
      </p>
      <p className="text-small text-faint">
        {idea.author?.name} · {idea.board.name} · <Time at={idea.createdAt} />
      </p>
    </ListRow>
  );
}

function HeldComments() {
  const { t } = useLingui();
  const held = useQuery(heldCommentsQuery);
  return (
    <ListPanel title={t`Comments that wait for a look`} query={held} empty={t`No comment waits.`}>
      {(comment) => <CommentLine key={comment.id} comment={comment} />}
    </ListPanel>
  );
}

function CommentLine({ comment }: { comment: Comment }) {
  const { t } = useLingui();
  const change = useIdeaChange((standing: Standing) =>
    answerOf(
      api.PATCH('/api/v1/ideas/{ideaId}/comments/{commentId}', {
        params: { path: { ideaId: comment.ideaId, commentId: comment.id } },
        body: { standing },
      }),
    ),
  );
  const onError = (error: Error) => say(wordsOf(error));
  return (
    <ListRow
      name={comment.shownAs ?? comment.author?.name ?? t`Somebody`}
      badges={
        <span className="text-small font-normal text-faint">
          <Time at={comment.at} />
        </span>
      }
      actions={
        <Look
          isPending={change.isPending}
          showing={t`Let it through`}
          onShow={() => change.mutate('open', { onError })}
          onHide={() => change.mutate('hidden', { onError })}
        />
      }
    >
      <p className="font-voice wrap-anywhere whitespace-pre-line">{comment.text}</p>
      <PlainLink
        href={paths.idea(comment.ideaId)}
        className="text-small text-faint hovered:underline"
      >
        {t`The idea it is about`}
      </PlainLink>
    </ListRow>
  );
}

/** What somebody who has looked may do. */
function Look(props: {
  isPending: boolean;
  showing: string;
  onShow(): void;
  onHide: (() => void) | null;
}) {
  const { t } = useLingui();
  return (
    <>
      <Button size="small" icon={<Eye />} isPending={props.isPending} onPress={props.onShow}>
        {props.showing}
      </Button>
      {props.onHide === null ? null : (
        <Button size="small" look="quiet" icon={<EyeOff />} onPress={props.onHide}>
          {t`Hide`}
        </Button>
      )}
    </>
  );
}
