// How many people an answer would be owed to, and on which way each: shown before it is decided.

import type { UseQueryResult } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';

export type AudienceCounts = {
  people: number;
  conversation: number;
  mail: number;
  notice: number;
  deaf: number;
};

export function Audience({ query }: { query: UseQueryResult<AudienceCounts> }) {
  return (
    <Loaded query={query} small skeleton={<Skeleton rows={1} rowClass="h-14" />}>
      {(counts) => <Told counts={counts} />}
    </Loaded>
  );
}

function Told({ counts }: { counts: AudienceCounts }) {
  const { t } = useLingui();
  if (counts.people === 0) {
    return (
      <Notice tone="info">{t`Nobody but you asked for it, so nobody is owed an answer.`}</Notice>
    );
  }
  const ways = [
    { count: counts.conversation, way: t`in the conversation where they asked` },
    { count: counts.mail, way: t`by mail` },
    { count: counts.notice, way: t`by a notice here or on the portal` },
  ].filter(({ count }) => count > 0);
  return (
    <Notice tone="info">
      <p className="font-semibold text-info">
        <Plural
          value={counts.people}
          one="# person is owed this answer"
          other="# people are owed this answer"
        />
      </p>
      <ul className="list-disc ps-4">
        {ways.map(({ count, way }) => (
          <li key={way}>
            <span className="font-semibold tabular">{count}</span> {way}
          </li>
        ))}
      </ul>
      {counts.deaf === 0 ? null : (
        <p className="text-small">
          <Plural
            value={counts.deaf}
            one="# person doesn't want to hear and is left out."
            other="# people don't want to hear and are left out."
          />
        </p>
      )}
      <p className="text-small text-quiet">{t`Nothing leaves by itself: each waits for approval in the loop ledger.`}</p>
    </Notice>
  );
}
