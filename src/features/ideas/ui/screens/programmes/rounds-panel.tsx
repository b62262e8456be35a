// The rounds of a programme: a thing to try, questions, until when, and what was found. The newest one first.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { FlaskConical, MailQuestion, NotebookPen, Plus } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { State } from '#web/kit/state.tsx';
import { useMinute } from '#web/kit/time.tsx';
import { say } from '#web/kit/say.ts';
import type { Programme, Round } from '../../../contract/programmes.ts';
import { FeedbackList } from './feedback-list.tsx';
import { remindersQuery, roundsQuery } from './programme-queries.ts';
import { useProgrammeWords } from './programme-words.ts';
import { useProgrammeChange } from './use-programme-change.ts';

const RoundForm = lazy(async () => {
  const { RoundForm: component } = await import('./round-form.tsx');
  return { default: component };
});
const FeedbackForm = lazy(async () => {
  const { FeedbackForm: component } = await import('./feedback-form.tsx');
  return { default: component };
});

export function RoundsPanel(props: { programme: Programme; mayManage: boolean }) {
  const { t } = useLingui();
  const { programme } = props;
  const mayAdd = props.mayManage && programme.state !== 'closed';
  const [isAdding, setAdding] = useState(false);
  const rounds = useQuery(roundsQuery(programme.id));
  const add = (
    <Button icon={<Plus />} onPress={() => setAdding(true)}>
      {t`New round`}
    </Button>
  );
  return (
    <Panel
      title={t`Rounds`}
      detail={t`A thing to try, a few questions, and until when.`}
      actions={mayAdd ? add : undefined}
      flush
    >
      <Loaded query={rounds} small skeleton={<Skeleton rows={2} rowClass="h-28" />}>
        {(items) =>
          items.length === 0 ? (
            <State small icon={<FlaskConical aria-hidden />} title={t`No round yet`}>
              {t`Begin with something small that can be tried in a week.`}
            </State>
          ) : (
            <ol>
              {items.toReversed().map((round, place) => (
                <RoundRow
                  key={round.id}
                  round={round}
                  programme={programme}
                  isNewest={place === 0}
                  mayWrite={mayAdd}
                  mayLink={props.mayManage}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
      <Suspense>
        {isAdding ? <RoundForm programme={programme} onClose={() => setAdding(false)} /> : null}
      </Suspense>
    </Panel>
  );
}

function RoundRow(props: {
  round: Round;
  programme: Programme;
  isNewest: boolean;
  mayWrite: boolean;
  mayLink: boolean;
}) {
  const { t } = useLingui();
  const { round, programme, isNewest, mayWrite } = props;
  const { day } = useProgrammeWords();
  const [isRecording, setRecording] = useState(false);
  const [wasOpened, setOpened] = useState(isNewest);
  const isOver = round.dueOn < new Date(useMinute() * 60_000).toISOString().slice(0, 10);
  const missing = Math.max(0, programme.joinedCount - round.feedbackCount);
  return (
    <li className="flex flex-col gap-3 border-t border-line px-4 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="text-small text-faint">
            {t`Round ${round.number}`} · {t`until ${day(round.dueOn)}`}
          </p>
          <h3 className="flex flex-wrap items-center gap-2 text-heading font-bold wrap-anywhere">
            {round.title}
            {isOver ? <Badge>{t`over`}</Badge> : null}
          </h3>
        </div>
        {mayWrite ? (
          <div className="flex flex-wrap gap-2">
            {isNewest ? <RemindButton programme={programme} missing={missing} /> : null}
            <Button size="small" icon={<NotebookPen />} onPress={() => setRecording(true)}>
              {t`Write down feedback`}
            </Button>
          </div>
        ) : null}
      </div>
      <p className="whitespace-pre-wrap">{round.task}</p>
      {round.questions.length === 0 ? null : (
        <ol className="list-decimal ps-5 text-quiet">
          {round.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      )}
      <Disclosure
        open={isNewest}
        onOpen={() => setOpened(true)}
        title={
          <Plural
            value={round.feedbackCount}
            _0="Nothing said yet"
            one="# has said something"
            other="# times something was said"
          />
        }
      >
        {wasOpened ? <FeedbackList round={round} mayLink={props.mayLink} /> : null}
      </Disclosure>
      <Suspense>
        {isRecording ? (
          <FeedbackForm programme={programme} round={round} onClose={() => setRecording(false)} />
        ) : null}
      </Suspense>
    </li>
  );
}

/** Words for who has not said anything yet, as drafts: nobody is reminded twice of one round. */
function RemindButton({ programme, missing }: { programme: Programme; missing: number }) {
  const { t } = useLingui();
  const reminders = useQuery({ ...remindersQuery(programme.id), enabled: missing > 0 }).data ?? [];
  const open = reminders.filter(({ isWritten }) => !isWritten);
  const remind = useProgrammeChange(
    () =>
      answerOf(
        api.POST('/api/v1/programmes/{programmeId}/reminders', {
          params: { path: { programmeId: programme.id } },
        }),
      ),
    ({ written }) => say(t`${written} drafts wait for approval.`),
  );
  if (reminders.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        icon={<MailQuestion />}
        isPending={remind.isPending}
        why={open.length === 0 ? t`Everybody who is silent was reminded of this round.` : null}
        onPress={() => remind.mutate()}
      >
        <Plural
          value={open.length}
          _0="Reminded"
          one="Draft a reminder"
          other="Draft # reminders"
        />
      </Button>
      {remind.error ? <Notice tone="bad">{wordsOf(remind.error)}</Notice> : null}
    </>
  );
}
