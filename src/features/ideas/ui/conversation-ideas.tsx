// Beside a conversation: the ideas it asked for, and the way to join another or make one of what was said.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useCan } from '#web/api/session.ts';
import { Loaded } from '#web/kit/loaded.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { IdeaRow } from './idea-row.tsx';
import { JoinOrMake } from './join-or-make.tsx';
import { ideasOfConversationQuery } from './queries.ts';
import { VoteButton } from './vote-button.tsx';

export function ConversationIdeas(props: {
  conversationId: string;
  /** What was asked in it. */
  words: string;
}) {
  const { t } = useLingui();
  const mayWork = useCan('ideas.work');
  const linked = useQuery(ideasOfConversationQuery(props.conversationId));
  return (
    <Loaded query={linked} small skeleton={<Skeleton rows={2} rowClass="h-16" />}>
      {(links) => {
        const ideas = [...new Map(links.map(({ idea }) => [idea.id, idea])).values()];
        return (
          <div className="flex flex-col gap-5">
            {ideas.length === 0 ? null : (
              <section aria-label={t`Asked for here`}>
                <h3 className="mb-1 text-small font-semibold">{t`Asked for here`}</h3>
                <ul>
                  {ideas.map((idea) => (
                    <IdeaRow key={idea.id} idea={idea} actions={<VoteButton idea={idea} />} />
                  ))}
                </ul>
              </section>
            )}
            {mayWork ? (
              <section aria-label={t`Do they ask for one of these?`}>
                <h3 className="mb-2 text-small font-semibold">{t`Do they ask for one of these?`}</h3>
                <JoinOrMake
                  origin={{ kind: 'conversation', id: props.conversationId }}
                  words={props.words}
                  without={ideas.map(({ id }) => id)}
                />
              </section>
            ) : ideas.length === 0 ? (
              <p className="text-small text-faint">{t`Nothing asked for here is an idea yet.`}</p>
            ) : null}
          </div>
        );
      }}
    </Loaded>
  );
}
