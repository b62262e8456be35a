// How the query of a topic came to be what it is: each version, by whom and when.

import { useQuery } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { Loaded } from '#web/kit/loaded.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import type { Topic } from '../../contract.ts';
import { topicVersionsQuery } from '../queries.ts';

export function TopicVersions({ topic }: { topic: Topic }) {
  const { t } = useLingui();
  const versions = useQuery(topicVersionsQuery(topic.id));
  return (
    <Panel
      title={t`Versions`}
      detail={t`Each change of the query is kept; mentions say which version found them.`}
    >
      <Loaded query={versions} small>
        {(list) => (
          <ol className="flex flex-col">
            {list.map((version) => (
              <li
                key={version.version}
                className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-2 first:border-t-0"
              >
                <span className="tabular w-6 shrink-0 text-small font-semibold text-faint">
                  {version.version}
                </span>
                <code className="min-w-0 flex-1 basis-72 font-mono text-small wrap-anywhere">
                  {version.query}
                </code>
                <span className="text-small text-faint">
                  <Trans>
                    {version.createdBy}, <Time at={version.createdAt} />
                  </Trans>
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Panel>
  );
}
