// One programme: what it is for, its rounds with what was found, who takes part, the letters that wait, and its result.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { SquarePen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useParam } from '#web/address.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Disclosure } from '#web/kit/disclosure.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import type { Programme } from '../../../contract/programmes.ts';
import { LettersPanel } from './letters-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { programmeQuery } from './programme-queries.ts';
import { useProgrammeWords } from './programme-words.ts';
import { ResultPanel } from './result-panel.tsx';
import { RoundsPanel } from './rounds-panel.tsx';
import { Seats } from './seats.tsx';
import { StateActs } from './state-acts.tsx';

const ProgrammeForm = lazy(async () => {
  const { ProgrammeForm: component } = await import('./programme-form.tsx');
  return { default: component };
});

export function ProgrammeScreen() {
  const mayRead = useCan('ideas.programmes.read');
  const programme = useQuery({ ...programmeQuery(useParam('programmeId')), enabled: mayRead });
  if (!mayRead) return <Forbidden alone />;
  return <Loaded query={programme}>{(known) => <Shown programme={known} />}</Loaded>;
}

function Shown({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const { states, periodOf } = useProgrammeWords();
  const mayManage = useCan('ideas.programmes.manage');
  const mayApprove = useCan('ideas.loop.read');
  const [isEditing, setEditing] = useState(false);
  const state = states[programme.state];
  return (
    <Page
      title={programme.name}
      detail={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={state.tone}>{state.name}</Badge>
          {periodOf(programme)}
        </span>
      }
      parent={{ label: t`Programmes`, href: paths.programmes() }}
      width="wide"
      actions={
        mayManage ? (
          <>
            {programme.state === 'closed' ? null : (
              <Button icon={<SquarePen />} onPress={() => setEditing(true)}>
                {t`Change`}
              </Button>
            )}
            <StateActs programme={programme} />
          </>
        ) : undefined
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-5">
          {programme.state === 'closed' ? <ResultPanel programme={programme} /> : null}
          <RoundsPanel programme={programme} mayManage={mayManage} />
        </div>
        <div className="flex flex-col gap-5">
          <Panel title={t`What it is for`}>
            <div className="flex flex-col gap-3">
              <p className="whitespace-pre-wrap">{programme.purpose}</p>
              <Seats programme={programme} />
              <Disclosure title={t`What they agree to, version ${programme.consentVersion}`}>
                <p className="text-small whitespace-pre-wrap text-quiet">{programme.consentText}</p>
              </Disclosure>
            </div>
          </Panel>
          {mayApprove ? <LettersPanel programme={programme} /> : null}
          <PeoplePanel programme={programme} mayManage={mayManage} />
        </div>
      </div>
      <Suspense>
        {isEditing ? (
          <ProgrammeForm programme={programme} onClose={() => setEditing(false)} />
        ) : null}
      </Suspense>
    </Page>
  );
}
