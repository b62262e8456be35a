// The loop ledger: what is owed to whom for which outcome, and how far each was told. Stage, idea and the open message stand
// in the address.

import { useInfiniteQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { CircleCheck } from 'lucide-react';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { useCan } from '#web/api/session.ts';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { ShowMore } from '#web/kit/show-more.tsx';
import { Skeleton } from '#web/kit/skeleton.tsx';
import { Forbidden, State } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import { useWide } from '#web/shell/use-wide.ts';
import type { Owed, Stage } from '../../../contract/loop.ts';
import { InvolveTabs } from '../../involve-tabs.tsx';
import { ChosenBar, useChoosing } from './choosing.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { owedListQuery } from './loop-queries.ts';
import type { OwedFilter } from './loop-queries.ts';
import { MyNotices } from './my-notices.tsx';
import { OwedGroup, groupByOutcome } from './owed-group.tsx';
import type { Choosing } from './owed-group.tsx';
import { OwedLetter } from './owed-letter.tsx';
import { PromisesPanel } from './promises-panel.tsx';
import { stageOf } from './stage.ts';

export function LoopScreen() {
  const { t } = useLingui();
  const seesAll = useCan('ideas.loop.read');
  const mayRead = useCan('ideas.read');
  if (!mayRead) return <Forbidden alone />;
  if (seesAll) return <Ledger />;
  return (
    <Page title={t`What came of it`}>
      <InvolveTabs />
      <MyNotices />
    </Page>
  );
}

function Ledger() {
  const { t } = useLingui();
  const wide = useWide();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const stage = stageOf(fields['stage']);
  const mine = fields['mine'] === 'true' ? ('true' as const) : undefined;
  const filter: OwedFilter = { ideaId: fields['idea'], stage, mine };
  const list = useInfiniteQuery(owedListQuery(filter));
  const items = list.data ?? [];
  const open = items.find(({ id }) => id === fields['owed']);
  const openOne = (owed: Owed | undefined) => setFields({ owed: owed?.id }, { replace: wide });
  const choosing = useChoosing(stage);
  useLedgerKeys({ items, open, openOne, choosing });
  const letter = open ? (
    <OwedLetter key={open.id} owed={open} hasKeys onGone={() => openOne(nextOf(items, open))} />
  ) : null;
  // On a phone the open one covers the list.
  if (open && !wide) {
    const back = { label: t`Loop ledger`, href: paths.loop({ ...fields, owed: undefined }) };
    return (
      <Page title={open.who.name} parent={back}>
        <Panel>
          <div className="pt-2">{letter}</div>
        </Panel>
      </Page>
    );
  }
  return (
    <Page
      title={t`Loop ledger`}
      detail={t`Who asked, voted or helped hears what came of it: once, where they asked, when a person approved the words.`}
      width="wide"
    >
      <InvolveTabs />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex flex-col gap-3">
          <LedgerFilters stage={stage} mine={mine} ideaId={fields['idea']} />
          <ChosenBar choosing={choosing} items={items} />
          <Panel flush className="overflow-hidden">
            <Loaded query={list} small skeleton={<Skeleton rows={6} rowClass="h-14" />}>
              {(owed) =>
                owed.length === 0 ? (
                  <Empty stage={stage} />
                ) : (
                  <>
                    <ul>
                      {groupByOutcome(owed).map((group) => (
                        <OwedGroup
                          key={group.items[0]?.id}
                          group={group}
                          choosing={choosing}
                          openId={open?.id}
                          onOpen={openOne}
                        />
                      ))}
                    </ul>
                    <div className="p-3 empty:hidden">
                      <ShowMore query={list}>{t`Show older`}</ShowMore>
                    </div>
                  </>
                )
              }
            </Loaded>
          </Panel>
        </div>
        <div className="flex flex-col gap-5 lg:sticky lg:top-0">
          {open ? <Panel title={open.who.name}>{letter}</Panel> : null}
          <PromisesPanel />
          <MyNotices hidesEmpty />
        </div>
      </div>
    </Page>
  );
}

function nextOf(items: readonly Owed[], open: Owed): Owed | undefined {
  const at = items.findIndex(({ id }) => id === open.id);
  return items[at + 1] ?? items[at - 1];
}

function Empty({ stage }: { stage: Stage }) {
  const { t } = useLingui();
  if (stage !== 'waiting')
    return <p className="px-4 py-3 text-small text-faint">{t`Nothing here.`}</p>;
  return (
    <State small icon={<CircleCheck aria-hidden />} title={t`Nobody waits for words`}>
      {t`Give an idea a new status with an answer for all: a message to each who asked appears here, to be approved.`}
    </State>
  );
}

function useLedgerKeys(ledger: {
  items: readonly Owed[];
  open: Owed | undefined;
  openOne(owed: Owed | undefined): void;
  choosing: Choosing;
}): void {
  const { t } = useLingui();
  const { items, open, openOne, choosing } = ledger;
  const step = (by: 1 | -1) => {
    const at = open ? items.findIndex(({ id }) => id === open.id) : -1;
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (next) openOne(next);
  };
  useShortcuts(t`Loop ledger`, [
    { keys: 'j', label: t`Next message`, run: () => step(1) },
    { keys: 'k', label: t`Message before`, run: () => step(-1) },
    {
      keys: 'x',
      label: t`Choose it, or not`,
      run: () => {
        if (open && choosing.mayChoose(open))
          choosing.choose([open.id], !choosing.chosen.has(open.id));
      },
    },
  ]);
}
