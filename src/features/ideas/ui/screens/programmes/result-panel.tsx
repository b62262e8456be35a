// What came of a programme: a draft, until a person publishes it. Then the portal shows it, and everybody who took part is
// owed it, as drafts in the ledger.

import { useLingui } from '@lingui/react/macro';
import { PencilLine } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Time } from '#web/kit/time.tsx';
import type { Programme } from '../../../contract/programmes.ts';

const ResultForm = lazy(async () => {
  const { ResultForm: component } = await import('./result-form.tsx');
  return { default: component };
});

export function ResultPanel({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const mayManage = useCan('ideas.programmes.manage');
  const [isWriting, setWriting] = useState(false);
  const { published } = programme;
  return (
    <Panel
      title={t`What came of it`}
      detail={
        published === null ? (
          t`A draft. Nobody outside sees it until you publish it.`
        ) : (
          <>
            <Badge tone="good">{t`Published`}</Badge> {published.by} · <Time at={published.at} />
          </>
        )
      }
    >
      {isWriting ? (
        <Suspense>
          <ResultForm programme={programme} onClose={() => setWriting(false)} />
        </Suspense>
      ) : (
        <div className="flex flex-col gap-3">
          <p className="whitespace-pre-wrap">{programme.result || t`It is still being written.`}</p>
          {mayManage ? (
            <div>
              <Button
                {...(programme.result ? {} : { look: 'primary' })}
                icon={<PencilLine />}
                onPress={() => setWriting(true)}
              >
                {published === null
                  ? programme.result
                    ? t`Change or publish`
                    : t`Write it`
                  : t`Change it`}
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </Panel>
  );
}
