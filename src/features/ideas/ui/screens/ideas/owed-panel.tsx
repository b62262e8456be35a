// Who is still to hear what came of an idea: for each answer how many were told, and the way to the ledger where it is
// approved.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import { ButtonLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { Idea } from '../../../contract/ideas.ts';
import type { Outcome } from '../../../contract/loop.ts';
import { useStatusWords } from '../../status-words.ts';
import { outcomesQuery } from './idea-queries.ts';

export function OwedPanel({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const { card } = idea;
  const outcomes = useQuery(outcomesQuery(card.id));
  return (
    <Panel title={t`Who is to be told`}>
      <Loaded query={outcomes} small skeleton={<Skeleton rows={1} rowClass="h-14" />}>
        {(items) => (
          <div className="flex flex-col gap-3">
            {items.length === 0 ? (
              <p className="text-small text-quiet">
                {card.owedCount === 0 ? (
                  t`Nobody waits for an answer.`
                ) : (
                  <Plural
                    value={card.owedCount}
                    one="# person waits for an answer. There is none yet."
                    other="# people wait for an answer. There is none yet."
                  />
                )}
              </p>
            ) : (
              <ul className="flex flex-col gap-3">
                {items.map((outcome) => (
                  <OutcomeLine key={outcome.id} outcome={outcome} />
                ))}
              </ul>
            )}
            {items.length === 0 ? null : (
              <div>
                <ButtonLink
                  size="small"
                  href={paths.loop({ idea: card.id })}
                  icon={<ArrowRight className="rtl:rotate-180" aria-hidden />}
                >
                  {t`In the loop ledger`}
                </ButtonLink>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useLingui();
  const { kinds } = useStatusWords();
  const { counts, statusKind } = outcome;
  const told = counts.sent + counts.read;
  const due = told + counts.owed + counts.drafted + counts.sending + counts.failed;
  const names = {
    status: statusKind === null ? t`Answer` : kinds[statusKind].name,
    merged: t`Merge`,
    unmerged: t`Merge undone`,
    programme: t`Programme`,
  };
  const waiting = counts.owed + counts.drafted;
  const [toldCount, dueCount] = [i18n.number(told), i18n.number(due)];
  return (
    <li>
      <p className="flex items-baseline justify-between gap-2 text-small">
        <span className="font-semibold">{names[outcome.kind]}</span>
        <span className="text-faint">
          <Time at={outcome.at} short />
        </span>
      </p>
      <div aria-hidden className="mt-1 h-1.5 overflow-hidden rounded-round bg-sunken">
        <div
          className="h-full rounded-round bg-good"
          style={{ width: due === 0 ? '0%' : `${(100 * told) / due}%` }}
        />
      </div>
      <p className="mt-1 text-small text-quiet">
        {due === 0 ? t`Nobody had to be told.` : t`${toldCount} of ${dueCount} told`}
        {waiting === 0 ? null : (
          <>
            {' · '}
            <Plural value={waiting} one="# waits for approval" other="# wait for approval" />
          </>
        )}
        {counts.failed === 0 ? null : (
          <span className="text-bad">
            {' · '}
            <Plural value={counts.failed} one="# did not arrive" other="# did not arrive" />
          </span>
        )}
      </p>
    </li>
  );
}
