// Several messages chosen, and approved together: each as if it were the only one, so that one that is refused does not hold
// back the others.

import { useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { ApiFailure } from '#web/api/failure.ts';
import { fetchRefusalWords } from '#web/api/read-failure.ts';
import { useCan, useSession } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { say } from '#web/kit/say.ts';
import type { Owed, Stage } from '../../../contract/loop.ts';
import type { Choosing } from './owed-group.tsx';
import { whoElse } from './owed-letter.tsx';
import { useLoopChange } from './use-owed-acts.ts';

type ChoosingNow = Choosing & { clear(): void };

export function useChoosing(stage: Stage): ChoosingNow {
  const mayApprove = useCan('ideas.loop.approve');
  const { person } = useSession();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen,
    mayChoose: (owed) =>
      mayApprove &&
      stage === 'waiting' &&
      owed.state === 'drafted' &&
      whoElse(owed, person.id) === null,
    choose(owedIds, isChosen) {
      setChosen((before) => {
        const after = new Set(before);
        for (const id of owedIds)
          if (isChosen) after.add(id);
          else after.delete(id);
        return after;
      });
    },
    clear: () => setChosen(new Set()),
  };
}

export function ChosenBar({ choosing, items }: { choosing: ChoosingNow; items: readonly Owed[] }) {
  const { t } = useLingui();
  // What left the list meanwhile is not approved by a press that no longer shows it.
  const owedIds = useMemo(
    () => items.filter(({ id }) => choosing.chosen.has(id)).map(({ id }) => id),
    [items, choosing.chosen],
  );
  const approve = useLoopChange(
    async () => {
      const answer = await answerOf(api.POST('/api/v1/loop/approve', { body: { owedIds } }));
      if (answer.refused.length > 0) await fetchRefusalWords();
      return answer;
    },
    ({ approved, refused }) => {
      choosing.clear();
      if (refused.length === 0) say(t`${approved.length} approved.`);
    },
  );
  const refused = approve.data?.refused ?? [];
  const count = owedIds.length;
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:hidden">
      {count === 0 ? null : (
        <div className="flex flex-wrap items-center gap-2 rounded-control bg-accent-soft px-3 py-2">
          <span className="flex-1 font-medium text-accent-ink">{t`${count} chosen`}</span>
          <Button
            look="primary"
            icon={<Check />}
            isPending={approve.isPending}
            onPress={() => approve.mutate()}
          >
            {t`Approve ${count}`}
          </Button>
          <Button onPress={choosing.clear}>{t`Choose none`}</Button>
        </div>
      )}
      {approve.error ? <Notice tone="bad">{wordsOf(approve.error)}</Notice> : null}
      {refused.length === 0 ? null : (
        <Notice tone="warn" title={t`${refused.length} could not be sent`}>
          {refused.map(({ owedId, code, message }) => (
            <p key={owedId}>
              {items.find(({ id }) => id === owedId)?.who.name}{' '}
              {wordsOf(new ApiFailure({ status: 409, kind: 'conflict', code, message }))}
            </p>
          ))}
        </Notice>
      )}
    </div>
  );
}
