// Letters of a programme that wait for approval: invitations, reminders, the result. Each is read, changed and let go here, as
// in the ledger.

import { useInfiniteQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { say } from '#web/kit/say.ts';
import type { Owed } from '../../../contract/loop.ts';
import type { Programme } from '../../../contract/programmes.ts';
import { owedListQuery } from '../loop/loop-queries.ts';
import { OwedLetter } from '../loop/owed-letter.tsx';
import { useLoopChange } from '../loop/use-owed-acts.ts';

export function LettersPanel({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const mayApprove = useCan('ideas.loop.approve');
  const waiting = useInfiniteQuery(
    owedListQuery({ programmeId: programme.id, stage: 'waiting' }),
  ).data;
  const failed = useInfiniteQuery(
    owedListQuery({ programmeId: programme.id, stage: 'failed' }),
  ).data;
  const letters = [...(failed ?? []), ...(waiting ?? [])];
  const owedIds = (waiting ?? []).map(({ id }) => id);
  const approve = useLoopChange(
    () => answerOf(api.POST('/api/v1/loop/approve', { body: { owedIds } })),
    ({ approved }) => say(t`${approved.length} approved.`),
  );
  if (letters.length === 0) return null;
  const refused = approve.data?.refused ?? [];
  return (
    <Panel
      title={t`Letters that wait`}
      detail={t`Nothing leaves before somebody approved it.`}
      actions={
        mayApprove && owedIds.length > 1 ? (
          <Button
            look="primary"
            size="small"
            icon={<Check />}
            isPending={approve.isPending}
            onPress={() => approve.mutate()}
          >
            <Plural value={owedIds.length} one="Approve it" other="Approve all #" />
          </Button>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-1">
        {approve.error ? <Notice tone="bad">{wordsOf(approve.error)}</Notice> : null}
        {refused.length === 0 ? null : (
          <Notice tone="warn">{refused.map(({ message }) => message).join(' ')}</Notice>
        )}
        {letters.map((owed) => (
          <Disclosure key={owed.id} title={<Title owed={owed} />}>
            <div className="pt-1 pb-3">
              <OwedLetter owed={owed} />
            </div>
          </Disclosure>
        ))}
      </div>
    </Panel>
  );
}

function Title({ owed }: { owed: Owed }) {
  const { t } = useLingui();
  const kind =
    owed.kind === 'invitation' ? t`Invitation` : owed.kind === 'reminder' ? t`Reminder` : t`Result`;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {owed.who.name}
      <Badge tone={owed.state === 'failed' ? 'bad' : 'plain'}>{kind}</Badge>
    </span>
  );
}
