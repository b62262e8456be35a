// Who takes part: newcomers, active and silent ones, who was asked and has not answered, and who is not part of it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { UserRoundPlus, UsersRound } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Button } from '#web/kit/button.tsx';
import { Count } from '#web/kit/badge.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { State } from '#web/kit/state.tsx';
import type { Participant, Programme } from '../../../contract/programmes.ts';
import { ParticipantRow } from './participant-row.tsx';
import { participantsQuery } from './programme-queries.ts';

const InviteDialog = lazy(async () => {
  const { InviteDialog: component } = await import('./invite-dialog.tsx');
  return { default: component };
});

type GroupName = 'newcomer' | 'active' | 'silent' | 'asked' | 'apart';
const ORDER: readonly GroupName[] = ['newcomer', 'active', 'silent', 'asked', 'apart'];

function groupOf({ state, activity }: Participant): GroupName {
  if (state === 'joined') return activity ?? 'newcomer';
  return state === 'invited' || state === 'proposed' ? 'asked' : 'apart';
}

export function PeoplePanel({
  programme,
  mayManage,
}: {
  programme: Programme;
  mayManage: boolean;
}) {
  const { t } = useLingui();
  const participants = useQuery(participantsQuery(programme.id));
  const [isInviting, setInviting] = useState(false);
  const mayInvite = mayManage && programme.state !== 'closed';
  const names: Record<GroupName, { title: string; detail: string }> = {
    newcomer: { title: t`Newcomers`, detail: t`Joined, and have said nothing yet` },
    active: { title: t`Active`, detail: t`Said something in the last three weeks` },
    silent: { title: t`Silent`, detail: t`Nothing for three weeks` },
    asked: { title: t`Asked`, detail: t`Have not answered yet` },
    apart: { title: t`Not part of it`, detail: t`Said no, or left` },
  };
  return (
    <Panel
      title={t`People`}
      actions={
        mayInvite ? (
          <Button icon={<UserRoundPlus />} onPress={() => setInviting(true)}>
            {t`Invite`}
          </Button>
        ) : undefined
      }
      flush
    >
      <Loaded query={participants} small skeleton={<Skeleton rows={3} rowClass="h-12" />}>
        {(people) =>
          people.length === 0 ? (
            <State small icon={<UsersRound aria-hidden />} title={t`Nobody is asked yet`}>
              {t`Parley proposes people by what they did with ideas, and says why.`}
            </State>
          ) : (
            ORDER.map((name) => {
              const group = people.filter((one) => groupOf(one) === name);
              if (group.length === 0) return null;
              return (
                <section key={name} aria-label={names[name].title}>
                  <h3 className="flex items-center gap-2 border-t border-line bg-paper px-4 py-1.5 text-small font-semibold">
                    {names[name].title}
                    <Count quiet>{group.length}</Count>
                    <span className="truncate font-normal text-faint">{names[name].detail}</span>
                  </h3>
                  <ul>
                    {group.map((participant) => (
                      <ParticipantRow
                        key={participant.id}
                        participant={participant}
                        programme={programme}
                        mayManage={mayManage}
                      />
                    ))}
                  </ul>
                </section>
              );
            })
          )
        }
      </Loaded>
      <Suspense>
        {isInviting ? (
          <InviteDialog programme={programme} onClose={() => setInviting(false)} />
        ) : null}
      </Suspense>
    </Panel>
  );
}
