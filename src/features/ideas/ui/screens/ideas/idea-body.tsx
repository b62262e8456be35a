// What is wished, in the words of who had the idea, with how many want it.

import { useLingui } from '@lingui/react/macro';
import { Globe } from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Idea } from '../../../contract/ideas.ts';
import type { Standing } from '../../../contract/kinds.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { VoteButton } from '../../vote-button.tsx';
import { Pictures } from './pictures.tsx';

export function IdeaBody({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const { card } = idea;
  return (
    <Panel>
      <div className="flex items-start gap-4 pt-2">
        <VoteButton idea={card} large />
        <div className="flex min-w-0 flex-1 flex-col gap-3">
          {card.standing === 'open' ? null : <NotOpen idea={idea} />}
          <Byline idea={idea} />
          {idea.text === '' ? (
            <p className="text-faint italic">{t`Nothing more was said than the title.`}</p>
          ) : (
            <p
              lang={card.lang}
              dir="auto"
              className="max-w-prose font-voice text-voice wrap-anywhere whitespace-pre-line"
            >
              {idea.text}
            </p>
          )}
          {card.tags.length === 0 && !card.isPublic ? null : (
            <ul aria-label={t`Tags`} className="flex flex-wrap gap-1.5">
              {card.isPublic ? (
                <li>
                  <Badge tone="info" icon={<Globe />}>{t`On the portal`}</Badge>
                </li>
              ) : null}
              {card.tags.map((tag) => (
                <li key={tag.id}>
                  <PlainLink href={paths.ideas({ tag: tag.id, view: 'list' })}>
                    <Badge>{tag.name}</Badge>
                  </PlainLink>
                </li>
              ))}
            </ul>
          )}
          <Pictures idea={idea} />
        </div>
      </div>
    </Panel>
  );
}

function Byline({ idea: { card } }: { idea: Idea }) {
  const { t } = useLingui();
  const seesContacts = useCan('contacts.read');
  const { author } = card;
  const name = author === null || author.name === '' ? t`Somebody` : author.name;
  return (
    <p className="flex items-center gap-2 text-small text-faint">
      <Avatar name={name} size="small" outside={author?.kind === 'contact'} />
      <span className="min-w-0 truncate font-semibold text-ink">
        {author?.kind === 'contact' && seesContacts ? (
          <PlainLink href={paths.contact(author.id)} className="hovered:underline">
            {name}
          </PlainLink>
        ) : (
          name
        )}
      </span>
      <Time at={card.createdAt} />
    </p>
  );
}

/** Held or hidden: why nobody else sees it, and the way to show it. */
function NotOpen({ idea: { card } }: { idea: Idea }) {
  const { t } = useLingui();
  const mayDecide = useCan('ideas.decide');
  const change = useIdeaChange((standing: Standing) =>
    answerOf(
      api.PATCH('/api/v1/ideas/{ideaId}', {
        params: { path: { ideaId: card.id } },
        body: { standing },
      }),
    ),
  );
  return (
    <Notice
      tone="warn"
      title={card.standing === 'held' ? t`It waits for somebody's look` : t`It is hidden`}
      action={
        mayDecide ? (
          <Button size="small" isPending={change.isPending} onPress={() => change.mutate('open')}>
            {card.standing === 'held' ? t`Let it through` : t`Show it again`}
          </Button>
        ) : undefined
      }
    >
      {change.error
        ? wordsOf(change.error)
        : card.standing === 'held'
          ? t`Handed in on the portal by somebody whose words nobody has looked at before.`
          : t`It stands in no list and not on the portal.`}
    </Notice>
  );
}
