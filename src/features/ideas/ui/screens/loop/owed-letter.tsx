// One message of the ledger: to whom, on which way and why, its words, and what can be done with it. Who approves reads it
// here, changes it, lets it go, or decides against it.

import { useLingui } from '@lingui/react/macro';
import { Ban, Check, PencilLine, RotateCcw } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan, useSession } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Link } from '#web/kit/link.tsx';
import { Menu } from '#web/kit/menu.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import type { Owed } from '../../../contract/loop.ts';
import { useOwedActs } from './use-owed-acts.ts';
import { useOwedWords } from './owed-words.ts';

const RewordField = lazy(async () => {
  const { RewordField: component } = await import('./reword-field.tsx');
  return { default: component };
});
const DeclineDialog = lazy(async () => {
  const { DeclineDialog: component } = await import('./decline-dialog.tsx');
  return { default: component };
});

type Letter = {
  owed: Owed;
  /** It is the one that the keys mean. */
  hasKeys?: boolean;
  onGone?(): void;
};

export function OwedLetter({ owed, hasKeys = false, onGone }: Letter) {
  const { t } = useLingui();
  const { states, channels, becauseOf, reasonOf } = useOwedWords();
  const state = states[owed.state];
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-small [&_dt]:text-faint">
        <dt>{t`State`}</dt>
        <dd className="flex flex-wrap items-center gap-2">
          <Badge tone={state.tone}>{state.name}</Badge>
          <span className="text-faint">
            <Time at={owed.changedAt} />
          </span>
        </dd>
        <dt>{t`Because`}</dt>
        <dd>
          {becauseOf(owed.because)}: <AboutLink owed={owed} />
        </dd>
        <dt>{t`Way`}</dt>
        <dd>
          {owed.conversationId === null ? (
            channels[owed.channel]
          ) : (
            <Link href={paths.conversation(owed.conversationId)}>{channels[owed.channel]}</Link>
          )}
        </dd>
        {owed.channel === 'conversation' && owed.approver !== null ? (
          <>
            <dt>{t`In the name of`}</dt>
            <dd>{owed.approver.name}</dd>
          </>
        ) : null}
      </dl>
      {owed.reason === null ? null : (
        <Notice tone={owed.state === 'failed' ? 'bad' : 'info'}>{reasonOf(owed.reason)}</Notice>
      )}
      <Words
        key={`${owed.id} ${owed.text}`}
        owed={owed}
        hasKeys={hasKeys}
        onGone={onGone ?? (() => undefined)}
      />
    </div>
  );
}

function AboutLink({ owed }: { owed: Owed }) {
  if (owed.ideaId !== null) return <Link href={paths.idea(owed.ideaId)}>{owed.title}</Link>;
  if (owed.programmeId !== null)
    return <Link href={paths.programme(owed.programmeId)}>{owed.title}</Link>;
  return <>{owed.title}</>;
}

function Words({ owed, hasKeys, onGone }: Required<Letter>) {
  const { t } = useLingui();
  const [isEditing, setEditing] = useState(false);
  const mayApprove = useCan('ideas.loop.approve');
  const isWaiting = owed.state === 'drafted' || owed.state === 'owed';
  const mayReword = mayApprove && isWaiting && owed.channel !== 'conversation';
  useShortcuts(
    t`Loop ledger`,
    hasKeys && mayReword
      ? [{ keys: 'e', label: t`Change its words`, run: () => setEditing(true) }]
      : [],
  );
  if (isEditing) {
    return (
      <Suspense>
        <RewordField owed={owed} onClose={() => setEditing(false)} />
      </Suspense>
    );
  }
  return (
    <>
      <p
        lang={owed.lang}
        dir="auto"
        className="rounded-[14px_14px_3px_14px] bg-accent-soft px-3.5 py-2.5 font-voice text-voice wrap-anywhere whitespace-pre-wrap"
      >
        {owed.text === '' ? '…' : owed.text}
      </p>
      {mayReword ? (
        <div>
          <Button size="small" look="quiet" icon={<PencilLine />} onPress={() => setEditing(true)}>
            {t`Change the words`}
          </Button>
        </div>
      ) : null}
      {mayApprove ? <Acts owed={owed} hasKeys={hasKeys} onGone={onGone} /> : null}
    </>
  );
}

function Acts({ owed, hasKeys, onGone }: Required<Letter>) {
  const { t } = useLingui();
  const { person } = useSession();
  const { channels } = useOwedWords();
  const [isDeclining, setDeclining] = useState(false);
  // Told by the act itself: a live event may have taken the message off the list before the answer is here.
  const acts = useOwedActs(owed.id, (act) => {
    if (act !== 'approve') return;
    say(t`Approved: ${owed.who.name} hears of it.`);
    onGone();
  });
  const failure = acts.approve.error ?? acts.retry.error;
  const isWaiting = owed.state === 'drafted' || owed.state === 'owed';
  const ofAnother = whoElse(owed, person.id);
  const approve = () => acts.approve.mutate();
  useShortcuts(
    t`Loop ledger`,
    hasKeys && isWaiting
      ? [
          {
            keys: 'a',
            label: t`Approve it`,
            run: () => {
              if (ofAnother === null && !acts.approve.isPending) approve();
            },
          },
          { keys: 'd', label: t`Don't tell them`, run: () => setDeclining(true) },
        ]
      : [],
  );
  if (!isWaiting && owed.state !== 'failed') return null;
  const otherWays = (['mail', 'notice'] as const).filter((way) => way !== owed.channel);
  return (
    <>
      {failure ? <Notice tone="bad">{wordsOf(failure)}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {isWaiting ? (
          <Button
            look="primary"
            icon={<Check />}
            isPending={acts.approve.isPending}
            why={
              ofAnother === null
                ? null
                : t`Only ${ofAnother} can send it: it stands in their conversation.`
            }
            onPress={approve}
          >
            {owed.state === 'owed' ? t`Send it in my name` : t`Approve and send`}
          </Button>
        ) : (
          <Menu
            label={t`Try again`}
            text={t`Try again`}
            look="plain"
            icon={<RotateCcw />}
            entries={[
              {
                id: 'same',
                label: t`The same way`,
                onAction: () => acts.retry.mutate(null),
              },
              ...otherWays.map((way) => ({
                id: way,
                label: channels[way],
                onAction: () => acts.retry.mutate(way),
              })),
            ]}
          />
        )}
        <Button icon={<Ban />} onPress={() => setDeclining(true)}>
          {t`Don't tell them`}
        </Button>
      </div>
      <Suspense>
        {isDeclining ? <DeclineDialog owed={owed} onClose={() => setDeclining(false)} /> : null}
      </Suspense>
    </>
  );
}

/** Who has to send it instead of me; null: I may. */
export function whoElse({ channel, state, approver }: Owed, me: string): string | null {
  if (channel !== 'conversation' || state === 'owed') return null;
  return approver !== null && approver.id !== me ? approver.name : null;
}
