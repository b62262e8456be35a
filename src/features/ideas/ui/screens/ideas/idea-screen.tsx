// One idea: what is wished and who wishes it, how it stands and what was answered, what people say and what colleagues note,
// every wording under which it was asked, and who is still to be told.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Bell, BellOff, GitMerge } from 'lucide-react';
import { useParam } from '#web/address.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import type { Idea } from '../../../contract/ideas.ts';
import { ideaQuery } from '../../queries.ts';
import { useWish } from '../../use-wish.ts';
import { AskedPanel } from './asked-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { IdeaActs } from './idea-acts.tsx';
import { IdeaBody } from './idea-body.tsx';
import { MergedPanel } from './merged-panel.tsx';
import { OwedPanel } from './owed-panel.tsx';
import { SimilarPanel } from './similar-panel.tsx';
import { StandsPanel } from './stands-panel.tsx';
import { Talk } from './talk.tsx';
import { VotesPanel } from './votes-panel.tsx';

export function IdeaScreen() {
  const idea = useQuery(ideaQuery(useParam('ideaId')));
  return <Loaded query={idea}>{(known) => <Shown key={known.card.id} idea={known} />}</Loaded>;
}

function Shown({ idea }: { idea: Idea }) {
  const { t, i18n } = useLingui();
  const { card } = idea;
  const seesLoop = useCan('ideas.loop.read');
  const number = i18n.number(card.number);
  return (
    <Page
      title={card.title}
      detail={t`Idea ${number} · ${card.board.name}`}
      parent={{ label: t`Ideas`, href: paths.ideas() }}
      width="wide"
      actions={
        <>
          {card.mergedInto === null ? <Follow idea={idea} /> : null}
          <IdeaActs idea={idea} />
        </>
      }
    >
      {card.mergedInto === null ? null : <PartOf into={card.mergedInto} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <IdeaBody idea={idea} />
          <StandsPanel idea={idea} />
          <Talk idea={idea} />
          <AskedPanel idea={idea} />
          <HistoryPanel ideaId={card.id} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <VotesPanel idea={idea} />
          {seesLoop ? <OwedPanel idea={idea} /> : null}
          <MergedPanel idea={idea} />
          <SimilarPanel idea={idea} />
        </div>
      </div>
    </Page>
  );
}

function Follow({ idea: { card } }: { idea: Idea }) {
  const { t } = useLingui();
  const mayFollow = useCan('ideas.take-part');
  const { follow } = useWish(card.id);
  if (!mayFollow) return null;
  return (
    <Button
      icon={card.iFollow ? <BellOff /> : <Bell />}
      isPending={follow.isPending}
      onPress={() =>
        follow.mutate(!card.iFollow, {
          onSuccess: ({ idea }) =>
            say(idea.iFollow ? t`You hear what becomes of it.` : t`You hear nothing more of it.`),
          onError: (error) => say(wordsOf(error)),
        })
      }
    >
      {card.iFollow ? t`Stop following` : t`Follow`}
    </Button>
  );
}

function PartOf({ into }: { into: string }) {
  const { t } = useLingui();
  const other = useQuery(ideaQuery(into)).data?.card;
  return (
    <Notice tone="info" title={t`It is a part of another idea now`}>
      <span className="inline-flex flex-wrap items-center gap-1.5">
        <GitMerge className="size-4" aria-hidden />
        <Link href={paths.idea(into)}>{other?.title ?? t`The other idea`}</Link>
      </span>
      <p className="text-small text-quiet">
        {t`Votes, followers and words count there. It can be taken out again from there, with all it had.`}
      </p>
    </Notice>
  );
}
