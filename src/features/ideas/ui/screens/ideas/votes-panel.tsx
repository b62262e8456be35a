// Who wants it and where they said so, newest first; votes for somebody name who entered them. Below: who hears what becomes
// of it, and why.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { HandHelping, X } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Button, IconButton } from '#web/kit/button.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { say } from '#web/kit/say.ts';
import { ShowMore } from '#web/kit/show-more.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Idea, Vote, Who } from '../../../contract/ideas.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { useWishWords } from '../../wish-words.ts';
import { followersQuery, votesQuery } from './idea-queries.ts';

const BehalfDialog = lazy(async () => {
  const { BehalfDialog: component } = await import('./behalf-dialog.tsx');
  return { default: component };
});

export function VotesPanel({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const { card } = idea;
  const mayWork = useCan('ideas.work');
  const votes = useInfiniteQuery(votesQuery(card.id));
  const [isVoting, setVoting] = useState(false);
  return (
    <Panel
      title={t`Who wants it`}
      detail={
        <Plural
          value={idea.couldChooseCount}
          one={`${card.votesCount} of # person who could have voted`}
          other={`${card.votesCount} of # people who could have voted`}
        />
      }
      actions={
        mayWork && card.mergedInto === null ? (
          <Button size="small" icon={<HandHelping />} onPress={() => setVoting(true)}>
            {t`For somebody…`}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={votes} small skeleton={<Skeleton rows={3} rowClass="h-10" />}>
        {(items) =>
          items.length === 0 ? (
            <p className="text-small text-faint">{t`Nobody voted yet.`}</p>
          ) : (
            <ul className="flex flex-col gap-2.5">
              {oncePerPerson(items).map((vote) => (
                <VoteLine key={vote.id} vote={vote} mayRemove={mayWork} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="mt-3 empty:hidden">
        <ShowMore query={votes}>{t`Show earlier`}</ShowMore>
      </div>
      <div className="mt-2">
        <Followers idea={idea} />
      </div>
      <Suspense>
        {isVoting ? <BehalfDialog idea={card} onClose={() => setVoting(false)} /> : null}
      </Suspense>
    </Panel>
  );
}

/** Somebody who voted for several that became one comes with each. */
function oncePerPerson(votes: readonly Vote[]): Vote[] {
  return [...new Map(votes.toReversed().map((vote) => [vote.who.id, vote])).values()].toReversed();
}

function VoteLine({ vote, mayRemove }: { vote: Vote; mayRemove: boolean }) {
  const { t } = useLingui();
  const { sources } = useWishWords();
  const { name } = vote.who;
  const remove = useIdeaChange(() =>
    answerOf(
      api.DELETE('/api/v1/ideas/{ideaId}/votes/{voteId}', {
        params: { path: { ideaId: vote.ideaId, voteId: vote.id } },
      }),
    ),
  );
  return (
    <li className="flex items-start gap-2.5">
      <Avatar name={name || '?'} size="small" outside={vote.who.kind === 'contact'} />
      <div className="min-w-0 flex-1 text-small text-faint">
        <p className="truncate">
          <WhoName who={vote.who} /> {sources[vote.source]} · <Time at={vote.at} short />
        </p>
        {vote.onBehalfBy === null ? null : <p>{t`entered by ${vote.onBehalfBy}`}</p>}
        {vote.note === '' ? null : <p className="wrap-anywhere text-quiet">{vote.note}</p>}
        {vote.conversationId === null ? null : (
          <PlainLink
            href={paths.conversation(vote.conversationId)}
            className="text-accent-ink underline underline-offset-2"
          >
            {t`The conversation`}
          </PlainLink>
        )}
      </div>
      {vote.onBehalfBy !== null && mayRemove ? (
        <IconButton
          label={t`Take back the vote for ${name}`}
          size="small"
          icon={<X />}
          onPress={() =>
            remove.mutate(undefined, {
              onSuccess: () => say(t`The vote for ${name} is taken back.`),
              onError: (error) => say(wordsOf(error)),
            })
          }
        />
      ) : null}
    </li>
  );
}

/** Somebody outside leads to what is known of them, for who may see that. */
export function WhoName({ who }: { who: Who }) {
  const { t } = useLingui();
  const seesContacts = useCan('contacts.read');
  const name = who.name || t`Somebody`;
  return (
    <span className="font-semibold text-ink">
      {who.kind === 'contact' && seesContacts ? (
        <PlainLink href={paths.contact(who.id)} className="hovered:underline">
          {name}
        </PlainLink>
      ) : (
        name
      )}
    </span>
  );
}

function Followers({ idea }: { idea: Idea }) {
  const { i18n } = useLingui();
  const { reasons: words } = useWishWords();
  const [isOpen, setOpen] = useState(false);
  const followers = useQuery({ ...followersQuery(idea.card.id), enabled: isOpen });
  if (idea.followersCount === 0) return null;
  return (
    <Disclosure
      onOpen={() => setOpen(true)}
      title={
        <span className="text-small">
          <Plural
            value={idea.followersCount}
            one="# hears what becomes of it"
            other="# hear what becomes of it"
          />
        </span>
      }
    >
      <Loaded query={followers} small skeleton={<Skeleton rows={2} rowClass="h-8" />}>
        {(items) => (
          <ul className="flex flex-col gap-1 text-small text-faint">
            {items.map(({ who, reasons }) => (
              <li key={who.id}>
                <WhoName who={who} />{' '}
                {new Intl.ListFormat(i18n.locale).format(reasons.map((reason) => words[reason]))}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Disclosure>
  );
}
