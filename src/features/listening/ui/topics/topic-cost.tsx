// What a topic costs since the server started: its part of the work, and a word where it is tried on
// every post.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Flame } from 'lucide-react';
import type { z } from 'zod';
import { Badge } from '#web/kit/badge.tsx';
import type { topicCostsSchema } from '../../contract/query-advice.ts';

export type Cost = z.infer<typeof topicCostsSchema>['topics'][number];

export function TopicCost({ cost }: { cost: Cost }) {
  const { t, i18n } = useLingui();
  const share = i18n.number(cost.cpuShare, {
    style: 'percent',
    maximumFractionDigits: cost.cpuShare < 0.1 ? 1 : 0,
  });
  return (
    <p className="hidden w-36 shrink-0 text-end text-small lg:block">
      <span className="block">
        {cost.everyPost ? (
          <Badge tone="warn" icon={<Flame />}>{t`Tries every post`}</Badge>
        ) : (
          <Trans>{share} of the work</Trans>
        )}
      </span>
      <span className="block text-faint">
        <Plural value={cost.candidates} one="# post looked at" other="# posts looked at" />
      </span>
    </p>
  );
}
