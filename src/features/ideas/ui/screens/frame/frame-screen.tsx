// The frame in which ideas stand: boards, the organisation's own names for statuses over six fixed kinds, and tags.

import { useLingui } from '@lingui/react/macro';
import { useCan } from '#web/api/session.ts';
import { Page } from '#web/kit/page.tsx';
import { Forbidden } from '#web/kit/state.tsx';
import { paths } from '#web/paths.ts';
import { BoardsPanel } from './boards-panel.tsx';
import { StatusesPanel } from './statuses-panel.tsx';
import { TagsPanel } from './tags-panel.tsx';

export function FrameScreen() {
  const { t } = useLingui();
  const mayName = useCan('ideas.frame.manage');
  if (!mayName) return <Forbidden alone />;
  return (
    <Page
      title={t`Boards, statuses and tags`}
      detail={t`Where ideas stand and what their states are called, for the whole organisation.`}
      parent={{ label: t`Ideas`, href: paths.ideas() }}
    >
      <BoardsPanel />
      <StatusesPanel />
      <TagsPanel />
    </Page>
  );
}
