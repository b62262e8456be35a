// How the query of a topic came to be what it is: each version, by whom and when, and what came and
// went with the change after it.

import { useQuery } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { GitCompareArrows } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '#web/kit/button.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import { screenOf } from '#web/screen-of.ts';
import type { Topic } from '../../contract.ts';
import { topicVersionsQuery } from '../queries.ts';
import { comparisonOf } from './advice-queries.ts';

const ComparisonWith = screenOf(
  'listening-topics-more',
  () => import('./comparison.tsx'),
  'ComparisonWith',
);

export function TopicVersions({ topic, mayCompare }: { topic: Topic; mayCompare: boolean }) {
  const { t } = useLingui();
  const versions = useQuery(topicVersionsQuery(topic.id));
  const [compared, setCompared] = useState<number | null>(null);
  return (
    <Panel
      title={t`Versions`}
      detail={t`Each change of the query is kept; mentions say which version found them.`}
    >
      <Loaded query={versions} small>
        {(list) => (
          <ol className="flex flex-col">
            {list.map(({ version, query, createdBy, createdAt }) => (
              <li key={version} className="border-t border-line py-2 first:border-t-0">
                <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                  <span className="tabular w-6 shrink-0 text-small font-semibold text-faint">
                    {version}
                  </span>
                  <code className="min-w-0 flex-1 basis-72 font-mono text-small wrap-anywhere">
                    {query}
                  </code>
                  <span className="text-small text-faint">
                    <Trans>
                      {createdBy}, <Time at={createdAt} />
                    </Trans>
                  </span>
                  {version === topic.version || !mayCompare ? null : (
                    <Button
                      size="small"
                      look="quiet"
                      icon={<GitCompareArrows />}
                      aria-expanded={compared === version}
                      aria-label={t`Compare version ${version} with the one in use`}
                      onPress={() => setCompared(compared === version ? null : version)}
                    >
                      {t`Compare`}
                    </Button>
                  )}
                </div>
                {compared === version ? (
                  <div className="pt-2 pb-1">
                    <Suspense>
                      <ComparisonWith
                        title={t`From version ${version} to the one in use`}
                        asked={comparisonOf(topic.id, {
                          fromVersion: version,
                          toVersion: topic.version,
                        })}
                        enabled
                      />
                    </Suspense>
                  </div>
                ) : null}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  );
}
