// What people wish for, as a board with a column for each kind of status or as a list in the order of a ranking. What is
// shown stands in the address.

import { useQuery } from '@tanstack/react-query';
import { Plural, useLingui } from '@lingui/react/macro';
import { Ellipsis, EyeOff, LayoutList, Plus, ShieldQuestionMark } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useQueryFields, useSetQueryFields } from '#web/address.ts';
import { useCan } from '#web/api/session.ts';
import { Button } from '#web/kit/button.tsx';
import { ButtonLink } from '#web/kit/link.tsx';
import { Menu } from '#web/kit/menu.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import { useShortcuts } from '#web/shell/shortcuts.ts';
import { useWide } from '#web/shell/use-wide.ts';
import { InvolveTabs } from '../../involve-tabs.tsx';
import { countsQuery } from '../../queries.ts';
import { readShown } from './filter.ts';
import { IdeasBoard } from './ideas-board.tsx';
import { IdeasList } from './ideas-list.tsx';
import { IdeasToolbar } from './ideas-toolbar.tsx';

const NewIdeaDialog = lazy(async () => {
  const { NewIdeaDialog: component } = await import('./new-idea-dialog.tsx');
  return { default: component };
});
const NotOpen = lazy(async () => {
  const { NotOpen: component } = await import('./not-open.tsx');
  return { default: component };
});

export function IdeasScreen() {
  return useCan('ideas.read') ? <Shown /> : <Forbidden alone />;
}

function Shown() {
  const { t } = useLingui();
  const wide = useWide();
  const fields = useQueryFields();
  const setFields = useSetQueryFields();
  const shown = readShown(fields);
  const view = shown.view ?? (wide ? 'board' : 'list');
  const mayAdd = useCan('ideas.take-part');
  const [isAdding, setAdding] = useState(false);
  const add = () => setAdding(true);
  useShortcuts(t`Ideas`, [
    ...(mayAdd ? [{ keys: 'n', label: t`New idea`, run: add }] : []),
    {
      keys: 'b',
      label: t`Board or list`,
      run: () => setFields({ view: view === 'board' ? 'list' : 'board' }),
    },
  ]);
  return (
    <Page
      title={t`Ideas`}
      detail={t`What people wish for, what becomes of it, and everybody told who asked.`}
      width="wide"
      actions={
        <>
          <More />
          {mayAdd ? (
            <Button look="primary" icon={<Plus />} onPress={add}>{t`New idea`}</Button>
          ) : null}
        </>
      }
    >
      <InvolveTabs />
      {shown.standing === 'open' ? (
        <>
          <WaitsForALook />
          <IdeasToolbar shown={shown} view={view} onChange={setFields} />
          {view === 'board' ? (
            <IdeasBoard shown={shown} onAdd={mayAdd ? add : null} />
          ) : (
            <IdeasList shown={shown} onAdd={mayAdd ? add : null} />
          )}
        </>
      ) : (
        <Suspense>
          <NotOpen standing={shown.standing} />
        </Suspense>
      )}
      <Suspense>
        {isAdding ? (
          <NewIdeaDialog boardId={shown.boardId ?? null} onClose={() => setAdding(false)} />
        ) : null}
      </Suspense>
    </Page>
  );
}

function More() {
  const { t } = useLingui();
  const mayName = useCan('ideas.frame.manage');
  const mayDecide = useCan('ideas.decide');
  if (!mayName && !mayDecide) return null;
  return (
    <Menu
      label={t`More of ideas`}
      text={t`More`}
      look="plain"
      icon={<Ellipsis />}
      placement="bottom end"
      entries={[
        ...(mayName
          ? [
              {
                id: 'frame',
                label: t`Boards, statuses and tags`,
                icon: <LayoutList />,
                href: paths.ideasFrame(),
              },
            ]
          : []),
        ...(mayDecide
          ? [
              {
                id: 'held',
                label: t`What waits for a look`,
                icon: <ShieldQuestionMark />,
                href: paths.ideas({ standing: 'held' }),
              },
              {
                id: 'hidden',
                label: t`Hidden ideas`,
                icon: <EyeOff />,
                href: paths.ideas({ standing: 'hidden' }),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What strangers handed in on the portal is held until somebody has looked at it. */
function WaitsForALook() {
  const { t } = useLingui();
  const mayDecide = useCan('ideas.decide');
  const counts = useQuery({ ...countsQuery({}), enabled: mayDecide }).data;
  if (!mayDecide || counts === undefined || counts.held + counts.heldComments === 0) return null;
  return (
    <Notice
      tone="info"
      action={
        <ButtonLink
          size="small"
          href={paths.ideas({ standing: 'held' })}
        >{t`Look at them`}</ButtonLink>
      }
    >
      {t`Held until somebody has looked:`}{' '}
      {counts.held === 0 ? null : <Plural value={counts.held} one="# idea" other="# ideas" />}
      {counts.held === 0 || counts.heldComments === 0 ? null : ', '}
      {counts.heldComments === 0 ? null : (
        <Plural value={counts.heldComments} one="# comment" other="# comments" />
      )}
    </Notice>
  );
}
