// One person of a programme: why they were asked, how they stand, and what can be done: record their yes or no, thank them.

import { Plural, useLingui } from '@lingui/react/macro';
import { Ellipsis, HandHeart, LogOut, MailPlus, ThumbsDown, UserRoundCheck } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { ListRow } from '#web/kit/list-panel.tsx';
import { Menu } from '#web/kit/menu.tsx';
import type { MenuEntry } from '#web/kit/menu-entry.ts';
import { Notice } from '#web/kit/notice.tsx';
import { paths } from '#web/paths.ts';
import type { Participant, Programme } from '../../../contract/programmes.ts';
import { useOwedWords } from '../loop/owed-words.ts';
import { useProgrammeWords } from './programme-words.ts';
import { useProgrammeChange } from './use-programme-change.ts';

const JoinDialog = lazy(async () => {
  const { JoinDialog: component } = await import('./join-dialog.tsx');
  return { default: component };
});
const CreditDialog = lazy(async () => {
  const { CreditDialog: component } = await import('./credit-dialog.tsx');
  return { default: component };
});

export function ParticipantRow(props: {
  participant: Participant;
  programme: Programme;
  mayManage: boolean;
}) {
  const { t } = useLingui();
  const { participant, programme } = props;
  const { who, state, letter, credit } = participant;
  const { actsOf } = useProgrammeWords();
  const { states } = useOwedWords();
  const knowsThem = useCan('contacts.read');
  const [asked, setAsked] = useState<'join' | 'credit' | null>(null);
  const step = useProgrammeChange((next: 'invited' | 'declined' | 'left') =>
    answerOf(
      api.PATCH('/api/v1/programmes/{programmeId}/participants/{participantId}', {
        params: { path: { programmeId: programme.id, participantId: participant.id } },
        body: { state: next },
      }),
    ),
  );
  const close = () => setAsked(null);
  const reasons = actsOf(participant.acts);
  const name =
    who.kind === 'contact' && knowsThem ? (
      <PlainLink href={paths.contact(who.id)} className="hovered:underline">
        {who.name}
      </PlainLink>
    ) : (
      who.name
    );
  const entries = useEntries(participant, {
    isClosed: programme.state === 'closed',
    ask: setAsked,
    step: step.mutate,
  });
  return (
    <ListRow
      start={<Avatar name={who.name} size="small" outside={who.kind === 'contact'} />}
      name={name}
      badges={
        <>
          {state === 'declined' ? <Badge>{t`said no`}</Badge> : null}
          {state === 'left' ? <Badge>{t`left`}</Badge> : null}
          {state === 'proposed' ? <Badge tone="warn">{t`letter waits`}</Badge> : null}
          {state !== 'proposed' && letter !== null && letter.state === 'failed' ? (
            <Badge tone="bad">{states.failed.name}</Badge>
          ) : null}
          {credit === null ? null : <Badge tone="good">{t`thanked`}</Badge>}
        </>
      }
      actions={
        props.mayManage && entries.length > 0 ? (
          <Menu
            label={t`Acts for ${who.name}`}
            icon={<Ellipsis />}
            placement="bottom end"
            entries={entries}
          />
        ) : undefined
      }
    >
      <p className="text-small text-faint">
        {state === 'joined' ? (
          <Plural
            value={participant.feedbackCount}
            _0="has said nothing yet"
            one="said something once"
            other="said something # times"
          />
        ) : (
          reasons.join(' · ')
        )}
      </p>
      {credit === null ? null : <p className="text-small text-quiet">{credit}</p>}
      {step.error ? <Notice tone="bad">{wordsOf(step.error)}</Notice> : null}
      <Suspense>
        {asked === 'join' ? (
          <JoinDialog participant={participant} programme={programme} onClose={close} />
        ) : null}
        {asked === 'credit' ? (
          <CreditDialog participant={participant} programme={programme} onClose={close} />
        ) : null}
      </Suspense>
    </ListRow>
  );
}

function useEntries(
  { state }: Participant,
  acts: {
    isClosed: boolean;
    ask(what: 'join' | 'credit'): void;
    step(next: 'invited' | 'declined' | 'left'): void;
  },
): MenuEntry[] {
  const { t } = useLingui();
  const thank = {
    id: 'credit',
    label: t`Thank them`,
    icon: <HandHeart />,
    onAction: () => acts.ask('credit'),
  };
  const invite = {
    id: 'invite',
    label: t`I invited them myself`,
    icon: <MailPlus />,
    onAction: () => acts.step('invited'),
  };
  const decline = {
    id: 'decline',
    label: t`They said no`,
    icon: <ThumbsDown />,
    onAction: () => acts.step('declined'),
  };
  const join = {
    id: 'join',
    label: t`They said yes`,
    icon: <UserRoundCheck />,
    onAction: () => acts.ask('join'),
  };
  const leave = {
    id: 'leave',
    label: t`They left`,
    icon: <LogOut />,
    onAction: () => acts.step('left'),
  };
  if (acts.isClosed) return state === 'joined' ? [thank] : [];
  if (state === 'joined') return [thank, leave];
  if (state === 'invited') return [join, decline];
  return state === 'proposed' ? [invite, decline] : [invite];
}
