// What stands where content would be, and how content is framed.

import { useLingui } from '@lingui/react/macro';
import { Tags } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../avatar.tsx';
import { Button } from '../button.tsx';
import { Disclosure } from '../disclosure.tsx';
import { Notice } from '../notice.tsx';
import { Panel } from '../panel.tsx';
import { Skeleton } from '../skeleton.tsx';
import { Failed, Forbidden, NotFound, State } from '../state.tsx';
import { Table } from '../table.tsx';
import { Tabs } from '../tabs.tsx';
import { Sample } from './sample.tsx';

export function StateSamples() {
  const { t } = useLingui();
  const [tab, setTab] = useState<'first' | 'second'>('first');
  return (
    <>
      <Sample name={t`Notices`}>
        <div className="flex w-full flex-col gap-2">
          <Notice tone="info">{t`Something to know.`}</Notice>
          <Notice tone="good">{t`It worked.`}</Notice>
          <Notice tone="warn" title={t`The last look failed`}>
            {t`The site answered 503. It asked us to come back in 20 minutes.`}
          </Notice>
          <Notice tone="bad">{t`It did not work, and this is why.`}</Notice>
        </div>
      </Sample>
      <Sample name={t`States`}>
        <div className="grid w-full gap-3 sm:grid-cols-2">
          <Panel>
            <State
              small
              icon={<Tags aria-hidden />}
              title={t`Nothing yet`}
              actions={<Button look="primary">{t`The way on`}</Button>}
            >
              {t`What will stand here, and how it gets there.`}
            </State>
          </Panel>
          <Panel>
            <Failed
              small
              message={t`The server can't be reached.`}
              onRetry={() => setTab('first')}
            />
          </Panel>
          <Panel flush>
            <Skeleton rows={3} />
          </Panel>
          <Panel>
            <Forbidden />
          </Panel>
          <Panel>
            <NotFound />
          </Panel>
        </div>
      </Sample>
      <Sample name={t`Frames`}>
        <div className="flex w-full flex-col gap-3">
          <Panel
            title={t`A part`}
            detail={t`with one sentence`}
            actions={<Button size="small">{t`Act`}</Button>}
          >
            <Tabs
              label={t`Sections`}
              value={tab}
              onChange={setTab}
              tabs={[
                { id: 'first', label: t`The first`, content: t`What stands in the first.` },
                { id: 'second', label: t`The second`, content: t`What stands in the second.` },
              ]}
            />
            <Disclosure title={t`More`}>{t`What only some want to know.`}</Disclosure>
          </Panel>
          <Table
            label={t`People`}
            rows={[
              { id: '1', name: 'Karin Åberg', title: t`Head of communications` },
              { id: '2', name: 'Omar Haddad', title: t`Engineer` },
            ]}
            columns={[
              {
                id: 'name',
                title: t`Name`,
                names: true,
                cell: (row) => (
                  <span className="flex items-center gap-2">
                    <Avatar name={row.name} size="small" />
                    {row.name}
                  </span>
                ),
              },
              { id: 'title', title: t`Title`, cell: (row) => row.title },
            ]}
          />
        </div>
      </Sample>
    </>
  );
}
