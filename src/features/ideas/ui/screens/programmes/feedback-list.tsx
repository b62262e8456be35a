// What was found in a round, by whom, and which idea it speaks of: who spoke of one is owed what comes of it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Link2 } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Feedback, Round } from '../../../contract/programmes.ts';
import { feedbackQuery } from './programme-queries.ts';

const LinkIdeaDialog = lazy(async () => {
  const { LinkIdeaDialog: component } = await import('./link-idea-dialog.tsx');
  return { default: component };
});

export function FeedbackList({ round, mayLink }: { round: Round; mayLink: boolean }) {
  const { t } = useLingui();
  const feedback = useQuery(feedbackQuery(round.id));
  return (
    <Loaded query={feedback} small skeleton={<Skeleton rows={1} />}>
      {(items) =>
        items.length === 0 ? (
          <p className="text-small text-faint">
            {t`What they say by themselves, or you write down for them, stands here.`}
          </p>
        ) : (
          <ul className="flex flex-col">
            {items.map((one) => (
              <Said key={one.id} feedback={one} round={round} mayLink={mayLink} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Said(props: { feedback: Feedback; round: Round; mayLink: boolean }) {
  const { t } = useLingui();
  const { feedback, round } = props;
  const { who, idea } = feedback;
  const [isLinking, setLinking] = useState(false);
  return (
    <li className="flex items-start gap-3 border-t border-line py-3 first:border-t-0">
      <Avatar name={who.name} size="small" outside={who.kind === 'contact'} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <p className="flex flex-wrap items-center gap-x-2 text-small text-faint">
          <span className="font-semibold text-ink">{who.name}</span>
          <Time at={feedback.at} />
          {feedback.isOwn ? null : <Badge>{t`written down`}</Badge>}
        </p>
        <p dir="auto" className="font-voice text-voice wrap-anywhere whitespace-pre-wrap">
          {feedback.text}
        </p>
        <Answers questions={round.questions} answers={feedback.answers} />
        <div className="flex flex-wrap items-center gap-2 text-small">
          {idea === null ? null : (
            <span className="text-quiet">
              {t`Speaks of`} <Link href={paths.idea(idea.id)}>{idea.title}</Link>
            </span>
          )}
          {props.mayLink ? (
            <Button
              look="quiet"
              size="small"
              className="first:-ms-2.5"
              icon={<Link2 />}
              aria-label={
                idea === null
                  ? t`Link to an idea: what ${who.name} said`
                  : t`Another idea: what ${who.name} said`
              }
              onPress={() => setLinking(true)}
            >
              {idea === null ? t`Link to an idea` : t`Another idea`}
            </Button>
          ) : null}
        </div>
      </div>
      <Suspense>
        {isLinking ? (
          <LinkIdeaDialog feedback={feedback} onClose={() => setLinking(false)} />
        ) : null}
      </Suspense>
    </li>
  );
}

function Answers({
  questions,
  answers,
}: {
  questions: readonly string[];
  answers: readonly string[];
}) {
  const given = answers
    .map((answer, place) => ({ question: questions[place] ?? '', answer }))
    .filter(({ answer }) => answer.trim() !== '');
  if (given.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1">
      {given.map(({ question, answer }) => (
        <div key={question}>
          <dt className="text-small text-faint">{question}</dt>
          <dd dir="auto" className="font-voice wrap-anywhere">
            {answer}
          </dd>
        </div>
      ))}
    </dl>
  );
}
