// Programmes: small groups that try something out with us, for a while, with a purpose and a result.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Plus, Sprout } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useGo } from '#web/address.ts';
import { useCan } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Forbidden, State } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import type { Programme } from '../../../contract/programmes.ts';
import { InvolveTabs } from '../../involve-tabs.tsx';
import { programmesQuery } from './programme-queries.ts';
import { useProgrammeWords } from './programme-words.ts';
import { Seats } from './seats.tsx';

const ProgrammeForm = lazy(async () => {
  const { ProgrammeForm: component } = await import('./programme-form.tsx');
  return { default: component };
});

export function ProgrammesScreen() {
  const mayRead = useCan('ideas.programmes.read');
  return mayRead ? <Programmes /> : <Forbidden alone />;
}

function Programmes() {
  const { t } = useLingui();
  const go = useGo();
  const mayManage = useCan('ideas.programmes.manage');
  const [isMaking, setMaking] = useState(false);
  const programmes = useQuery(programmesQuery);
  const make = mayManage ? (
    <Button look="primary" icon={<Plus />} onPress={() => setMaking(true)}>
      {t`New programme`}
    </Button>
  ) : undefined;
  return (
    <Page
      title={t`Programmes`}
      detail={t`A few people who care try something out with us, and everybody hears what came of it.`}
      actions={make}
      width="wide"
    >
      <InvolveTabs />
      <Loaded query={programmes} skeleton={<Skeleton rows={3} rowClass="h-28" />}>
        {(items) =>
          items.length === 0 ? (
            <State icon={<Sprout aria-hidden />} title={t`No programme yet`}>
              {t`Choose something you are unsure about, give it a few weeks and a few seats, and ask those who care. Parley proposes them by what they did, never by how many follow them.`}
            </State>
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {items.map((programme) => (
                <ProgrammeCard key={programme.id} programme={programme} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Suspense>
        {isMaking ? (
          <ProgrammeForm
            programme={null}
            onSaved={({ id }) => go(paths.programme(id))}
            onClose={() => setMaking(false)}
          />
        ) : null}
      </Suspense>
    </Page>
  );
}

function ProgrammeCard({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const { states, periodOf } = useProgrammeWords();
  const state = states[programme.state];
  return (
    <li className="relative flex">
      <Panel className="flex-1 hover:bg-hover">
        <div className="flex h-full flex-col gap-2 pt-1.5">
          <div className="flex items-start justify-between gap-3">
            <h2 className="min-w-0 text-heading font-bold">
              <PlainLink
                href={paths.programme(programme.id)}
                className="wrap-anywhere after:absolute after:inset-0 focus-ring:after:ring-inside"
              >
                {programme.name}
              </PlainLink>
            </h2>
            <Badge tone={state.tone}>{state.name}</Badge>
          </div>
          <p className="text-small text-faint">{periodOf(programme)}</p>
          <p className="line-clamp-3 text-quiet">{programme.purpose}</p>
          <div className="mt-1">
            <Seats programme={programme} />
          </div>
          {programme.state === 'closed' ? (
            <p className="text-small text-faint">
              {programme.published === null
                ? t`The result is not published yet.`
                : t`Result published`}
            </p>
          ) : null}
        </div>
      </Panel>
    </li>
  );
}
